using System.Text.Json;
using QuantumKeyAnalyzers.Tests;
using Tiers;

namespace PackageTests;

/// <summary>Projects of all kinds, with no setting but the reference to a package, built at once.</summary>
[Collection(SharedPackages.Name)]
public sealed class ConsumerTests(PackedPackages packages, BuiltConsumers consumers)
{
    public static TheoryData<string, string[]> Expected => new()
    {
        {
            "Console",
            [
                ".env.local warning QKA0004", "App.config warning QKA0004", "Dockerfile warning QKA0004",
                "Program.cs warning QKA0001", "Program.cs warning QKA0002", "appsettings.json warning QKA0004",
                "docker-compose.yml warning QKA0004", "launchSettings.json warning QKA0004",
            ]
        },
        { "Web", ["Index.cshtml warning QKA0003", "appsettings.Development.json warning QKA0004"] },
        { "Library", ["Connection.cs warning QKA0001"] },
        { "Multi", ["Key.cs warning QKA0003"] },
        { "Central", ["Program.cs warning QKA0001", "local.settings.json warning QKA0004"] },
        { "Files", HostileFiles.Findings },
        { "NoAzure", ["Key.cs warning QKA0003"] },
        { "EarlierCompiler", ["Key.cs warning QKA0003"] },

        // It refers to the library alone, and uses the client through it.
        { "App", ["Program.cs warning QKA0001"] },

        // Other languages load the package, and that is all.
        { "FSharp", [] },
        { "VisualBasic", [] },
    };

    [CiTheory(BuiltConsumers.Why), MemberData(nameof(Expected))]
    public async Task A_project_that_installs_a_package_is_warned(string project, string[] findings)
    {
        var output = await consumers.WithAsync(packages);
        Assert.Empty(output.ErrorsIn(project));
        Assert.Equal(findings, output.FindingsIn(project));
    }

    [CiFact(BuiltConsumers.Why)]
    public async Task Each_framework_of_a_project_is_analyzed()
    {
        var output = await consumers.WithAsync(packages);
        Assert.All(
            ["netstandard2.0", "net8.0", "net10.0"],
            framework => Assert.Contains($"Multi.csproj::TargetFramework={framework}]", output.Text, StringComparison.Ordinal));
    }

    [CiFact(BuiltConsumers.Why)]
    public async Task The_logs_have_the_findings_and_no_key()
    {
        await consumers.WithAsync(packages);
        var rules = new HashSet<string>();
        foreach (var log in consumers.Logs)
        {
            Assert.False(FakeKey.IsLeakedBy(log));
            using var document = JsonDocument.Parse(log);
            var runs = document.RootElement.GetProperty("runs").EnumerateArray();
            foreach (var result in runs.SelectMany(run => run.GetProperty("results").EnumerateArray()))
                rules.Add(result.GetProperty("ruleId").GetString()!);
        }

        Assert.Superset(new HashSet<string> { "QKA0001", "QKA0002", "QKA0003", "QKA0004" }, rules);
    }
}
