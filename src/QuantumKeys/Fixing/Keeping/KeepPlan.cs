using QuantumKeys.Fixing.Changes;
using QuantumKeys.Fixing.Writing;

namespace QuantumKeys.Fixing.Keeping;

/// <summary>How removed strings are kept.</summary>
/// <param name="Files">The files with the strings, outside the repository.</param>
/// <param name="Projects">The project files that have to say where their secrets are, as they are and as they have to be.</param>
/// <param name="Lines">What to say of it: where which name is.</param>
internal sealed record KeepPlan(IReadOnlyList<SecretFile> Files, IReadOnlyList<ChangedFile> Projects, IReadOnlyList<string> Lines)
{
    /// <summary>Writes the strings: before anything else is written.</summary>
    public void Write(Journal journal)
    {
        foreach (var file in Files)
            file.Write(journal);
    }
}
