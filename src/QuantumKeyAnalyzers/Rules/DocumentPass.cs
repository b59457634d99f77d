using System.Collections.Immutable;
using QuantumKeyAnalyzers.Code;
using QuantumKeyAnalyzers.Options;
using QuantumKeyAnalyzers.Text;

namespace QuantumKeyAnalyzers.Rules;

/// <summary>The one pass over a document: the text first, and only where it has a marker the syntax, the values and the rules.</summary>
internal static class DocumentPass
{
    public static ImmutableArray<Finding> Run(
        Compilation compilation, SyntaxTree tree, KeyOptions options, CancellationToken cancellationToken)
    {
        var text = tree.GetText(cancellationToken);
        if (MarkerScanner.Scan(text, options.Words, cancellationToken) is not { } hits
            || !MarkerContext.IsAboutAzureQuantum(text, hits, cancellationToken) || options.Exclude(compilation))
        {
            return ImmutableArray<Finding>.Empty;
        }

        var document = new AnalyzedDocument(new CodeDocument(compilation, tree, hits, options, cancellationToken));
        var findings = new FindingSet(tree);
        foreach (var rule in RuleList.All)
            rule.InCode?.Invoke(document, findings);

        return findings.ToImmutable();
    }
}
