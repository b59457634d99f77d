using System.Globalization;

namespace QuantumWorkspaces.Wire;

/// <summary>A key of a <see cref="KeyList"/>.</summary>
internal sealed class KeyListEntry
{
    public string? CreatedAt { get; set; }
    public string? Key { get; set; }

    public WorkspaceKey? ToKey(WorkspaceKeyKinds kind, string? connectionString) => string.IsNullOrEmpty(Key)
        ? null
        : new WorkspaceKey(
            kind,
            DateTimeOffset.TryParse(CreatedAt, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null,
            Key!,
            string.IsNullOrEmpty(connectionString) ? null : connectionString);
}
