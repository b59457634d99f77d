using System.Collections.Immutable;
using QuantumKeyAnalyzers.Code;
using QuantumKeyAnalyzers.Options;
using QuantumKeyAnalyzers.Text;

namespace QuantumKeyAnalyzers.Rules;

/// <summary>The one pass over a document: the text first, and only where it has a marker the syntax, the values and the rules.</summary>
internal static class DocumentPass
{
    public static ImmutableArray<Finding> Run(
        Compilation compilation, SyntaxTree tree, KeyOptions options, CancellationToken cancellationToken) =>
        Open(compilation, tree, options, cancellationToken) is { } document ? Run(document) : ImmutableArray<Finding>.Empty;

    /// <summary>The document, where its text has a marker; else null.</summary>
    public static AnalyzedDocument? Open(
        Compilation compilation, SyntaxTree tree, KeyOptions options, CancellationToken cancellationToken)
    {
        var text = tree.GetText(cancellationToken);
        return MarkerScanner.Scan(text, options.Words, cancellationToken) is { } hits
            && MarkerContext.IsAboutAzureQuantum(text, hits, cancellationToken) && !options.Exclude(compilation)
            ? new AnalyzedDocument(new CodeDocument(compilation, tree, hits, options, cancellationToken)) : null;
    }

    public static ImmutableArray<Finding> Run(AnalyzedDocument document)
    {
        var findings = new FindingSet(document.Code.Tree, document.Code.Budget);
        foreach (var rule in RuleList.All)
            rule.InCode?.Invoke(document, findings);

        return findings.ToImmutable();
    }
}
