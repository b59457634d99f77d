using Microsoft.CodeAnalysis.CodeFixes;
using QuantumKeyAnalyzers.CodeFixes;
using QuantumKeyAnalyzers.Tests.Cases;
using QuantumKeyAnalyzers.Tests.Verification;

namespace QuantumKeyAnalyzers.Tests;

/// <summary>Fix All in its three scopes. That it gives the same as one by one is <see cref="RepairPropertyTests"/>' matter.</summary>
public class FixAllTests
{
    private static readonly CodeCase Test = new(
        "scopes",
        """
        using QuantumWorkspaces;
        class First { object A() => Workspace.FromConnectionString("{{CS}}"); object B() => Workspace.FromConnectionString("{{CS2}}"); }
        """,
        """
        using QuantumWorkspaces;
        class Second { object A() => Workspace.FromConnectionString("{{CS}}"); }
        """)
    {
        OtherProject =
        [
            """
            using QuantumWorkspaces;
            class Third { object A() => Workspace.FromConnectionString("{{CS}}"); }
            """,
        ],
    };

    [Theory]
    [InlineData(FixAllScope.Document, new[] { "Test0.cs" })]
    [InlineData(FixAllScope.Project, new[] { "Test0.cs", "Test1.cs" })]
    [InlineData(FixAllScope.Solution, new[] { "Test0.cs", "Test1.cs", "Other0.cs" })]
    public async Task Repairs_all_of_the_scope_and_nothing_else(FixAllScope scope, string[] repaired)
    {
        var solution = await HostedSolution.OfCodeAsync(CaseSolution.Load(Test));

        // The first finding of the solution is the one that Fix All is started from: that of the first project's first file.
        var fixedTexts = await HostedSolution.TextsOfAsync(await solution.FixAllAsync(scope, RepairKeys.Environment, "Test0.cs"));

        var originalTexts = await solution.TextsAsync();
        Assert.Equal(repaired.Order(), originalTexts.Keys.Where(file => originalTexts[file] != fixedTexts[file]).Order());
        Assert.All(repaired, file => Assert.DoesNotContain("FromConnectionString", fixedTexts[file], StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_preferred_repair_is_each_project_s_own()
    {
        // The options are those of the first project.
        var test = Test with { Options = ["quantum_key_analyzers.preferred_repair = entra"] };
        var solution = await HostedSolution.OfCodeAsync(CaseSolution.Load(test));

        var repaired = await HostedSolution.TextsOfAsync(await solution.FixAllAsync(FixAllScope.Solution, RepairKeys.Entra, "Test0.cs"));

        Assert.Contains("DefaultAzureCredential", repaired["Test0.cs"], StringComparison.Ordinal);
        Assert.Contains("DefaultAzureCredential", repaired["Test1.cs"], StringComparison.Ordinal);
        Assert.Contains("new Workspace()", repaired["Other0.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_workspaces_of_all_projects_of_a_program_have_a_variable_each()
    {
        const string connect = """
            using QuantumWorkspaces;
            public class {{NAME}} { object Connect() => Workspace.FromConnectionString("{{CS}}"); }
            """;
        var test = new CodeCase("names", NamedAfter("East")) { OtherProject = [NamedAfter("West")] };
        var solution = await HostedSolution.OfCodeAsync(CaseSolution.Load(test));

        var repaired = await HostedSolution.TextsOfAsync(await solution.FixAllAsync(FixAllScope.Solution, RepairKeys.Environment));

        Assert.Contains("\"AZURE_QUANTUM_CONNECTION_STRING_EAST\"", repaired["Test0.cs"], StringComparison.Ordinal);
        Assert.Contains("\"AZURE_QUANTUM_CONNECTION_STRING_WEST\"", repaired["Other0.cs"], StringComparison.Ordinal);

        static string NamedAfter(string workspace)
        {
            var connectionString = FakeKey.ConnectionStringWith("{{KEY}}").Replace("my-workspace", workspace);
            return connect.Replace("{{NAME}}", workspace).Replace("{{CS}}", connectionString);
        }
    }

    [Theory]
    [InlineData("primary={{KEY}} secondary={{KEY2}}", "AZURE_QUANTUM_API_KEY_1 AZURE_QUANTUM_API_KEY_2")]
    [InlineData("first={{KEY}} again={{KEY}}", "AZURE_QUANTUM_API_KEY AZURE_QUANTUM_API_KEY")]
    public async Task All_keys_of_a_literal_are_read_by_one_repair(string text, string names)
    {
        var test = new CodeCase("two keys", $$"""class Program { string Keys => "{{text}}"; }""");
        var solution = await HostedSolution.OfCodeAsync(CaseSolution.Load(test));

        var repair = Assert.Single(await solution.OffersAsync(Assert.Single(solution.Findings)));
        var repaired = (await HostedSolution.TextsOfAsync(await HostedSolution.ApplyAsync(repair)))["Test0.cs"];

        Assert.False(FakeKey.IsLeakedBy(repaired), FakeKey.Mask(repaired));
        var read = repaired.Split("GetEnvironmentVariable(\"").Skip(1).Select(part => part.Split('"')[0]);
        Assert.Equal(names, string.Join(' ', read));
    }

    [Theory]
    [InlineData(RepairKeys.Environment)]
    [InlineData(RepairKeys.Entra)]
    public async Task A_file_of_several_projects_is_repaired_once(string kind)
    {
        // As a project with several target frameworks is held: one file, a document in each project.
        var source = """
            using QuantumWorkspaces;
            class Program { const string ConnectionString = "{{CS}}"; object Connect() => Workspace.FromConnectionString(ConnectionString); }
            """;
        var solution = CaseSolution.Load(new CodeCase("linked", source) { OtherProject = [source.Replace("class", "public class")] });
        var documents = solution.Projects.SelectMany(project => project.Documents).ToList();
        solution = solution.WithDocumentFilePath(documents[1].Id, documents[0].FilePath!)
            .WithDocumentText(documents[1].Id, await documents[0].GetTextAsync());
        solution = solution.RemoveProjectReference(documents[0].Project.Id, documents[0].Project.ProjectReferences.Single());

        var repaired = await (await HostedSolution.OfCodeAsync(solution)).FixAllAsync(FixAllScope.Solution, kind);

        // A host that is told of different texts writes both into the file, with the marks of a conflict.
        var texts = new List<string>();
        foreach (var document in documents)
            texts.Add((await repaired.GetDocument(document.Id)!.GetTextAsync()).ToString());

        Assert.Equal(texts[0], texts[1]);
        Assert.DoesNotContain("ConnectionString", texts[0], StringComparison.Ordinal);
        Assert.False(FakeKey.IsLeakedBy(texts[0]));
    }
}
