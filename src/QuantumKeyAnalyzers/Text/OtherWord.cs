namespace QuantumKeyAnalyzers.Text;

/// <summary>A word that the options add to those that every document is searched for.</summary>
internal sealed record OtherWord(string Text, Marker Marker, StringComparison Comparison);
