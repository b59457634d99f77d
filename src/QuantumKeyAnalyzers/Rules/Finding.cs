using System.Collections.Immutable;
using QuantumKeyAnalyzers.Sinks;
using QuantumKeyAnalyzers.Values;

namespace QuantumKeyAnalyzers.Rules;

/// <summary>Something to report in a document; where it is a key, with all that its repair needs.</summary>
/// <param name="Node">The literal, or the expression that brings the key from elsewhere; null for a comment.</param>
/// <param name="Secret">The key; it stays inside, and out of every message; null where there is none.</param>
/// <param name="Text">The value that the key's range is a part of; null for a comment.</param>
/// <param name="Uses">Where the value goes; none where it only stands there.</param>
/// <param name="Detail">What the message names where there is no key.</param>
internal sealed record Finding(
    DiagnosticDescriptor Rule,
    Location Location,
    SyntaxNode? Node,
    Secret? Secret,
    ResolvedText? Text,
    ImmutableArray<Sink> Uses,
    string? Detail = null)
{
    public override string ToString() => $"{Rule.Id} at {Location.SourceSpan}";
}
