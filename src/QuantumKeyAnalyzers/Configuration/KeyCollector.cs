namespace QuantumKeyAnalyzers.Configuration;

/// <summary>Takes what a reader reads (values, entries, comments) and keeps what is a key.</summary>
internal sealed class KeyCollector(FoundKeys found, CancellationToken cancellationToken)
{
    /// <summary>Nobody's settings are nested deeper; entries that are have no section.</summary>
    private const int DeepestSection = 500;

    private readonly List<(ConfigurationSection Section, SettingName Name, ConfigurationValue Value, TextRange Key)> _candidates = [];

    public List<Comment> Comments { get; } = [];

    /// <summary>A section inside another one; null where that is too deep.</summary>
    public static ConfigurationSection? OpenSection(ConfigurationSection? parent, string? name) =>
        parent is null || parent.Depth >= DeepestSection ? null : new ConfigurationSection(parent, name ?? "");

    /// <param name="markLength">How many characters at its start are no content.</param>
    public void AddLineComment(int start, int end, int markLength = 1)
    {
        var content = start + markLength;
        Comments.Add(new Comment(TextRange.FromBounds(start, end), TextRange.FromBounds(content, Math.Max(content, end))));
    }

    /// <param name="limit">Where a comment ends that nothing closes.</param>
    /// <returns>The position behind the comment.</returns>
    public int AddBlockComment(string text, int start, int limit, string opening, string closing)
    {
        var content = start + opening.Length;
        var close = text.IndexOf(closing, content, limit - content, StringComparison.Ordinal);
        var end = close < 0 ? limit : close + closing.Length;
        Comments.Add(new Comment(TextRange.FromBounds(start, end), TextRange.FromBounds(content, close < 0 ? limit : close)));
        return end;
    }

    public void AddValue(ConfigurationValue value)
    {
        cancellationToken.ThrowIfCancellationRequested();
        found.SetValueOfKeysIn(value);

        // The file's own text has been searched already; a connection string is read best without what is around it.
        if (!value.Decoded.IsAsWritten || value.Decoded.Text.IndexOf('=') >= 0)
            found.AddFrom(value);
    }

    /// <param name="start">Where the value starts in the text: the name can be in front of it.</param>
    public void AddEntry(ConfigurationSection? section, string name, ConfigurationValue value, int start = 0)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var setting = SettingName.Parse(name);
        section = section?.WithPrefix(setting.Section);
        section?.AddEntry(setting, value.Decoded.Text);
        var key = NamedKey.FirstWord(value.Decoded.Text, start);
        if (setting.Kind is SettingKind.WorkspaceKey && section is null)
            AddKey(value, key);
        else if (setting.Kind is SettingKind.WorkspaceKey or SettingKind.ApiKey or SettingKind.AnyKey && section is not null)
            _candidates.Add((section, setting, value, key));

        if (start == 0 && section is not null && setting.Section.Length == 0)
            AddPart(section, name, value);
    }

    /// <summary>Decides on the keys whose sections had to be read first.</summary>
    public void Complete()
    {
        foreach (var (section, name, value, key) in _candidates)
        {
            if (section.IsOfWorkspace(name) && !section.IsEncrypted)
                AddKey(value, key);
        }
    }

    private void AddKey(ConfigurationValue value, TextRange key)
    {
        if (NamedKey.IsKey(value.Decoded.Text, key))
            found.Add(value, key);
    }

    /// <summary>Many formats write an entry in two, in either order: <c>"name": "X", "value": "Y"</c>, <c>key="X" value="Y"</c>.</summary>
    private void AddPart(ConfigurationSection section, string name, ConfigurationValue value)
    {
        if (IsOneOf(name, "name", "key"))
            section.PairName = value.Decoded.Text;
        else if (IsOneOf(name, "value", "connectionString"))
            section.PairValue = value;
        else
            return;

        if (section is not { PairName: { } pairName, PairValue: { } pairValue })
            return;

        (section.PairName, section.PairValue) = (null, null);
        AddEntry(section.Parent, pairName, pairValue);
    }

    private static bool IsOneOf(string name, string first, string second) =>
        name.Equals(first, StringComparison.OrdinalIgnoreCase) || name.Equals(second, StringComparison.OrdinalIgnoreCase);
}
