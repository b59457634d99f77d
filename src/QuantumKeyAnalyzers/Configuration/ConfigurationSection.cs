namespace QuantumKeyAnalyzers.Configuration;

/// <summary>
/// Entries that belong together: a JSON object, a YAML mapping, an XML element, an INI section, or entries whose names have the same
/// prefix. Together they tell whose key an <c>ApiKey</c> is.
/// </summary>
/// <param name="isFlat">Whether the entries have nothing in common but the file.</param>
internal sealed class ConfigurationSection(ConfigurationSection? parent, string name, bool isFlat = false)
{
    private const int LongestName = 200;

    private static readonly SettingKind[] PartsOfWorkspace =
        [SettingKind.SubscriptionId, SettingKind.ResourceGroupName, SettingKind.WorkspaceName, SettingKind.QuantumEndpoint];

    /// <summary>The name of an entry whose value is in entries or items of its own; empty where that is too long for one.</summary>
    public string Name { get; } = name.Length > LongestName ? "" : name;

    private readonly string _name = name.Length > LongestName ? "" : SettingName.Normalize(name);
    private Dictionary<string, ConfigurationSection>? _prefixes;
    private SettingKind _kinds;
    private bool _saysQuantum;
    private bool _hasQuantumHost;
    private bool _hasOtherHost;

    public ConfigurationSection? Parent => parent;

    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    private string Path => Parent?._name + _name;

    /// <summary>The name of an entry that is written in two: <c>name: X</c>, <c>value: Y</c>.</summary>
    public string? PairName { get; set; }

    /// <summary>The value of an entry that is written in two.</summary>
    public ConfigurationValue? PairValue { get; set; }

    /// <summary>Values of a sealed secret are encrypted, and meant to be shared.</summary>
    public bool IsEncrypted => _name == "encrypteddata";

    /// <summary>The section of the entries with a prefix.</summary>
    public ConfigurationSection WithPrefix(string prefix)
    {
        if (prefix.Length == 0)
            return this;

        _prefixes ??= new Dictionary<string, ConfigurationSection>(StringComparer.OrdinalIgnoreCase);
        if (!_prefixes.TryGetValue(prefix, out var section))
            _prefixes.Add(prefix, section = new ConfigurationSection(this, prefix));

        return section;
    }

    /// <summary>Takes from an entry what it says of the section.</summary>
    public void AddEntry(SettingName name, string value)
    {
        _kinds |= name.Kind;
        _saysQuantum |= name.SaysQuantum;
        var isQuantumHost = value.IndexOf(".quantum.azure.com", StringComparison.OrdinalIgnoreCase) >= 0;
        _hasQuantumHost |= isQuantumHost;
        _hasOtherHost |= !isQuantumHost && value.IndexOf("://", StringComparison.Ordinal) > 0;
    }

    /// <summary>Whether a key of this section is a workspace's.</summary>
    public bool IsOfWorkspace(SettingName key)
    {
        if (key.Kind is SettingKind.WorkspaceKey)
            return true;

        if (isFlat)
            return false;

        if (IsPartOfService())
            return true;

        var parts = PartsOfWorkspace.Count(kind => _kinds.HasFlag(kind));
        if (parts >= 1 && _hasQuantumHost)
            return true;

        // Every Azure service has a subscription and a resource group, and Machine Learning has workspaces too, at its own address.
        var saysQuantum = _saysQuantum || Path.Contains("quantum");
        var hasWorkspace = key.Kind is SettingKind.ApiKey && _kinds.HasFlag(SettingKind.WorkspaceName) && !_hasOtherHost;
        return parts >= 2 && (saysQuantum || hasWorkspace);
    }

    /// <summary><c>Azure:Quantum</c>, <c>AzureQuantumOptions</c>.</summary>
    private static bool IsService(string path)
    {
        const string service = "azurequantum";
        var rest = path.Substring(path.LastIndexOf(service, StringComparison.Ordinal) is >= 0 and var at ? at + service.Length : 0);
        return rest.Length < path.Length && (rest.Length == 0 || KeyName.Words.Contains(rest));
    }

    /// <summary>Whether only words like <c>Workspaces:0</c> or <c>Credential</c> are between the service and this section.</summary>
    private bool IsPartOfService()
    {
        const int most = 6;
        var section = this;
        for (var count = 0; count < most && section is not null; count++, section = section.Parent)
        {
            if (IsService(section.Path))
                return true;

            if (section._name.Length > 0 && !section._name.All(char.IsDigit) && !KeyName.Words.Contains(section._name)
                && section.Parent?._name != KeyName.ManyWorkspaces)
                return false;
        }

        return false;
    }
}
