using System.Collections.Immutable;
using Benchmarks.Code.Templates;
using DetectionReport;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Benchmarks.Code;

/// <summary>Code to measure on: parsed once, and compiled anew for each measurement.</summary>
internal sealed class CodeBase
{
    /// <summary>The implicit usings of the SDK, so that more of a folder of sources binds.</summary>
    public const string GlobalUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private readonly ImmutableArray<SyntaxTree> _trees;
    private readonly ImmutableArray<AdditionalText> _settings;
    private readonly CSharpCompilationOptions _options;

    private CodeBase(string name, IEnumerable<(string Path, string Text)> code, IEnumerable<(string Path, string Text)> settings)
    {
        Name = name;
        _trees =
        [
            .. from file in code.Prepend((Path: "GlobalUsings.cs", Text: GlobalUsings))
               select CSharpSyntaxTree.ParseText(SourceText.From(file.Text), ParseOptions, file.Path),
        ];
        _settings = [.. settings.Select(file => new TextFile(file.Path, file.Text))];
        Lines = _trees.Sum(tree => tree.GetText().Lines.Count);
        var isProgram = _trees.Any(tree => tree.GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any());

        _options = OptionsOf(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary);
    }

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Preview, DocumentationMode.Parse);

    public string Name { get; }

    public int Lines { get; }

    /// <summary>Files of code.</summary>
    public int Files => _trees.Length;

    public IReadOnlyList<SyntaxTree> Trees => _trees;

    /// <summary>Generated code of a number of lines, with a configuration file for each hundred of code.</summary>
    /// <param name="filesPerSecret">One file in so many has a hard-coded access key; 0: none.</param>
    /// <exception cref="InvalidOperationException">The code does not compile.</exception>
    public static CodeBase Generated(int lines, int filesPerSecret = 0)
    {
        var code = GeneratedCode.Files(lines, filesPerSecret).Select((text, index) => ($"File{index}.cs", text)).ToList();
        var settings = Enumerable.Range(1, 1 + (code.Count / 100))
            .Select(index => ($"appsettings.{index}.json", SettingsTemplate.Write(new Module(index))));
        var codeBase = new CodeBase(filesPerSecret == 0 ? "without keys" : $"a key in each {filesPerSecret} files", code, settings);

        // Code that does not bind would make binding cheap and the ratios wrong.
        var errors = codeBase.Compile().GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        return errors.Count == 0
            ? codeBase
            : throw new InvalidOperationException(
                $"The generated code does not compile: {string.Join(Environment.NewLine, errors.Take(10))}");
    }

    /// <summary>
    /// All sources below a folder as one compilation, however many projects they belong to: types may be there twice, packages are missing.
    /// </summary>
    public static CodeBase OfFolder(string folder)
    {
        var files = new SourceFolder(folder);
        return new CodeBase(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))), files.Code, files.Settings);
    }

    /// <summary>On one thread: what is measured is work, not how well the machine shares it.</summary>
    public static CSharpCompilationOptions OptionsOf(OutputKind kind) =>
        new(kind, allowUnsafe: true, concurrentBuild: false, nullableContextOptions: NullableContextOptions.Enable);

    /// <summary>A compilation that nothing has been asked of.</summary>
    public CSharpCompilation Compile() => CSharpCompilation.Create("Measured", _trees, References.All, _options);

    /// <summary>Such a compilation with the analyzers of a tool, and those of its rules turned on that are off by default.</summary>
    public CompilationWithAnalyzers Compile(Peer tool, bool logExecutionTime)
    {
        var on = tool.Rules.Select(rule => KeyValuePair.Create(rule, ReportDiagnostic.Warn));
        var others = tool.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics)
            .Select(rule => rule.Id)
            .Distinct()
            .Where(id => !tool.Rules.Contains(id));
        var rules = on.Concat(others.Select(id => KeyValuePair.Create(id, ReportDiagnostic.Suppress)));
        var files = tool.Settings.Length == 0 ? _settings : _settings.Add(new TextFile("SonarLint.xml", tool.Settings));
        return CSharpCompilation.Create("Measured", _trees, References.All, _options.WithSpecificDiagnosticOptions(rules)).WithAnalyzers(
            tool.Analyzers,
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions(files),
                onAnalyzerException: null,
                concurrentAnalysis: false,
                logAnalyzerExecutionTime: logExecutionTime));
    }

    /// <summary>A program in one file, to see whether a tool runs at all.</summary>
    public static CodeBase Of(string text) => new("control", [("Control.cs", text)], []);
}
