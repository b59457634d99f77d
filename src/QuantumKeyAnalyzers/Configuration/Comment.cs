namespace QuantumKeyAnalyzers.Configuration;

/// <summary>A comment of a configuration file.</summary>
/// <param name="Whole">With its marks.</param>
/// <param name="Content">Without them.</param>
internal readonly record struct Comment(TextRange Whole, TextRange Content);
