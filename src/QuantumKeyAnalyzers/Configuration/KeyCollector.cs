using ConnectionStrings;

namespace QuantumKeyAnalyzers.Configuration;

/// <summary>Takes what a reader reads (values, entries, comments) and keeps what is a key.</summary>
internal sealed class KeyCollector
{
    /// <summary>Nobody's settings are nested deeper; entries that are have no section.</summary>
    private const int DeepestSection = 500;

    private readonly FoundKeys _keys;
    private readonly CancellationToken _cancellationToken;
    private readonly List<(ConfigurationSection Section, SettingName Name, ConfigurationValue Value, TextRange Key)> _candidates = [];

    public KeyCollector(FoundKeys keys, CancellationToken cancellationToken)
    {
        _keys = keys;
        _cancellationToken = cancellationToken;
    }

    public List<Comment> Comments { get; } = [];

    /// <summary>A section inside another one; null where that is too deep.</summary>
    public static ConfigurationSection? Open(ConfigurationSection? parent, string? name) =>
        parent is null || parent.Depth >= DeepestSection ? null : new ConfigurationSection(parent, name ?? "");

    /// <param name="whole">The comment with its marks.</param>
    public void AddComment(TextRange whole, int startMark, int endMark = 0) =>
        Comments.Add(new Comment(whole, TextRange.FromBounds(whole.Start + startMark, Math.Max(whole.Start + startMark, whole.End - endMark))));

    public void AddValue(ConfigurationValue value)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        _keys.Attach(value);

        // What stands in the file as it is has been searched there; a connection string is best seen for itself.
        if (!value.Decoded.IsPlain || value.Decoded.Text.IndexOf('=') >= 0)
            _keys.AddFrom(value);
    }

    /// <param name="start">Where the value starts in the text; the name can stand in front of it.</param>
    public void AddEntry(ConfigurationSection? section, string name, ConfigurationValue value, int start = 0)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        var setting = SettingName.Parse(name);
        section = section?.WithPrefix(setting.Section);
        section?.Note(setting, value.Decoded.Text);
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
            _keys.Add(value, key);
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
