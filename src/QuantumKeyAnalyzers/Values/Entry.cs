namespace QuantumKeyAnalyzers.Values;

/// <summary>An element of a list, or an entry of a dictionary.</summary>
/// <param name="Key">An index or a key; null where it is not known.</param>
/// <param name="Whole">The entry with its key, where both are written together.</param>
/// <param name="IsSure">Whether it is surely written before the place that reads it.</param>
internal sealed record Entry(object? Key, ExpressionSyntax Value, ExpressionSyntax Whole, bool IsSure);
