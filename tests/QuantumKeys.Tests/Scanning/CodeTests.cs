namespace QuantumKeys.Tests.Scanning;

/// <summary>C# files without a project.</summary>
public sealed class CodeTests : ScanTests
{
    [Fact]
    public async Task What_binds_without_a_project_is_reported_by_its_rule()
    {
        Write("A.cs", """
            using QuantumWorkspaces;
            class A { Workspace W() => Workspace.FromConnectionString("{{CS}}"); }
            """);
        Write("B.cs", """
            class B { void M() => Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", "{{CS}}"); }
            """);
        Write("C.cs", """
            // {{CS}}
            class C { const string Settings = "{{CS}}"; }
            """);
        Assert.Equal(["QKA0001 A.cs:2", "QKA0002 B.cs:1", "QKA0003 C.cs:1", "QKA0003 C.cs:2"], await FoundAsync());
    }

    [Fact]
    public async Task Files_of_a_folder_know_each_other()
    {
        Write("Settings.cs", """static class Settings { public const string Quantum = "{{CS}}"; }""");
        Write("Use.cs", """
            using QuantumWorkspaces;
            class Use { Workspace W() => Workspace.FromConnectionString(Settings.Quantum); }
            """);
        Write("other/Use.cs", """
            using QuantumWorkspaces;
            class Use { Workspace W() => Workspace.FromConnectionString(Other.Settings); }
            """);
        Assert.Equal(
            ["QKA0001 Use.cs:2", "QKA0003 Settings.cs:1"],
            (await FoundAsync()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Programs_and_scripts_beside_each_other_are_all_analyzed()
    {
        const string program = """
            using QuantumWorkspaces;
            var workspace = Workspace.FromConnectionString(Shared.Text);
            var other = Workspace.FromConnectionString("{{CS}}");
            """;
        Write("a.cs", program);
        Write("b.cs", "#!/usr/bin/env dotnet\n#:package QuantumWorkspaces@1.0.0\n" + program);
        Write("c.csx", program);
        Write("Shared.cs", "static class Shared { public static string Text => Environment.GetEnvironmentVariable(\"AZURE_QUANTUM_X\"); }");
        Assert.Equal(["QKA0001 a.cs:3", "QKA0001 b.cs:5", "QKA0001 c.csx:3"], await FoundAsync());
    }

    [Fact]
    public async Task Suppressions_and_severities_count()
    {
        Write("A.cs", """
            using System.Diagnostics.CodeAnalysis;
            #pragma warning disable QKA0003
            class A { const string P = "{{CS}}"; }
            #pragma warning restore QKA0003
            [SuppressMessage("Security", "QKA0003", Justification = "The emulator's.")]
            class B { const string P = "{{CS}}"; }
            class C { const string P = "{{CS}}"; /* quantum-keys:allow */ }
            class D { const string P = "{{CS}}"; }
            """);
        Assert.Equal(
            ["QKA0003 A.cs:8", "QKA0003 A.cs:3 allowed", "QKA0003 A.cs:6 allowed", "QKA0003 A.cs:7 allowed"], await FoundAsync());
        Assert.Contains("The emulator", (await ScanAsync("--format", "json")).Output, StringComparison.Ordinal);

        Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.QKA0003.severity = none\n");
        Assert.Empty(await FoundAsync());
    }

    [Fact]
    public async Task Words_of_the_options_are_looked_for()
    {
        // No word of this file is one that is looked for without the option.
        Write("A.cs", """
            class A { void M() => Client.Connect("{{PLAIN}}"); }
            class Client { public static void Connect(string s) { } }
            """.Replace("{{PLAIN}}", Key[..32], StringComparison.Ordinal));
        Assert.Empty(await FoundAsync());

        Write(".editorconfig", "root = true\n[*.cs]\nquantum_key_analyzers.additional_sinks = M:Client.Connect\n");
        Assert.Equal(["QKA0001 A.cs:1"], await FoundAsync());
    }

    [Fact]
    public async Task Code_that_does_not_parse_is_searched()
    {
        Write("A.cs", "class A { }}} \"{{CS}}\" ((( \n// {{KEY}}");
        Assert.Equal(["QKA0003 A.cs:1", "QKA0003 A.cs:2"], await FoundAsync());
    }

    [Fact]
    public async Task Code_nested_without_end_does_not_end_the_scan()
    {
        Write("A.cs", "class A { object O = " + new string('(', 100_000) + "\"{{CS}}\"; }");
        Write("b.env", "{{CS}}");
        var run = await ScanInProcessAsync([Folder]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("A.cs:1:", run.Output, StringComparison.Ordinal);
        Assert.Contains("b.env:1:", run.Output, StringComparison.Ordinal);
    }
}
