namespace QuantumKeyAnalyzers.Configuration;

/// <summary>
/// The name of an entry, read as <c>section:sub-section:name</c>, <c>section__name</c>, <c>section--name</c> or <c>section.name</c>. Case,
/// hyphens and underscores do not matter.
/// </summary>
/// <param name="Section">What is in front of the last part; can be empty.</param>
/// <param name="SaysQuantum">Whether the last part names Azure Quantum.</param>
internal readonly record struct SettingName(string Section, SettingKind Kind, bool SaysQuantum)
{
    private const string Azure = "azure";
    private const string Quantum = "quantum";
    private const int Longest = 200;

    private static readonly string[] TwoCharacterSeparators = ["__", "--"];

    /// <summary>Whether the value is a key, of whatever service.</summary>
    public bool IsKey => Kind is SettingKind.WorkspaceKey or SettingKind.ApiKey or SettingKind.AnyKey;

    public static SettingName Parse(string name)
    {
        if (name.Length > Longest)
            return new SettingName("", SettingKind.None, false);

        var end = name.LastIndexOfAny([':', '.', '/']);
        var separator = 1;
        foreach (var twice in TwoCharacterSeparators)
        {
            if (name.LastIndexOf(twice, StringComparison.Ordinal) is var at && at > end)
                (end, separator) = (at, twice.Length);
        }

        var last = Normalize(end < 0 ? name : name.Substring(end + separator));
        var section = end <= 0 ? "" : name.Substring(0, end);
        if (KeyName.Is(name))
            return new SettingName(section, SettingKind.WorkspaceKey, true);

        TrimStart(ref last, Azure);
        var isQuantum = TrimStart(ref last, Quantum);
        return new SettingName(section, KindOf(last, isQuantum), isQuantum);
    }

    /// <summary>Letters and digits in lower case: <c>AzureQuantum</c> and <c>AZURE_QUANTUM</c> are one name.</summary>
    public static string Normalize(string name) => new([.. name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    private static SettingKind KindOf(string name, bool isQuantum) => name switch
    {
        "subscriptionid" => SettingKind.SubscriptionId,
        "resourcegroupname" or "resourcegroup" => SettingKind.ResourceGroupName,
        "workspacename" => SettingKind.WorkspaceName,
        "endpoint" when isQuantum => SettingKind.QuantumEndpoint,
        "apikey" or "workspacekey" => SettingKind.ApiKey,
        "accesskey" or "primarykey" or "secondarykey" or "key" or "keys" or "apikeys" or "accesskeys" => SettingKind.AnyKey,
        _ => SettingKind.None,
    };

    private static bool TrimStart(ref string name, string word)
    {
        if (!name.StartsWith(word, StringComparison.Ordinal))
            return false;

        name = name.Substring(word.Length);
        return true;
    }
}
