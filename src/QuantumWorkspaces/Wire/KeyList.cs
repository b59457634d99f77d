namespace QuantumWorkspaces.Wire;

/// <summary>The answer to <c>listKeys</c> (azure-rest-api-specs, resource-manager, <c>ListKeysResult</c>). Anything may be missing.</summary>
internal sealed class KeyList
{
    public bool? ApiKeyEnabled { get; set; }

    public KeyListEntry? PrimaryKey { get; set; }

    public KeyListEntry? SecondaryKey { get; set; }

    public string? PrimaryConnectionString { get; set; }

    public string? SecondaryConnectionString { get; set; }

    public WorkspaceKeys ToKeys() => new(
        ApiKeyEnabled,
        PrimaryKey?.ToKey(WorkspaceKeyKinds.Primary, PrimaryConnectionString),
        SecondaryKey?.ToKey(WorkspaceKeyKinds.Secondary, SecondaryConnectionString));
}
