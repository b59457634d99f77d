using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.CodeFixes;
using QuantumKeyAnalyzers.Tests.Cases;
using QuantumKeyAnalyzers.Tests.Verification;
using Tiers;

namespace QuantumKeyAnalyzers.Tests;

/// <summary>
/// Every case as a project with two target frameworks has it: the same files twice, and the code inside an <c>#if</c> for one of them. What
/// is repaired compiles for both, and the copies of a file are the same.
/// </summary>
public class SharedCaseTests
{
    private const string Symbol = "OTHER_FRAMEWORK";

    /// <summary>A quick run has every eighth of them.</summary>
    public static TheoryData<string> Names { get; } = new(Repairable.Where((_, index) => Tier.IsFull || index % 8 == 0).Select(test => test.Name));

    private static IEnumerable<CodeCase> Repairable => CodeCases.Supported.Where(test =>
        test is { IsBroken: false, IsReported: true, OtherProject: [], Library: null });

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Both_frameworks_compile_and_have_one_text(string name)
    {
        var test = CodeCases.Supported.Single(test => test.Name == name);
        var original = Twice(CaseSolution.Load(test));
        var before = await ErrorsAsync(original);
        var hosted = await HostedSolution.OfCodeAsync(original);
        var repaired = await hosted.FixAllAsync(FixAllScope.Solution, RepairKeys.Environment);

        Assert.Empty((await ErrorsAsync(repaired)).Except(before));
        foreach (var copies in repaired.Projects.SelectMany(project => project.Documents).GroupBy(document => document.FilePath))
        {
            var texts = new HashSet<string>();
            foreach (var copy in copies)
                texts.Add((await copy.GetTextAsync()).ToString());

            Assert.Single(texts);
        }
    }

    /// <summary>The project twice, with the code of each file in a branch that only the first one compiles.</summary>
    private static Solution Twice(Solution solution)
    {
        var first = solution.Projects.Single();
        var second = ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            first.Name + "(other)",
            first.AssemblyName,
            LanguageNames.CSharp,
            compilationOptions: first.CompilationOptions!.WithOutputKind(OutputKind.DynamicallyLinkedLibrary),
            parseOptions: CaseSolution.ParseOptions.WithPreprocessorSymbols(Symbol),
            metadataReferences: first.MetadataReferences);
        solution = solution.AddProject(second);
        foreach (var document in first.Documents)
        {
            var text = SourceText.From($"#if !{Symbol}\n{document.GetTextAsync().Result}\n#endif\n");
            solution = solution.WithDocumentText(document.Id, text)
                .AddDocument(DocumentId.CreateNewId(second.Id), document.Name, text, filePath: document.FilePath);
        }

        foreach (var options in first.AnalyzerConfigDocuments)
        {
            solution = solution.AddAnalyzerConfigDocument(
                DocumentId.CreateNewId(second.Id), options.Name, options.GetTextAsync().Result, filePath: options.FilePath);
        }

        return solution;
    }

    private static async Task<IReadOnlyList<string>> ErrorsAsync(Solution solution)
    {
        var errors = new List<string>();
        foreach (var project in solution.Projects)
        {
            errors.AddRange((await project.GetCompilationAsync())!.GetDiagnostics()
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .Select(error => $"{project.Name}: {error.Id} {error.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}"));
        }

        return errors;
    }
}
