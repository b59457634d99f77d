using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;

namespace HostTests;

/// <summary>
/// A file that several projects or target frameworks have is one file: it gets one text, which compiles in all of them, or stays as it is.
/// Where a host is told of several texts, it writes all of them into the file, with the marks of a conflict.
/// </summary>
public class SharedFileTests
{
    private const string Symbol = "NETSTANDARD2_0";

    private static readonly Dictionary<string, string> Cases = new()
    {
        ["call"] = """class C { object M() => QuantumWorkspaces.Workspace.FromConnectionString("{{CS}}"); }""",
        ["constant"] = """
            using QuantumWorkspaces;
            class C
            {
                const string Value = "{{CS}}";
                object M() => Workspace.FromConnectionString(Value);
                object N() => Workspace.FromConnectionString(Value);
            }
            """,
        ["assignment"] = """
            using System;
            class C { void M() => Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", "{{CS}}"); }
            """,
        ["key"] = """class C { string Key => "{{KEY}}"; }""",
        ["comment"] = """class C { /* {{KEY}} */ }""",
        ["malformed"] = """
            class C
            {
                object M() => QuantumWorkspaces.Workspace.FromConnectionString(
                    "SubscriptionId=11111111-2222-3333-4444-555555555555;ResourceGroupName=g;WorkspaceName=w;"
                    + "ApiKey=<key>;QuantumEndpoint=eastus;");
            }
            """,
        ["one branch"] = """
            class C
            {
            #if NETSTANDARD2_0
                string? M() => "{{KEY}}";
            #else
                string? M() => null;
            #endif
            }
            """,
        ["both branches"] = """
            class C
            {
            #if NETSTANDARD2_0
                string? M() => "{{KEY}}";
            #else
                string? M() => "{{KEY2}}";
            #endif
            }
            """,
        ["branch of the other"] = """
            class C
            {
            #if !NETSTANDARD2_0
                string? M() => "{{KEY}}";
            #endif
            }
            """,
        ["constant of both branches"] = """
            using QuantumWorkspaces;
            class C
            {
                private const string Value = "{{CS}}";
            #if NETSTANDARD2_0
                object M() => Workspace.FromConnectionString(Value);
            #else
                object M() => Workspace.FromConnectionString(Value + "");
            #endif
            }
            """,
        ["what one cannot compile"] = """
            class C
            {
            #if NETSTANDARD2_0
                static string System => "";
            #endif
                string Key => "{{KEY}}";
            }
            """,
    };

    public static TheoryData<string> Names { get; } = new(Cases.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_repair_that_is_offered_gives_all_documents_of_the_file_one_text(string name)
    {
        using var engine = Engine(name);
        var original = engine.Solution;
        foreach (var finding in await FormatRun.FindAsync(original))
        {
            foreach (var offer in await FormatRun.OffersAsync(original.GetDocument(finding.Location.SourceTree)!, finding))
            {
                var operations = await offer.GetOperationsAsync(CancellationToken.None);
                var repaired = Assert.Single(operations.OfType<ApplyChangesOperation>()).ChangedSolution;
                Assert.NotEqual(await TextsAsync(original), await TextsAsync(repaired));
                await AssertOneFileAsync(repaired, $"{finding.Id}: {offer.Title}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Fix_All_gives_all_documents_of_the_file_one_text(string name)
    {
        for (var seed = 0; seed < 4; seed++)
        {
            using var engine = Engine(name);
            var random = new Random(seed);
            var repaired = await FormatRun.FixAsync(
                engine.Solution, DiagnosticSeverity.Warning, found => found.OrderBy(_ => random.Next()));

            await AssertOneFileAsync(repaired, $"{seed}");
            foreach (var text in await TextsAsync(repaired))
                Assert.False(FakeKey.IsLeakedBy(text), FakeKey.Mask(text));
        }
    }

    private static IdeEngine Engine(string name)
    {
        var files = new Dictionary<string, string> { ["/Shared/C.cs"] = Cases[name] };
        return new IdeEngine(new ProjectFiles("Old", files) { Symbols = [Symbol] }, new ProjectFiles("New", files));
    }

    private static async Task AssertOneFileAsync(Solution solution, string what)
    {
        var texts = await TextsAsync(solution);
        Assert.True(texts.Distinct().Count() == 1, $"{what}: {FakeKey.Mask(string.Join("\n//// and\n", texts))}");
        foreach (var project in solution.Projects)
        {
            var diagnostics = (await project.GetCompilationAsync())!.GetDiagnostics();
            var error = diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            Assert.True(error is null, $"{what} in {project.Name}: {error}");
        }
    }

    private static async Task<IReadOnlyList<string>> TextsAsync(Solution solution)
    {
        var texts = new List<string>();
        foreach (var document in solution.Projects.SelectMany(project => project.Documents))
            texts.Add((await document.GetTextAsync()).ToString());

        return texts;
    }
}
