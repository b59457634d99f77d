namespace QuantumKeyAnalyzers.CodeFixes.Edits;

/// <summary>What repaired code reads, and what it was in the code: a host can put it where the program finds it again.</summary>
/// <param name="Project">The project whose code reads it.</param>
/// <param name="Name">That of the environment variable, or of the entry of the configuration.</param>
/// <param name="IsConfiguration">Whether the code reads it from the configuration.</param>
internal sealed record OutsideValue(ProjectId Project, string Name, string Value, bool IsConfiguration)
{
    /// <summary>Text is not shown: it holds a key.</summary>
    public override string ToString() => $"{nameof(OutsideValue)} of {Name}";
}
