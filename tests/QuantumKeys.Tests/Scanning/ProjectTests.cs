namespace QuantumKeys.Tests.Scanning;

/// <summary>Files of projects: the project says what is in them, and in the rest the scan does.</summary>
public sealed class ProjectTests : ScanTests
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <DefineConstants>$(DefineConstants);QUANTUM</DefineConstants>
          </PropertyGroup>
        </Project>
        """;

    [Fact]
    public async Task Files_of_a_project_are_reported_by_the_project_and_others_by_the_scan()
    {
        Write("App/App.csproj", Project);
        Write("App/A.cs", """
            namespace Microsoft.Azure.Quantum
            {
                public sealed class Workspace { public static Workspace FromConnectionString(string connectionString) => new(); }
            }
            class A
            {
            #if QUANTUM
                object W() => Microsoft.Azure.Quantum.Workspace.FromConnectionString(B.Settings);
            #endif
            }
            """);
        Write("App/B.cs", """static class B { public const string Settings = "{{CS}}"; }""");
        Write("App/appsettings.json", """{ "AzureQuantum": { "ConnectionString": "{{CS}}" } }""");
        Write("App/.editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.QKA0003.severity = error\n");
        Write("App/notes.md", "{{CS}}");
        Write("loose.cs", "class L { const string S = \"{{CS}}\"; }");
        string[] expected =
            ["QKA0001 App/A.cs:8", "QKA0003 App/B.cs:1", "QKA0003 loose.cs:1", "QKA0004 App/appsettings.json:1", "QKA0004 App/notes.md:1"];
        Assert.Equal(expected, (await FoundAsync()).Order(StringComparer.Ordinal));
        Assert.Equal(1, (await ScanPathsAsync(PathOf("App/App.csproj"))).ExitCode);

        // Without the project nobody knows what is defined.
        Assert.DoesNotContain("QKA0001 App/A.cs:8", await FoundAsync("--no-projects"));
    }

    [Fact]
    public async Task A_project_that_does_not_load_is_said_and_its_files_are_scanned()
    {
        Write("App/App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup>");
        Write("App/A.cs", "class A { const string S = \"{{CS}}\"; }");
        var run = await ScanAsync();
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("A.cs:1:", run.Output, StringComparison.Ordinal);
        Assert.Contains("App.csproj", run.Error, StringComparison.Ordinal);
    }
}
