using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace HostTests;

/// <summary>Findings in what a source generator makes: nothing is offered there, and Fix All repairs all the rest.</summary>
public class GeneratedDocumentTests
{
    [Fact]
    public async Task What_a_generator_makes_has_no_repair_and_all_else_has()
    {
        using var engine = new IdeEngine(new ProjectFiles("App", new Dictionary<string, string>
        {
            ["/App/Program.cs"] = """
                using QuantumWorkspaces;
                static class Program
                {
                    public const string Shared = "{{CS}}";
                    static object A() => Workspace.FromConnectionString("{{CS}}");
                }
                """,
        }));
        var id = engine.Solution.ProjectIds.Single();
        var solution = engine.Solution.AddAnalyzerReference(id, new GeneratorReference());
        var findings = await FormatRun.FindAsync(solution);
        var generated = findings.Where(finding => Path.GetFileName(finding.Location.SourceTree!.FilePath) == "Made.g.cs").ToList();
        Assert.NotEmpty(generated);
        foreach (var finding in generated)
            Assert.Empty(await FormatRun.OffersAsync(await DocumentOfAsync(solution, finding), finding));

        var repaired = await FormatRun.FixAsync(
            solution, DiagnosticSeverity.Warning, found => generated.Take(1).Concat(found.Except(generated.Take(1))));

        Assert.False(FakeKey.IsLeakedBy((await repaired.Projects.Single().Documents.Single().GetTextAsync()).ToString()));
    }

    private static async Task<Document> DocumentOfAsync(Solution solution, Diagnostic finding)
    {
        await solution.Projects.Single().GetSourceGeneratedDocumentsAsync();
        return solution.GetDocument(finding.Location.SourceTree)!;
    }

    private sealed class GeneratorReference : AnalyzerReference
    {
        private readonly ISourceGenerator _maker = new Maker().AsSourceGenerator();

        public override string? FullPath => null;

        public override object Id => nameof(GeneratorReference);

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => [_maker];
    }

    /// <summary>Makes a document with a key of its own, and one that reads another document's.</summary>
    private sealed class Maker : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterPostInitializationOutput(output =>
            output.AddSource("Made.g.cs", FakeKey.Fill("""
                static class Made
                {
                    static object A() => QuantumWorkspaces.Workspace.FromConnectionString("{{CS2}}");
                    static object B() => QuantumWorkspaces.Workspace.FromConnectionString(Program.Shared);
                }
                """)));
    }
}
