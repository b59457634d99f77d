namespace QuantumKeys.Output;

/// <summary>Whether a workspace takes access keys.</summary>
internal sealed record KeyAccess(string WorkspaceName, bool? ApiKeyEnabled)
{
    public static string Word(bool? isEnabled) => isEnabled switch { true => "yes", false => "no", null => "unknown" };

    public Table ToTable() => new Table("Workspace", "AccessKeysEnabled").Add(WorkspaceName, Word(ApiKeyEnabled));
}
