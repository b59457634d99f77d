using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.Rules;
using QuantumKeyAnalyzers.Tests.Verification;

namespace QuantumKeyAnalyzers.Tests.Detection;

/// <summary>A program of the corpus: its code in one compilation, and its configuration files beside it.</summary>
internal sealed class CorpusProgram
{
    private readonly Lazy<Task<ImmutableArray<Diagnostic>>> _findings;

    private CorpusProgram(CorpusProgram other, CSharpCompilation compilation, AnalyzerOptions options)
    {
        Name = other.Name;
        Files = other.Files;
        _findings = new(() => AnalyzeAsync(Analyzers));
        Compilation = compilation;
        Options = options;
    }

    private CorpusProgram(string name, IReadOnlyList<CorpusFile> files)
    {
        Name = name;
        Files = files;
        _findings = new(() => AnalyzeAsync(Analyzers));
        var code = files.Where(file => file.IsCode)
            .Select(file => CSharpSyntaxTree.ParseText(SourceText.From(file.Text), CaseSolution.ParseOptions, file.Name))
            .ToList();
        var isConsole = code.Exists(tree => tree.GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any());
        Compilation = CSharpCompilation.Create(
            name,
            code,
            References.All,
            CaseSolution.CompilationOptions(isConsole ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary));
        Options = new AnalyzerOptions([.. files.Where(file => !file.IsCode).Select(file => FileInMemory(file.Name, file.Text))]);
    }

    /// <summary>The two analyzers, as the package brings them.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = [new QuantumKeyAnalyzer(), new ConfigurationKeyAnalyzer()];

    /// <summary>All programs of <c>tests/Corpus</c>.</summary>
    public static IReadOnlyList<CorpusProgram> All { get; } = Load(Path.Combine(AppContext.BaseDirectory, "Corpus"));

    public string Name { get; }

    public IReadOnlyList<CorpusFile> Files { get; }

    public CSharpCompilation Compilation { get; }

    public AnalyzerOptions Options { get; }

    public static IReadOnlyList<CorpusProgram> Load(string folder) =>
    [
        .. from program in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal)
           let files = from file in Directory.EnumerateFiles(program, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                       select CorpusFile.Parse(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file))
           select new CorpusProgram(Path.GetFileName(program), [.. files]),
    ];

    public static CorpusProgram Of(string name, string code) => new(name, [CorpusFile.Parse($"{name}.cs", code)]);

    /// <summary>The program with rules turned on, and with the settings file that SonarAnalyzer takes the list of its rules from.</summary>
    public CorpusProgram With(IEnumerable<string> rules, string sonarSettings) => new(
        this,
        Compilation.WithOptions(
            Compilation.Options.WithSpecificDiagnosticOptions(rules.Select(rule => KeyValuePair.Create(rule, ReportDiagnostic.Warn)))),
        sonarSettings.Length == 0 ? Options : new AnalyzerOptions(
            Options.AdditionalFiles.Add(FileInMemory("SonarLint.xml", sonarSettings))));

    /// <summary>What our analyzers report here: asked once, whatever tests look at it.</summary>
    public Task<ImmutableArray<Diagnostic>> FindingsAsync() => _findings.Value;

    /// <summary>What analyzers report here, as the compiler would print it.</summary>
    public Task<ImmutableArray<Diagnostic>> AnalyzeAsync(ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        Analysis.RunAsync(Compilation, analyzers, Options, concurrently: true, analyzed => analyzed.GetAnalyzerDiagnosticsAsync());

    /// <summary>What our analyzers report in one file when it has another text.</summary>
    /// <exception cref="CompilerFailureException">The compiler does not come to an end with the text.</exception>
    public async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(CorpusFile file, string text, CancellationToken cancellationToken)
    {
        var compilation = Compilation;
        var options = Options;
        SyntaxTree? tree = null;
        AdditionalText? additional = null;
        if (file.IsCode)
        {
            CompilerFailureException.ThrowIfItHangsAt(text);
            var original = compilation.SyntaxTrees.Single(candidate => candidate.FilePath == file.Name);
            tree = CSharpSyntaxTree.ParseText(SourceText.From(text), CaseSolution.ParseOptions, file.Name, cancellationToken);
            compilation = compilation.ReplaceSyntaxTree(original, tree);
        }
        else
        {
            additional = FileInMemory(file.Name, text);
            options = new AnalyzerOptions([additional]);
        }

        return await Analysis.RunAsync(compilation, Analyzers, options, concurrently: false, async analyzed => additional is null
            ? await analyzed.GetAnalyzerSyntaxDiagnosticsAsync(tree!, cancellationToken)
            : (await analyzed.GetAnalysisResultAsync(additional, cancellationToken)).GetAllDiagnostics());
    }

    public static Place PlaceOf(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        return new Place(span.Path, span.StartLinePosition.Line + 1, diagnostic.Id);
    }

    private static ConfigurationSolution.FileInMemory FileInMemory(string path, string text) => new(path, SourceText.From(text));
}
