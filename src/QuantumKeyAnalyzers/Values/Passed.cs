namespace QuantumKeyAnalyzers.Values;

/// <summary>What one call passes to a parameter.</summary>
/// <param name="Texts">Worked out where the call is: inside the function the same names can mean something else.</param>
internal sealed record Passed(ExpressionSyntax Argument, IReadOnlyList<ResolvedText> Texts);
