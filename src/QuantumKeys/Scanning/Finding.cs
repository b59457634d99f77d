using QuantumKeys.Files;

namespace QuantumKeys.Scanning;

/// <summary>A leak in the file, or in the message of a commit or a tag, where it is.</summary>
/// <param name="Path">Null for a message.</param>
internal sealed record Finding(Leak Leak, ScannedPath? Path)
{
    /// <summary>What it is in, where that is no file: <c>the message of commit …</c>.</summary>
    public string? Message { get; init; }

    /// <summary>In which commits it is; null for a finding in files as they are now.</summary>
    public KeyTrail? Trail { get; init; }

    /// <summary>The same for the same finding in another run, wherever its line is by then.</summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>The path for reports that other tools read, or what it is in.</summary>
    public string Place => Path is { } path ? PrintableName.WithoutKeys(path.Root) : Message!;

    /// <summary>The workspace whose key it is, where that is known and may be shown.</summary>
    public string? Workspace => WorkspaceName.In(Leak.Message);

    public override string ToString() => $"{Leak} in {Place}";
}
