namespace QuantumKeyAnalyzers.Configuration;

/// <summary>
/// Entries that belong together: a JSON object, a YAML mapping, an XML element, an INI section, or entries whose names have the same
/// prefix. Together they tell whose key an <c>ApiKey</c> is.
/// </summary>
internal sealed class ConfigurationSection
{
    private readonly string _name;
    private readonly bool _isFlat;
    private Dictionary<string, ConfigurationSection>? _prefixes;
    private SettingKind _kinds;
    private bool _saysQuantum;
    private bool _hasQuantumHost;
    private bool _hasOtherHost;

    /// <param name="isFlat">Whether the entries stand in one file and have nothing else in common.</param>
    public ConfigurationSection(ConfigurationSection? parent, string name, bool isFlat = false)
    {
        Parent = parent;
        Depth = parent is null ? 0 : parent.Depth + 1;
        _name = name.Length > 200 ? "" : SettingName.Normalize(name);
        _isFlat = isFlat;
    }

    public ConfigurationSection? Parent { get; }

    public int Depth { get; }

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

    /// <summary>Takes note of an entry.</summary>
    public void Note(SettingName name, string value)
    {
        _kinds |= name.Kind;
        _saysQuantum |= name.SaysQuantum;
        var isQuantumHost = value.IndexOf(".quantum.azure.com", StringComparison.OrdinalIgnoreCase) >= 0;
        _hasQuantumHost |= isQuantumHost;
        _hasOtherHost |= !isQuantumHost && value.IndexOf("://", StringComparison.Ordinal) > 0;
    }

    /// <summary>Whether a key of this section is that of a workspace.</summary>
    public bool IsOfWorkspace(SettingName key)
    {
        if (key.Kind is SettingKind.WorkspaceKey)
            return true;

        if (_isFlat)
            return false;

        var path = Parent?._name + _name;
        if (path.EndsWith("azurequantum", StringComparison.Ordinal))
            return true;

        var places = new[] { SettingKind.SubscriptionId, SettingKind.ResourceGroupName, SettingKind.WorkspaceName, SettingKind.QuantumEndpoint }
            .Count(kind => _kinds.HasFlag(kind));
        if (places >= 1 && _hasQuantumHost)
            return true;

        // Every Azure service has a subscription and a resource group, and Machine Learning has workspaces too, at its own address.
        var saysQuantum = _saysQuantum || path.Contains("quantum");
        return places >= 2 && (saysQuantum || (key.Kind is SettingKind.ApiKey && _kinds.HasFlag(SettingKind.WorkspaceName) && !_hasOtherHost));
    }
}
