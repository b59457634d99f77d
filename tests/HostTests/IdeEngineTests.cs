using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace HostTests;

/// <summary>Findings and repairs in the engine of the IDEs.</summary>
public class IdeEngineTests
{
    private const string Connect = """
        using QuantumWorkspaces;
        class Program { object Connect() => Workspace.FromConnectionString("{{CS}}"); }
        """;

    private static readonly ProjectFiles Both = new("App", new Dictionary<string, string> { ["/App/Program.cs"] = Connect })
    {
        Configuration = new Dictionary<string, string>
        {
            ["/App/appsettings.json"] = """{ "ConnectionStrings": { "Quantum": "{{CS}}" } }""",
        },
    };

    /// <summary>The engine keeps the fixers of a project by the first file that it is asked about.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Code_and_configuration_have_their_repairs_whichever_is_asked_first(bool isCodeFirst)
    {
        using var engine = new IdeEngine(Both);
        var project = engine.Solution.Projects.Single();
        TextDocument[] files = [project.Documents.Single(), project.AdditionalDocuments.Single()];
        var rules = new List<string>();
        foreach (var file in isCodeFirst ? files : files.Reverse())
            rules.AddRange((await IdeEngine.OffersAsync(file)).Select(offer => offer.Rule).Distinct());

        Assert.Equal(["QKA0001", "QKA0004"], rules.Order());
    }

    [Fact]
    public async Task Repairs_arrive_in_both_files()
    {
        using var engine = new IdeEngine(Both);
        var project = engine.Solution.Projects.Single();
        await engine.ApplyAsync((await IdeEngine.OffersAsync(project.AdditionalDocuments.Single()))[0].Action);
        await engine.ApplyAsync((await IdeEngine.OffersAsync(engine.Solution.Projects.Single().Documents.Single()))[0].Action);

        Assert.All(await engine.TextsAsync(), text => Assert.False(FakeKey.IsLeakedBy(text)));
    }

    [Theory]
    [InlineData(FixAllScope.Document, 1)]
    [InlineData(FixAllScope.Project, 0)]
    [InlineData(FixAllScope.Solution, 0)]
    public async Task Fix_All_repairs_its_scope(FixAllScope scope, int left)
    {
        var files = new Dictionary<string, string> { ["/App/A.cs"] = Connect, ["/App/B.cs"] = Connect.Replace("Program", "Other") };
        using var engine = new IdeEngine(new ProjectFiles("App", files));
        var offers = await IdeEngine.OffersAsync(engine.Solution.Projects.Single().Documents.First());

        await engine.FixAllAsync(offers[0], scope);

        Assert.Equal(left, (await engine.TextsAsync()).Count(FakeKey.IsLeakedBy));
    }

    [Fact]
    public async Task What_is_asked_for_again_is_found_once()
    {
        using var engine = new IdeEngine(Both with
        {
            Code = new Dictionary<string, string>
            {
                ["/App/Program.cs"] = """
                using System;
                using QuantumWorkspaces;
                class Program
                {
                    const string Other = "{{KEY}}";
                    object Connect() => Workspace.FromConnectionString("{{CS}}");
                    object Wrong() => Workspace.FromConnectionString("SubscriptionId=1;WorkspaceName=w;");
                    void Print() => Console.WriteLine(Environment.GetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING"));
                }
                """,
            }
        });
        var file = engine.Solution.Projects.Single().Documents.Single();
        var text = await file.GetTextAsync();
        var counts = new List<int>();
        for (var i = 0; i < 4; i++)
            counts.Add(await engine.CountAsync(file, TextSpan.FromBounds(1, text.Length - 1)));

        Assert.NotEqual(0, counts[0]);
        Assert.All(counts, count => Assert.Equal(counts[0], count));
    }
}
