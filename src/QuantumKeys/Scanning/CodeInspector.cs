using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using QuantumKeyAnalyzers.Options;
using QuantumKeyAnalyzers.Rules;

namespace QuantumKeys.Scanning;

/// <summary>
/// Runs the analyzer over C# files without their project (<see cref="PlatformCode"/>). What needs another library does not bind; a key in a
/// literal or a comment is found all the same.
/// </summary>
internal sealed class CodeInspector
{
    /// <summary>What the compiler reports of an analyzer that has thrown.</summary>
    public const string FailureId = "AD0001";

    private readonly FileOptionsProvider _options;
    private readonly CSharpCompilation _empty;

    public CodeInspector(EditorConfigs configs)
    {
        _options = new FileOptionsProvider(configs);
        var usings = CSharpSyntaxTree.ParseText(PlatformCode.ImplicitUsings, PlatformCode.Parsing);
        var options = PlatformCode.Options.WithSyntaxTreeOptionsProvider(new TreeOptionsProvider(configs));
        _empty = CSharpCompilation.Create("Scanned", [usings], PlatformCode.References, options);
    }

    /// <summary>Inspects files that belong together.</summary>
    /// <returns>The findings of each.</returns>
    public async Task<IReadOnlyList<(CodeFile File, IReadOnlyList<Leak> Leaks)>> InspectAsync(
        IReadOnlyList<CodeFile> files, CancellationToken cancellationToken)
    {
        var trees = Parse(files, cancellationToken);
        var programs = trees.FindAll(entry => entry.File.IsScript || HasStatements(entry.Tree));
        var leaks = new List<(CodeFile, IReadOnlyList<Leak>)>();

        // One program has one file with statements: of several each is a program by itself, with what the others share.
        var shared = programs.Count <= 1 ? trees : trees.Except(programs).ToList();
        if (shared.Count > 0)
            leaks.AddRange(await InspectAsync(shared, shared, cancellationToken));

        foreach (var program in programs.Where(program => !shared.Contains(program)))
            leaks.AddRange(await InspectAsync([program, .. shared], [program], cancellationToken));

        return leaks;
    }

    private async Task<IReadOnlyList<(CodeFile, IReadOnlyList<Leak>)>> InspectAsync(
        List<(CodeFile File, SyntaxTree Tree)> compiled,
        List<(CodeFile File, SyntaxTree Tree)> inspected,
        CancellationToken cancellationToken)
    {
        var compilation = _empty.AddSyntaxTrees(compiled.Select(entry => entry.Tree));
        var analysis = compilation.WithAnalyzers(
            [new QuantumKeyAnalyzer()],
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([], _options),
                onAnalyzerException: null,
                concurrentAnalysis: false,
                logAnalyzerExecutionTime: false,
                reportSuppressedDiagnostics: true));
        var diagnostics = (await analysis.GetAnalyzerDiagnosticsAsync(cancellationToken)).ToLookup(found => found.Location.SourceTree);
        return [.. inspected.Select(entry => (entry.File, LeaksOf(diagnostics[entry.Tree], entry, compilation, cancellationToken)))];
    }

    private IReadOnlyList<Leak> LeaksOf(
        IEnumerable<Diagnostic> diagnostics,
        (CodeFile File, SyntaxTree Tree) entry,
        Compilation compilation,
        CancellationToken cancellationToken)
    {
        var found = diagnostics.ToList();
        if (found.Count == 0)
            return [];

        // A diagnostic has nothing of the key. The pass knows it, and is asked again.
        var options = KeyOptions.Read(_options.GetOptions(entry.Tree));
        var keys = DocumentPass.Run(compilation, entry.Tree, options, cancellationToken)
            .ToLookup(finding => (finding.Rule.Id, finding.Location.SourceSpan), KeyOf);
        return [.. found.Select(diagnostic => new Leak(
            diagnostic.Id, diagnostic.Severity, diagnostic.GetMessage(null), diagnostic.Location.GetLineSpan().Span)
        {
            Key = keys[(diagnostic.Id, diagnostic.Location.SourceSpan)].FirstOrDefault(),
            Suppression = SuppressionOf(diagnostic, compilation)
                ?? AllowComment.At(diagnostic.Location.GetLineSpan().Span, entry.File.Text),
        })];
    }

    private static LeakedKey? KeyOf(QuantumKeyAnalyzers.Rules.Finding finding) => finding.Secret is not { } secret ? null : LeakedKey.Of(
        finding.Text is { } text ? secret.Key.Of(text.Text).ToString()
            : finding.Location.SourceTree!.GetText().ToString(finding.Location.SourceSpan),
        secret);

    private static Suppression? SuppressionOf(Diagnostic diagnostic, Compilation compilation)
    {
        if (!diagnostic.IsSuppressed)
            return null;

        var arguments = diagnostic.GetSuppressionInfo(compilation)?.Attribute?.NamedArguments ?? [];
        var reason = arguments.FirstOrDefault(argument => argument.Key == nameof(SuppressMessageAttribute.Justification)).Value.Value;
        return new Suppression(SuppressionKind.Compiler, reason as string);
    }

    /// <summary>
    /// Parses with less stack than there is to analyze with: the parser says what is nested too deeply for it, and what it manages the rest
    /// can manage too.
    /// </summary>
    private static List<(CodeFile File, SyntaxTree Tree)> Parse(IReadOnlyList<CodeFile> files, CancellationToken cancellationToken)
    {
        const int stack = 16 * 1024 * 1024;
        var parsing = new TaskCompletionSource<List<(CodeFile, SyntaxTree)>>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(
            () =>
            {
                try
                {
                    parsing.SetResult([.. files.Select(file => (file, Parse(file, cancellationToken)))]);
                }
                catch (OperationCanceledException)
                {
                    parsing.SetCanceled(cancellationToken);
                }
            },
            stack);
        thread.Start();
        return parsing.Task.GetAwaiter().GetResult();
    }

    private static SyntaxTree Parse(CodeFile file, CancellationToken cancellationToken) => CSharpSyntaxTree.ParseText(
        file.Text,
        file.IsScript ? PlatformCode.Parsing.WithKind(SourceCodeKind.Script) : PlatformCode.Parsing,
        file.Path,
        cancellationToken);

    private static bool HasStatements(SyntaxTree tree) =>
        tree.GetRoot() is CompilationUnitSyntax root && root.Members.Any(member => member is GlobalStatementSyntax);

    private sealed class FileOptionsProvider(EditorConfigs configs) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => NoOptions.Instance;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) =>
            tree.FilePath.Length == 0 ? NoOptions.Instance : configs.For(tree.FilePath);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => NoOptions.Instance;
    }

    private sealed class NoOptions : AnalyzerConfigOptions
    {
        public static NoOptions Instance { get; } = new();

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = null;
            return false;
        }
    }

    /// <summary>The severities.</summary>
    private sealed class TreeOptionsProvider(EditorConfigs configs) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.NotGenerated;

        public override bool TryGetDiagnosticValue(
            SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            var found = tree.FilePath.Length == 0 ? null : configs.For(tree.FilePath).SeverityOf(diagnosticId);
            severity = found ?? ReportDiagnostic.Default;
            return found is not null;
        }

        public override bool TryGetGlobalDiagnosticValue(
            string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = ReportDiagnostic.Default;
            return false;
        }
    }
}
