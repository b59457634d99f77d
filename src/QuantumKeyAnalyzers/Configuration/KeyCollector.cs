namespace QuantumKeyAnalyzers.Configuration;

/// <summary>Takes what a reader reads (values, entries, comments) and keeps what is a key.</summary>
internal sealed class KeyCollector(FoundKeys found, CancellationToken cancellationToken)
{
    /// <summary>Nobody's settings are nested deeper; entries that are have no section.</summary>
    private const int DeepestSection = 500;

    private const string Properties = "properties";

    /// <summary>Behind a name that is put together: <c>[concat(parameters('vault'), '/X')]</c>.</summary>
    private static readonly char[] EndsOfExpression = ['\'', ')', ']', '}'];

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
        value.Name = new SettingPath(section, name);
        var setting = SettingName.Parse(name);
        section = section?.WithPrefix(setting.Section);
        section?.AddEntry(setting, value.Decoded.Text);
        if (section is { IsEncrypted: true })
            found.Exclude(value);

        var key = NamedKey.FirstWord(value.Decoded.Text, start);
        if (setting.Kind is SettingKind.WorkspaceKey && section is null)
            AddKey(value, key);
        else if (setting.IsKey && section is not null)
            _candidates.Add((section, setting, value, key));

        if (start == 0 && section is not null && setting.Section.Length == 0)
            AddPart(section, name, value);
    }

    /// <summary>Adds a value that a section has without a name of its own, or as <c>value</c>: it is that of the section's name.</summary>
    public void AddItem(ConfigurationSection? section, ConfigurationValue value)
    {
        if (section is { Parent: { } parent, Name: { Length: > 0 } name } && SettingName.Parse(name).IsKey)
            AddEntry(parent, name, value);
    }

    /// <summary>Decides on the keys whose sections had to be read first.</summary>
    public void Complete()
    {
        foreach (var (section, name, value, key) in _candidates)
        {
            if (section.IsOfWorkspace(name))
                AddKey(value, key);
        }
    }

    private void AddKey(ConfigurationValue value, TextRange key)
    {
        if (NamedKey.IsKey(value.Decoded.Text, key))
            found.Add(value, key);
    }

    /// <summary>
    /// Many formats write an entry in two, in either order: <c>"name": "X", "value": "Y"</c>, <c>key="X" value="Y"</c>. Or the name has the
    /// value inside: <c>"X": { "value": "Y" }</c>.
    /// </summary>
    private void AddPart(ConfigurationSection section, string name, ConfigurationValue value)
    {
        if (Assignment.NameWords.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            section.PairName = value.Decoded.Text.TrimEnd(EndsOfExpression);
        }
        else if (Assignment.ValueWords.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            section.PairValue = value;
            AddItem(section, value);

            // "name": "X", "properties": { "value": "Y" }, as resources of Azure have it.
            if (section.Parent is { } owner && section.Name.Equals(Properties, StringComparison.OrdinalIgnoreCase))
                AddPart(owner, name, value);
        }

        if (section is not { PairName: { } pairName, PairValue: { } pairValue })
            return;

        (section.PairName, section.PairValue) = (null, null);
        AddEntry(section.Parent, pairName, pairValue);
    }
}
