namespace QuantumKeys.CommandLine;

/// <summary>A line to copy, and what it is good for.</summary>
internal sealed record Example(string Purpose, string Line);
