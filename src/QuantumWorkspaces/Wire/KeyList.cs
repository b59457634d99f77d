namespace QuantumWorkspaces.Wire;

/// <summary>The response to <c>listKeys</c>. Any property may be missing.</summary>
/// <remarks>azure-rest-api-specs, resource-manager, <c>ListKeysResult</c>.</remarks>
internal sealed class KeyList : IAnswer
{
    public bool? ApiKeyEnabled { get; set; }
    public KeyListEntry? PrimaryKey { get; set; }
    public KeyListEntry? SecondaryKey { get; set; }
    public string? PrimaryConnectionString { get; set; }
    public string? SecondaryConnectionString { get; set; }

    bool IAnswer.IsComplete => true;

    public WorkspaceKeys ToKeys() => new(
        ApiKeyEnabled,
        PrimaryKey?.ToKey(WorkspaceKeyKinds.Primary, PrimaryConnectionString),
        SecondaryKey?.ToKey(WorkspaceKeyKinds.Secondary, SecondaryConnectionString));
}
