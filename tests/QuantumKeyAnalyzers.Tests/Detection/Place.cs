namespace QuantumKeyAnalyzers.Tests.Detection;

/// <summary>A line of a file, from 1, and the rule that reports it.</summary>
internal sealed record Place(string File, int Line, string Rule)
{
    public override string ToString() => $"{File}:{Line} {Rule}";
}
