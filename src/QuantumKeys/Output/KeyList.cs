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
    private const string None = "(none)";

    /// <summary>Stands for a secret in a table: not even its first characters are shown. In JSON it is null.</summary>
    private const string Hidden = "(hidden)";

    /// <summary>Whether the service gave keys that are not shown here.</summary>
    public bool HidesKeys => PrimaryKey is { Key: null } || SecondaryKey is { Key: null };

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

        KeyEntry? Entry(WorkspaceKey? key) => key is null ? null : new KeyEntry(key.CreatedOn, areShown ? key.GetKey() : null);

        string? ConnectionString(WorkspaceKey? key) => areShown ? key?.GetConnectionString() : null;
    }

    public Table ToTable()
    {
        var table = new Table("Key", "Enabled", "Created", "AccessKey", "ConnectionString");
        Add("Primary", PrimaryKey, PrimaryConnectionString);
        Add("Secondary", SecondaryKey, SecondaryConnectionString);
        return table;

        void Add(string name, KeyEntry? entry, string? connectionString)
        {
            var isHidden = entry is { Key: null };
            table.Add(
                name,
                KeyAccess.Word(ApiKeyEnabled),
                entry?.CreatedAt?.ToString("u"),
                entry is null ? None : entry.Key ?? Hidden,
                isHidden ? Hidden : connectionString ?? None);
        }
    }

    /// <summary>Not the record's own text, which would show the keys.</summary>
    public override string ToString() => $"Access keys of '{WorkspaceName}'";
}
