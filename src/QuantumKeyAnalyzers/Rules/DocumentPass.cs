using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using QuantumKeyAnalyzers.Text;

namespace QuantumKeyAnalyzers.Rules;

/// <summary>
/// The one pass over a document: the text first, and only where it has a marker the syntax, the values and the rules, in the order of
/// their ids. A literal that one rule has reported is no other's.
/// </summary>
internal static class DocumentPass
{
    public static ImmutableArray<Finding> Run(Compilation compilation, SyntaxTree tree, CancellationToken cancellationToken)
    {
        var text = tree.GetText(cancellationToken);
        if (MarkerScanner.Scan(text, cancellationToken) is not { } hits || !FieldGate.Admits(text, hits))
            return ImmutableArray<Finding>.Empty;

        var document = new CodeDocument(compilation, tree, hits, cancellationToken);
        var findings = new FindingSet(tree);
        QKA0001_KeyPassedToWorkspace.Run(document, findings);
        QKA0002_KeyInEnvironmentVariable.Run(document, findings);
        QKA0003_KeyInCode.Run(document, findings);
        return findings.ToImmutable();
    }
}
