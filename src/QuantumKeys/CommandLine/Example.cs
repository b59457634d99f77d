namespace QuantumKeys.CommandLine;

/// <summary>Something to copy, and what it is good for.</summary>
/// <param name="Line">A line, or several where a shell continues it.</param>
internal sealed record Example(string Purpose, string Line);
