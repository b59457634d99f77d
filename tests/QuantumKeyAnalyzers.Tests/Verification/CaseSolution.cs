using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.Tests.Cases;
using QuantumKeyAnalyzers.Tests.Detection;

namespace QuantumKeyAnalyzers.Tests.Verification;

/// <summary>The solution of a case, as an IDE would hold it.</summary>
internal static class CaseSolution
{
    /// <summary>
    /// Projects without documents. Every case adds its own to one of them, so that the references are read and bound once for all.
    /// </summary>
    private static readonly Lazy<Solution> Library = new(() => EmptyProject(OutputKind.DynamicallyLinkedLibrary));

    private static readonly Lazy<Solution> Program = new(() => EmptyProject(OutputKind.ConsoleApplication));

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Preview, DocumentationMode.Diagnose);

    public static Solution Load(CodeCase test)
    {
        var solution = Load(HasTopLevelStatements(test.Files), FilesOf(test.Files, "Test"));
        var main = solution.ProjectIds.Single();
        if (test.ReferencedAssembly is { } name)
            solution = solution.AddMetadataReference(main, References.EmptyAssembly(name));

        if (test.Library is { } library)
            solution = solution.AddMetadataReference(main, References.Compiled(library));

        if (test.Options.Length > 0)
        {
            var options = SourceText.From(EditorConfigOf(test));
            solution = solution.AddAnalyzerConfigDocument(
                DocumentId.CreateNewId(main), ".editorconfig", options, filePath: "/.editorconfig");
        }

        if (test.OtherProject.Length == 0)
            return solution;

        var other = ProjectOf("Other", OutputKind.DynamicallyLinkedLibrary);
        solution = AddFiles(solution.AddProject(other), other.Id, FilesOf(test.OtherProject, "Other"));
        return solution.AddProjectReference(main, new ProjectReference(other.Id));
    }

    /// <summary>The code of a program of the corpus.</summary>
    public static Solution Load(CorpusProgram program) => Load(
        program.Compilation.Options.OutputKind == OutputKind.ConsoleApplication,
        program.Files.Where(file => file.IsCode).Select(file => (file.Name, $"/{file.Name}", SourceText.From(file.Text))));

    /// <summary>A project of these documents.</summary>
    public static Solution Load(bool isProgram, IEnumerable<(string Name, string Path, SourceText Text)> files)
    {
        var solution = (isProgram ? Program : Library).Value;
        return AddFiles(solution, solution.ProjectIds.Single(), files);
    }

    public static string EditorConfigOf(CodeCase test) => string.Join('\n', test.Options.Prepend("[*.cs]").Prepend("root = true"));

    public static bool HasTopLevelStatements(IEnumerable<string> files) => files.Any(file =>
        CSharpSyntaxTree.ParseText(Unmarked(file), ParseOptions).GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any());

    public static CSharpCompilationOptions CompilationOptions(OutputKind kind) =>
        new(kind, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true);

    public static string Unmarked(string file)
    {
        TestFileMarkupParser.GetSpans(FakeKey.Fill(file), out var code, out ImmutableArray<TextSpan> _);
        return code;
    }

    private static Solution EmptyProject(OutputKind kind)
    {
        var solution = new AdhocWorkspace().CurrentSolution.AddProject(ProjectOf("Main", kind));

        // What is compiled already goes over to every solution that is made from this one.
        _ = solution.Projects.Single().GetCompilationAsync().GetAwaiter().GetResult();
        return solution;
    }

    private static ProjectInfo ProjectOf(string name, OutputKind kind) => ProjectInfo.Create(
        ProjectId.CreateNewId(),
        VersionStamp.Default,
        name,
        name,
        LanguageNames.CSharp,
        compilationOptions: CompilationOptions(kind),
        parseOptions: ParseOptions,
        metadataReferences: References.All);

    private static IEnumerable<(string Name, string Path, SourceText Text)> FilesOf(string[] files, string name) =>
        files.Select((file, index) => ($"{name}{index}.cs", $"/{name}/{name}{index}.cs", SourceText.From(Unmarked(file))));

    private static Solution AddFiles(
        Solution solution, ProjectId project, IEnumerable<(string Name, string Path, SourceText Text)> files) =>
        files.Aggregate(
            solution,
            (current, file) => current.AddDocument(DocumentId.CreateNewId(project), file.Name, file.Text, filePath: file.Path));
}
