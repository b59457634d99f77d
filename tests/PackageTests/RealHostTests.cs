using System.Diagnostics;
using Processes;
using QuantumKeyAnalyzers.Tests;
using QuantumKeyAnalyzers.Tests.EndToEnd;
using Tiers;

namespace PackageTests;

/// <summary>
/// Programs that repair, or build again and again, started as people start them: on a project of two target frameworks, one of them of C# 7.3,
/// whose files are not the same text to both.
/// </summary>
[Collection(SharedPackages.Name)]
public sealed class RealHostTests(PackedPackages packages)
{
    private const string Why = "it installs a program or starts a long one; FormatTests and IdeEngineTests do the same in this process";

    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFrameworks>netstandard2.0;net10.0</TargetFrameworks></PropertyGroup>
          <ItemGroup><PackageReference Include="QuantumWorkspaces" Version="{{VERSION}}" /></ItemGroup>
        </Project>
        """;

    private static readonly (string Name, string Text)[] Sources =
    [
        ("Branches.cs", """
            using QuantumWorkspaces;

            namespace App
            {
                public static class Branches
                {
            #if NETSTANDARD2_0
                    public static Workspace Connect() => Workspace.FromConnectionString("{{CS}}");
            #else
                    public static Workspace Connect() => Workspace.FromConnectionString("{{CS2}}");
            #endif
                }
            }
            """),
        ("Constant.cs", """
            using QuantumWorkspaces;

            namespace App
            {
                public static class Constant
                {
                    private const string ConnectionString = "{{CS}}";

            #if NET
                    public static Workspace Connect() => Workspace.FromConnectionString(ConnectionString);
            #else
                    public static int Length() => ConnectionString.Length;
            #endif
                }
            }
            """),
        ("Variable.cs", """
            namespace App
            {
                public static class Variable
                {
                    public static void Set() => System.Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", "{{CS}}");

                    // The key was {{KEY}}.
                    public static string Header() => "x-ms-quantum-api-key: {{KEY2}}";
                }
            }
            """),
    ];

    [FullFact(Why)]
    public async Task Format_repairs_a_project_of_two_frameworks()
    {
        using var consumer = await LeakyAsync();
        await RunAsync(consumer, "format", "analyzers", "--severity", "warn");
        await AssertRepairedAsync(consumer);
    }

    [FullFact(Why)]
    public async Task Roslynator_repairs_a_project_of_two_frameworks()
    {
        using var consumer = await LeakyAsync();
        await RunAsync(consumer, "tool", "install", "roslynator.dotnet.cli", "--tool-path", "tools");
        var run = await ProcessRun.RunAsync(
            Path.Combine(consumer.Path, "tools", "roslynator"),
            [
                "fix", "App.csproj", "--supported-diagnostics", "QKA0001", "QKA0002", "QKA0003",

                // Where there are several repairs it wants to be told which.
                "--diagnostic-fix-map", .. new[] { "QKA0001", "QKA0002", "QKA0003" }.Select(id => id + "=QuantumKeyAnalyzers.Environment"),
            ],
            consumer.Path,
            new Dictionary<string, string>
            {
                ["NUGET_PACKAGES"] = consumer.Cache,
                ["DOTNET_ROOT"] = Path.GetDirectoryName(Dotnet.Program)!,
            });
        Assert.False(FakeKey.IsLeakedBy(run.All), "The output shows a part of a key.");
        Assert.True(run.ExitCode == 0, run.All);
        await AssertRepairedAsync(consumer);
    }

    [FullFact(Why)]
    public async Task Watch_reports_what_is_typed_and_nothing_once_it_is_gone()
    {
        using var consumer = new Consumer(packages);
        consumer.Write("App.csproj", Project);
        consumer.Write("Watched.cs", "namespace App { public static class Watched { } }");
        await RunAsync(consumer, "build");

        using var watch = ProcessRun.Start(
            Dotnet.Program,
            ["watch", "--non-interactive", "build"],
            consumer.Path,
            new Dictionary<string, string>
            {
                ["NUGET_PACKAGES"] = consumer.Cache,
                ["DOTNET_CLI_UI_LANGUAGE"] = "en",
                ["DOTNET_WATCH_SUPPRESS_EMOJIS"] = "1",
            });
        try
        {
            Assert.DoesNotContain("QKA", await BuiltAsync(watch), StringComparison.Ordinal);

            consumer.Write("Watched.cs", """namespace App { public static class Watched { public static string Key => "{{KEY}}"; } }""");
            var leaky = await BuiltAsync(watch);
            Assert.Contains("warning QKA0003", leaky, StringComparison.Ordinal);
            Assert.DoesNotContain("AD0001", leaky, StringComparison.Ordinal);
            Assert.False(FakeKey.IsLeakedBy(leaky));

            consumer.Write("Watched.cs", "namespace App { public static class Watched { public static string Key => null; } }");
            Assert.DoesNotContain("QKA", await BuiltAsync(watch), StringComparison.Ordinal);
        }
        finally
        {
            watch.Kill(entireProcessTree: true);
        }
    }

    /// <summary>What a build prints, once that is over and the next change is waited for.</summary>
    private static async Task<string> BuiltAsync(Process watch)
    {
        var text = await ReadToAsync(watch.StandardOutput, "Time Elapsed");
        await ReadToAsync(watch.StandardError, "Waiting for a file to change");
        return text;
    }

    private static async Task<string> ReadToAsync(StreamReader reader, string end)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        var text = "";
        while (!text.Contains(end, StringComparison.Ordinal) && await reader.ReadLineAsync(timeout.Token) is { } line)
            text += line + "\n";

        return text;
    }

    private async Task<Consumer> LeakyAsync()
    {
        var consumer = new Consumer(packages);
        consumer.Write("App.csproj", Project);
        foreach (var (name, text) in Sources)
            consumer.Write(name, text);

        Assert.Equal(
            [
                // What is a call to one framework is inactive text to the other.
                "App: Branches.cs warning QKA0001", "App: Branches.cs warning QKA0003", "App: Constant.cs warning QKA0001",
                "App: Constant.cs warning QKA0003", "App: Variable.cs warning QKA0002", "App: Variable.cs warning QKA0003",
            ],
            (await consumer.BuildAsync()).Findings);
        return consumer;
    }

    /// <summary>No key, no mark of a conflict, and a build of both frameworks that has nothing to say.</summary>
    private static async Task AssertRepairedAsync(Consumer consumer)
    {
        foreach (var (name, _) in Sources)
        {
            Assert.False(FakeKey.IsLeakedBy(consumer.Read(name)), FakeKey.Mask(consumer.Read(name)));
            Assert.DoesNotContain("<<<<<<<", consumer.Read(name), StringComparison.Ordinal);
        }

        var build = await consumer.BuildAsync("--no-incremental");
        Assert.True(build.ExitCode == 0, build.Text);
        Assert.Empty(build.Findings);
    }

    private static async Task RunAsync(Consumer consumer, params string[] arguments)
    {
        var (exitCode, text) = await consumer.RunAsync(arguments);
        Assert.False(FakeKey.IsLeakedBy(text), "The output shows a part of a key.");
        Assert.True(exitCode == 0, text);
    }
}
