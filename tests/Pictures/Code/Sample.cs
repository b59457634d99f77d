using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.CodeFixes;
using QuantumKeyAnalyzers.Rules;

namespace Pictures.Code;

/// <summary>samples/LeakyApp as an editor has it: what is found in a file, and the repairs.</summary>
internal static class Sample
{
    private const string Folder = "samples/LeakyApp";

    // What the SDK writes for ImplicitUsings, as far as the sample needs it.
    private const string ImplicitUsings = "global using System; global using System.Collections.Generic; global using System.Linq;";

    private static readonly string[] ReferencedPrefixes = ["System.", "netstandard.", "mscorlib.", "Azure.", "QuantumWorkspaces."];

    public static Document Load(string file)
    {
        using var workspace = new AdhocWorkspace();
        var id = ProjectId.CreateNewId();
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => ReferencedPrefixes.Any(prefix => Path.GetFileName(path).StartsWith(prefix, StringComparison.Ordinal)))
            .Select(path => MetadataReference.CreateFromFile(path));
        var solution = workspace.CurrentSolution.AddProject(ProjectInfo.Create(
            id,
            VersionStamp.Default,
            "LeakyApp",
            "LeakyApp",
            LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(
                OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: new CSharpParseOptions(LanguageVersion.Latest),
            metadataReferences: references));
        foreach (var path in Directory.EnumerateFiles(Repository.PathOf(Folder), "*.cs").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(path);
            solution = solution.AddDocument(
                DocumentId.CreateNewId(id), name, SourceText.From(Repository.Read($"{Folder}/{name}")), filePath: path);
        }

        solution = solution.AddDocument(DocumentId.CreateNewId(id), "GlobalUsings.cs", SourceText.From(ImplicitUsings));
        return solution.Projects.Single().Documents.Single(document => document.Name == file);
    }

    public static async Task<ImmutableArray<Diagnostic>> FindAsync(Document document)
    {
        var compilation = (await document.Project.GetCompilationAsync())!;
        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        if (errors.Count > 0)
            throw new InvalidOperationException($"The sample does not compile: {errors[0]}");

        var tree = await document.GetSyntaxTreeAsync();
        var found = await compilation.WithAnalyzers([new QuantumKeyAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        return [.. found.Where(diagnostic => diagnostic.Location.SourceTree == tree && diagnostic.Severity >= DiagnosticSeverity.Warning)];
    }

    /// <summary>The entries of the light bulb's menu, in its order.</summary>
    public static async Task<IReadOnlyList<CodeAction>> RepairsAsync(Document document, Diagnostic finding)
    {
        var actions = new List<CodeAction>();
        var context = new CodeFixContext(document, finding, (action, _) => actions.Add(action), CancellationToken.None);
        await new KeyCodeFixProvider().RegisterCodeFixesAsync(context);
        return actions;
    }

    /// <summary>The document as it is after a repair.</summary>
    public static async Task<Document> ApplyAsync(Document document, CodeAction repair)
    {
        var operations = await repair.GetOperationsAsync(CancellationToken.None);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
    }
}
