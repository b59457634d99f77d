using Benchmarks.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Benchmarks.Repairs;

/// <summary>A solution of one project of generated code, as an editor holds it.</summary>
internal sealed class MeasuredProject
{
    private MeasuredProject(Solution solution, IReadOnlyList<string> files)
    {
        Solution = solution;
        Files = files;
    }

    public Solution Solution { get; }

    /// <summary>The texts of the generated files, in the order of the documents.</summary>
    public IReadOnlyList<string> Files { get; }

    public int Lines => Files.Sum(GeneratedCode.LinesOf);

    private ProjectId Id => Solution.ProjectIds.Single();

    public static MeasuredProject OfLines(int lines) => Of([.. GeneratedCode.Files(lines)]);

    public static MeasuredProject OfFiles(int files) => Of([.. GeneratedCode.Files(int.MaxValue).Take(files)]);

    /// <summary>A project of certain texts.</summary>
    public static Project OfTexts(IReadOnlyList<string> texts)
    {
        var project = Of(texts);
        return project.Solution.GetProject(project.Id)!;
    }

    /// <summary>The document that is generated as one of a number.</summary>
    public DocumentId Document(int index) => Solution.GetProject(Id)!.DocumentIds[index];

    /// <summary>The project with other texts in some of its files.</summary>
    /// <exception cref="InvalidOperationException">It does not compile.</exception>
    public async Task<Project> WithAsync(IEnumerable<KeyValuePair<int, string>> texts)
    {
        var solution = Solution;
        var changed = new List<DocumentId>();
        foreach (var (index, text) in texts)
        {
            changed.Add(Document(index));
            solution = solution.WithDocumentText(Document(index), SourceText.From(text));
        }

        // Fixers look at what the compiler says of the code: it has to be right to begin with.
        foreach (var id in changed)
        {
            var diagnostics = (await solution.GetDocument(id)!.GetSemanticModelAsync())!.GetDiagnostics();
            if (diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
                throw new InvalidOperationException($"The generated code does not compile: {error}");
        }

        return solution.GetProject(Id)!;
    }

    private static MeasuredProject Of(IReadOnlyList<string> files)
    {
        var info = ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            "Measured",
            "Measured",
            LanguageNames.CSharp,
            compilationOptions: CodeBase.OptionsOf(OutputKind.DynamicallyLinkedLibrary),
            parseOptions: CodeBase.ParseOptions,
            metadataReferences: References.All);
        var solution = new AdhocWorkspace().CurrentSolution.AddProject(info);
        foreach (var (index, text) in files.Append(CodeBase.GlobalUsings).Index())
        {
            var name = $"File{index}.cs";
            solution = solution.AddDocument(DocumentId.CreateNewId(info.Id), name, SourceText.From(text), filePath: $"/Measured/{name}");
        }

        return new MeasuredProject(solution, files);
    }
}
