using Microsoft.CodeAnalysis;
using Tiers;

namespace HostTests;

/// <summary>One run of <c>dotnet format analyzers</c> repairs all that has a repair, in whatever order the host finds.</summary>
public class FormatTests
{
    /// <summary>A file for each rule; those of QKA0005 and QKA0007 have no repair.</summary>
    private static readonly string[] Files =
    [
        """class Zero { object Connect() => QuantumWorkspaces.Workspace.FromConnectionString("{{CS}}"); }""",
        """class One { void Set() => System.Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", "{{CS}}"); }""",
        """class Two { string Key => "{{KEY}}"; }""",
        """
        using System;
        class Three { void Print() => Console.WriteLine(Environment.GetEnvironmentVariable("AZURE_QUANTUM_API_KEY")); }
        """,
        """
        using QuantumWorkspaces;
        class Four
        {
            object Connect() => Workspace.FromConnectionString(
                "SubscriptionId=11111111-2222-3333-4444-555555555555;ResourceGroupName=g;WorkspaceName=w;"
                + "ApiKey=<key>;QuantumEndpoint=eastus;");
        }
        """,
        """class Five { object Connect(string text) => QuantumWorkspaces.Workspace.FromConnectionString(text); }""",
        """class Six { /* {{KEY2}} */ }""",
    ];

    private static readonly int Runs = Tier.IsFull ? 200 : 12;

    [Theory]
    [InlineData(DiagnosticSeverity.Warning)]
    [InlineData(DiagnosticSeverity.Info)]
    public async Task All_that_has_a_repair_is_repaired_in_any_order(DiagnosticSeverity severity)
    {
        for (var seed = 0; seed < Runs; seed++)
        {
            var random = new Random(seed);
            var files = Files.Select((text, index) => ($"/App/{index}.cs", text)).ToArray();
            random.Shuffle(files);
            using var engine = new IdeEngine(new ProjectFiles("App", files.ToDictionary(file => file.Item1, file => file.text)));

            var repaired = await FormatRun.FixAsync(engine.Solution, severity, found =>
            {
                var shuffled = found.ToArray();
                random.Shuffle(shuffled);
                return shuffled;
            });

            var left = await FormatRun.FindAsync(repaired);
            Assert.All(left, finding => Assert.Contains(finding.Id, (string[])["QKA0005", "QKA0007"]));
            await AssertCleanAsync(repaired);
        }
    }

    /// <summary>Whether no key is left and everything compiles.</summary>
    private static async Task AssertCleanAsync(Solution solution)
    {
        foreach (var project in solution.Projects)
        {
            var compilation = (await project.GetCompilationAsync())!;
            Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
            foreach (var document in project.Documents)
                Assert.False(FakeKey.IsLeakedBy((await document.GetTextAsync()).ToString()), document.Name);
        }
    }
}
