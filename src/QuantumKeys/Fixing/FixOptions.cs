using QuantumKeyAnalyzers.CodeFixes;

namespace QuantumKeys.Fixing;

/// <summary>What the user asks for.</summary>
/// <param name="Path">A solution, a project, a folder, or any other file.</param>
internal sealed record FixOptions(string Path)
{
    /// <summary>What <c>--keep</c> calls the user secrets of the project.</summary>
    public const string UserSecrets = "user-secrets";

    /// <summary>The repair that is taken where it is sound; null for the one that the options of the files prefer.</summary>
    public RepairKind? Preferred { get; init; }

    /// <summary><see cref="UserSecrets"/>, or a file; null to keep nothing.</summary>
    public string? Keep { get; init; }

    /// <summary>Whether the changes are only shown.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>Whether nobody is asked.</summary>
    public bool IsAgreed { get; init; }
}
