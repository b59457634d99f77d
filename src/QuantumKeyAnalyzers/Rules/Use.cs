using Microsoft.CodeAnalysis;

namespace QuantumKeyAnalyzers.Rules;

/// <summary>A place that a value with a key goes to.</summary>
/// <param name="Place">The call or the assignment.</param>
/// <param name="Name">What takes the value: a method, an environment variable.</param>
internal sealed record Use(SyntaxNode Place, string Name);
