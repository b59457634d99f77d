using Microsoft.CodeAnalysis;

namespace QuantumKeys.Fixing.Keeping;

/// <summary>A string that repairs took out of the repository, and what the program calls it.</summary>
/// <param name="Projects">Those whose programs read it; none for a file of no project.</param>
/// <param name="IsConfiguration">Whether programs read it from their configuration, instead of from the environment.</param>
internal sealed record KeptString(string Name, string Value, IReadOnlyList<ProjectId> Projects, bool IsConfiguration)
{
    /// <summary>Text is not shown: it holds a key.</summary>
    public override string ToString() => $"{nameof(KeptString)} {Name}";
}
