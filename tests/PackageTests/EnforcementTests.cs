using QuantumKeyAnalyzers.Tests;
using Tiers;

namespace PackageTests;

/// <summary>What a newcomer does, in this order: install, see it, repair it, enforce it.</summary>
[Collection(SharedPackages.Name)]
public sealed class EnforcementTests(PackedPackages packages)
{
    [FullFact("a dozen commands of dotnet, one after the other; ConsumerTests and SeverityTests build with the package too")]
    public async Task Installed_seen_repaired_and_enforced()
    {
        using var consumer = new Consumer(packages);
        await RunAsync("new", "console", "--name", "Jobs", "--output", ".");
        await RunAsync("add", "package", "QuantumWorkspaces");
        await RunAsync("add", "package", "QuantumKeyAnalyzers");
        consumer.Write("Program.cs", """
            using QuantumWorkspaces;

            var workspace = Workspace.FromConnectionString("{{CS}}");
            Console.WriteLine(workspace.WorkspaceName);
            """);

        await BuildAsync("warn", succeeds: true, "Jobs: Program.cs warning QKA0001");
        await BuildAsync("error", succeeds: false, "Jobs: Program.cs error QKA0001");
        await BuildAsync("off", succeeds: true);
        Assert.Contains(
            "error : The property QuantumKeyEnforcement is 'on'. It has to be 'warn', 'error' or 'off'.",
            (await BuildAsync("on", succeeds: false)).Text,
            StringComparison.Ordinal);

        await RunAsync("format", "analyzers", "--severity", "warn");
        Assert.Contains("new Workspace()", consumer.Read("Program.cs"), StringComparison.Ordinal);
        await BuildAsync("error", succeeds: true);

        // A settings file alone is reason enough for the compiler to look again, whatever its name means to MSBuild.
        consumer.Write("Jo's 50%; $(x)/appsettings.json", """{ "AZURE_QUANTUM_CONNECTION_STRING": "{{CS2}}" }""");
        await BuildAsync("error", succeeds: false, "Jobs: appsettings.json error QKA0004");

        // What the command line makes an error stays one in the next build too, whatever was built before.
        await BuildAsync("warn", succeeds: true, "Jobs: appsettings.json warning QKA0004");
        await consumer.BuildAsync("-p:QuantumKeyEnforcement=warn", "-warnaserror:QKA0004");
        var again = await consumer.BuildAsync("-p:QuantumKeyEnforcement=warn", "-warnaserror:QKA0004");
        Assert.Equal(["Jobs: appsettings.json error QKA0004"], again.Findings);

        // A build with nothing new compiles nothing, and an older file in the place of another is something new.
        await BuildAsync("off", succeeds: true);
        await BuildAsync("warn", succeeds: true, "Jobs: appsettings.json warning QKA0004");
        await BuildAsync("warn", succeeds: true);
        consumer.Age("Jo's 50%; $(x)/appsettings.json");
        await BuildAsync("warn", succeeds: true, "Jobs: appsettings.json warning QKA0004");

        async Task<BuildOutput> BuildAsync(string enforcement, bool succeeds, params string[] findings)
        {
            var output = await consumer.BuildAsync($"-p:QuantumKeyEnforcement={enforcement}");
            Assert.Equal(succeeds, output.ExitCode == 0);
            Assert.Equal(findings, output.Findings);
            return output;
        }

        async Task RunAsync(params string[] arguments)
        {
            var (exitCode, text) = await consumer.RunAsync(arguments);
            Assert.True(exitCode == 0, FakeKey.Mask(text));
        }
    }
}
