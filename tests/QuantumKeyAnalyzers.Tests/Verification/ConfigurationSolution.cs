using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.Rules;

namespace QuantumKeyAnalyzers.Tests.Verification;

/// <summary>Configuration files, as a compiler and as an IDE hold them.</summary>
internal static class ConfigurationSolution
{
    private static readonly CSharpCompilation Compilation = CSharpCompilation.Create("Test");

    /// <summary>What a compiler finds in a file.</summary>
    public static Task<ImmutableArray<Diagnostic>> FindingsAsync(string path, string content) =>
        FindingsAsync(new FileInMemory(path, SourceText.From(content)), CancellationToken.None);

    /// <inheritdoc cref="FindingsAsync(string, string)"/>
    public static Task<ImmutableArray<Diagnostic>> FindingsAsync(AdditionalText file, CancellationToken cancellationToken) =>
        Analysis.RunAsync(
            Compilation,
            [new ConfigurationKeyAnalyzer()],
            new AnalyzerOptions([file]),
            concurrently: true,
            analyzed => analyzed.GetAnalyzerDiagnosticsAsync(cancellationToken));

    /// <summary>A solution of a project with these files.</summary>
    public static Task<HostedSolution> LoadAsync(params IEnumerable<(string Path, SourceText Text)> files) =>
        HostedSolution.OfConfigurationAsync(Add(new AdhocWorkspace().CurrentSolution, "Main", files));

    /// <summary>The solution with another project.</summary>
    public static Task<HostedSolution> AddAsync(
        HostedSolution solution, string name, params IEnumerable<(string Path, SourceText Text)> files) =>
        HostedSolution.OfConfigurationAsync(Add(solution.Solution, name, files));

    /// <summary>The text of the only file.</summary>
    public static Task<SourceText> TextOfAsync(Solution solution) => solution.Projects.Single().AdditionalDocuments.Single().GetTextAsync();

    private static Solution Add(Solution solution, string name, IEnumerable<(string Path, SourceText Text)> files)
    {
        var id = ProjectId.CreateNewId();
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary);
        solution = solution.AddProject(
            ProjectInfo.Create(id, VersionStamp.Default, name, name, LanguageNames.CSharp, compilationOptions: options));
        return files.Aggregate(
            solution,
            (current, file) => current.AddAdditionalDocument(DocumentId.CreateNewId(id), file.Path, file.Text, filePath: file.Path));
    }

    /// <param name="content">Null for a file that cannot be read.</param>
    public sealed class FileInMemory(string path, SourceText? content) : AdditionalText
    {
        public override string Path { get; } = path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => content;
    }
}
