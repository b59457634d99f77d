using QuantumWorkspaces;

namespace QuantumKeys.Output;

/// <summary>The keys of a workspace in the form that the service and <c>az quantum workspace keys list</c> use.</summary>
internal sealed record KeyList(
    string WorkspaceName,
    bool? ApiKeyEnabled,
    KeyEntry? PrimaryKey,
    KeyEntry? SecondaryKey,
    string? PrimaryConnectionString,
    string? SecondaryConnectionString)
{
    /// <summary>Replaces a secret completely: not even its first characters are shown.</summary>
    public const string Hidden = "(hidden)";

    /// <param name="areShown">Whether the secrets are shown.</param>
    public static KeyList From(string workspaceName, WorkspaceKeys keys, bool areShown)
    {
        return new KeyList(
            workspaceName,
            keys.AreEnabled,
            Entry(keys.PrimaryKey),
            Entry(keys.SecondaryKey),
            ConnectionString(keys.PrimaryKey),
            ConnectionString(keys.SecondaryKey));

        KeyEntry? Entry(WorkspaceKey? key) => key is null ? null : new KeyEntry(key.CreatedOn, areShown ? key.GetKey() : Hidden);

        string? ConnectionString(WorkspaceKey? key) => key?.GetConnectionString() is { } text ? areShown ? text : Hidden : null;
    }

    public Table ToTable()
    {
        var table = new Table("Key", "Enabled", "Created", "AccessKey", "ConnectionString");
        Add("Primary", PrimaryKey, PrimaryConnectionString);
        Add("Secondary", SecondaryKey, SecondaryConnectionString);
        return table;

        void Add(string name, KeyEntry? entry, string? connectionString) => table.Add(
            name,
            KeyAccess.Word(ApiKeyEnabled),
            entry?.CreatedAt?.ToString("u"),
            entry?.Key ?? "(none)",
            connectionString ?? "(none)");
    }

    /// <summary>Not the record's own text, which would show the keys.</summary>
    public override string ToString() => $"Access keys of '{WorkspaceName}'";
}
