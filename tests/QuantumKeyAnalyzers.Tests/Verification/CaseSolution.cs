using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.Rules;
using QuantumKeyAnalyzers.Tests.Cases;
using QuantumKeyAnalyzers.Tests.Detection;

namespace QuantumKeyAnalyzers.Tests.Verification;

/// <summary>The solution of a case, as an IDE would hold it.</summary>
internal static class CaseSolution
{
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Preview, DocumentationMode.Diagnose);

    public static Solution Load(CodeCase test)
    {
        var solution = new AdhocWorkspace().CurrentSolution;
        var main = ProjectOf("Main", HasTopLevelStatements(test.Files), ReferencesOf(test));
        solution = AddFiles(solution.AddProject(main), main.Id, test.Files, "Test");
        if (test.Options.Length > 0)
            solution = solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(main.Id), ".editorconfig", SourceText.From(EditorConfigOf(test)), filePath: "/.editorconfig");

        if (test.OtherProject.Length > 0)
        {
            var other = ProjectOf("Other", isConsole: false, References.All);
            solution = AddFiles(solution.AddProject(other), other.Id, test.OtherProject, "Other");
            solution = solution.AddProjectReference(main.Id, new ProjectReference(other.Id));
        }

        return solution;
    }

    /// <summary>The code of a program of the corpus.</summary>
    public static Solution Load(CorpusProgram program)
    {
        var project = ProjectOf(program.Name, program.Compilation.Options.OutputKind == OutputKind.ConsoleApplication, References.All);
        var solution = new AdhocWorkspace().CurrentSolution.AddProject(project);
        foreach (var file in program.Files.Where(file => file.IsCode))
            solution = solution.AddDocument(DocumentId.CreateNewId(project.Id), file.Name, SourceText.From(file.Text), filePath: $"/{file.Name}");

        return solution;
    }

    public static string EditorConfigOf(CodeCase test) => string.Join('\n', test.Options.Prepend("[*.cs]").Prepend("root = true"));

    /// <summary>What is found in a solution, but for the suggestion to use Microsoft Entra.</summary>
    public static async Task<ImmutableArray<Diagnostic>> FindingsAsync(Solution solution)
    {
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var project in solution.Projects)
            findings.AddRange((await AllFindingsAsync(project)).Where(finding => finding.Id != "QKA0007"));

        return findings.ToImmutable();
    }

    public static async Task<ImmutableArray<Diagnostic>> AllFindingsAsync(Project project)
    {
        var diagnostics = await Analysis.RunAsync(
            (await project.GetCompilationAsync())!, [new QuantumKeyAnalyzer()], project.AnalyzerOptions, concurrently: true, analyzed => analyzed.GetAnalyzerDiagnosticsAsync());
        Assert.All(diagnostics, diagnostic => Assert.StartsWith("QKA", diagnostic.Id, StringComparison.Ordinal));
        return diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceTree!.FilePath, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ToImmutableArray();
    }

    /// <summary>What the compiler says of a solution: errors and warnings, without their places.</summary>
    public static async Task<IReadOnlyList<string>> CompilerComplaintsAsync(Solution solution)
    {
        var complaints = new List<string>();
        foreach (var project in solution.Projects)
        {
            var compilation = await project.GetCompilationAsync();
            complaints.AddRange(compilation!.GetDiagnostics()
                .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
                .Select(diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}"));
        }

        return complaints;
    }

    /// <summary>The solution with each document parsed from its text anew.</summary>
    public static async Task<Solution> ReadAgainAsync(Solution solution)
    {
        foreach (var document in solution.Projects.SelectMany(project => project.Documents).ToList())
            solution = solution.WithDocumentText(document.Id, SourceText.From((await document.GetTextAsync()).ToString()));

        return solution;
    }

    public static async Task<IReadOnlyDictionary<string, string>> TextsAsync(Solution solution)
    {
        var texts = new Dictionary<string, string>();
        foreach (var document in solution.Projects.SelectMany(project => project.Documents))
            texts.Add(document.Name, (await document.GetTextAsync()).ToString());

        return texts;
    }

    public static bool HasTopLevelStatements(IEnumerable<string> files) => files.Any(file =>
        CSharpSyntaxTree.ParseText(Unmarked(file), ParseOptions).GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any());

    public static CSharpCompilationOptions WithNullable(CSharpCompilationOptions options) =>
        options.WithNullableContextOptions(NullableContextOptions.Enable).WithAllowUnsafe(true);

    public static string Unmarked(string file)
    {
        TestFileMarkupParser.GetSpans(FakeKey.Fill(file), out var code, out ImmutableArray<TextSpan> _);
        return code;
    }

    private static IEnumerable<MetadataReference> ReferencesOf(CodeCase test)
    {
        var references = References.All.AsEnumerable();
        if (test.ReferencedAssembly is { } name)
            references = references.Append(References.EmptyAssembly(name));

        return test.Library is { } library ? references.Append(References.Compiled(library)) : references;
    }

    private static ProjectInfo ProjectOf(string name, bool isConsole, IEnumerable<MetadataReference> references) => ProjectInfo.Create(
        ProjectId.CreateNewId(),
        VersionStamp.Default,
        name,
        name,
        LanguageNames.CSharp,
        compilationOptions: WithNullable(new CSharpCompilationOptions(isConsole ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary)),
        parseOptions: ParseOptions,
        metadataReferences: references);

    private static Solution AddFiles(Solution solution, ProjectId project, string[] files, string name)
    {
        for (var i = 0; i < files.Length; i++)
        {
            var file = $"{name}{i}.cs";
            solution = solution.AddDocument(DocumentId.CreateNewId(project), file, SourceText.From(Unmarked(files[i])), filePath: $"/{name}/{file}");
        }

        return solution;
    }
}
