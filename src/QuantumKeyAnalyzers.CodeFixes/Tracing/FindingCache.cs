using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using QuantumKeyAnalyzers.Options;
using QuantumKeyAnalyzers.Rules;
using QuantumKeyAnalyzers.Text;

namespace QuantumKeyAnalyzers.CodeFixes.Tracing;

/// <summary>
/// What is found in the documents of a solution, each analysed once. Fix All takes one along from repair to repair: a document that a
/// repair did not change has the findings that it had, unless one of them comes from a document that did change.
/// </summary>
internal sealed class FindingCache
{
    private static readonly ConditionalWeakTable<Solution, FindingCache> BySolution = new();

    private readonly ConcurrentDictionary<DocumentId, (SourceText Text, DocumentFindings Found)> _known = new();

    /// <summary>The one of a solution, for as many light bulbs as are asked for in it.</summary>
    public static FindingCache Of(Solution solution) => BySolution.GetValue(solution, static _ => new FindingCache());

    public async Task<DocumentFindings> FindInAsync(Document document, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        if (_known.TryGetValue(document.Id, out var known) && known.Text == text)
        {
            var findings = known.Found.Findings;
            if (findings.IsEmpty || AreStill(findings, await CompilationOfAsync(document, cancellationToken).ConfigureAwait(false)))
                return known.Found;
        }

        var found = await AnalyseAsync(document, text, cancellationToken).ConfigureAwait(false);
        _known[document.Id] = (text, found);
        return found;
    }

    private static async Task<DocumentFindings> AnalyseAsync(Document document, SourceText text, CancellationToken cancellationToken)
    {
        // The text first, as in the analyzers: nearly no document has anything, and those are not parsed.
        var hasOwnWords = await HasOwnWordsAsync(document.Project, cancellationToken).ConfigureAwait(false);
        var options = hasOwnWords ? await OptionsOfAsync(document, cancellationToken).ConfigureAwait(false) : KeyOptions.Default;
        if (MarkerScanner.Scan(text, options.Words, cancellationToken) is not { } hits)
            return new DocumentFindings(ImmutableArray<Finding>.Empty, []);

        var tree = await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false);
        var compilation = await CompilationOfAsync(document, cancellationToken).ConfigureAwait(false);
        options = await OptionsOfAsync(document, cancellationToken).ConfigureAwait(false);
        return new DocumentFindings(
            DocumentPass.Run(compilation, tree!, options, cancellationToken),
            hits.FindAll(hit => hit.Marker is Marker.Variable).ConvertAll(hit => WordAt(text, hit.Position)));
    }

    /// <summary>Whether a project's options can name words to search for. Only a parsed document has options of its own.</summary>
    private static async Task<bool> HasOwnWordsAsync(Project project, CancellationToken cancellationToken)
    {
        foreach (var file in project.AnalyzerConfigDocuments)
        {
            var text = await file.GetTextAsync(cancellationToken).ConfigureAwait(false);
            if (text.ToString().IndexOf(KeyOptions.Prefix, StringComparison.OrdinalIgnoreCase) >= 0)
                return true;
        }

        return false;
    }

    private static async Task<KeyOptions> OptionsOfAsync(Document document, CancellationToken cancellationToken)
    {
        var tree = await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false);
        return KeyOptions.Read(document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(tree!));
    }

    private static async Task<Compilation> CompilationOfAsync(Document document, CancellationToken cancellationToken) =>
        (await document.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false))!;

    /// <summary>
    /// Whether all that the findings come from is as it was. A constant of another project is not seen from here: a repair can have made
    /// a property of it.
    /// </summary>
    private static bool AreStill(ImmutableArray<Finding> findings, Compilation compilation) => findings
        .Where(finding => finding is { Secret: not null, Text: not null })
        .SelectMany(finding => finding.Text!.OriginsOf(finding.Secret!.Key))
        .All(origin => origin is LiteralExpressionSyntax or InterpolatedStringTextSyntax
            && compilation.ContainsSyntaxTree(origin.SyntaxTree));

    private static string WordAt(SourceText text, int position)
    {
        var end = position;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
            end++;

        return text.ToString(TextSpan.FromBounds(position, end));
    }
}
