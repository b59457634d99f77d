namespace QuantumKeyAnalyzers.Text;

/// <summary>A marker's place in a document's text.</summary>
internal readonly record struct Hit(Marker Marker, int Position);
