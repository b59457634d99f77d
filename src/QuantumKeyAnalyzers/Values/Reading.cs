namespace QuantumKeyAnalyzers.Values;

/// <summary>What is read of the expression that makes a value, once that is found: the text itself, or a part of an object.</summary>
internal delegate IReadOnlyList<ResolvedText> Reading(ExpressionSyntax maker);
