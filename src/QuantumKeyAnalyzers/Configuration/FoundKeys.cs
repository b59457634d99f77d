namespace QuantumKeyAnalyzers.Configuration;

/// <summary>The keys of a file. Its text is searched as it is, value by value and by names: a key can be found more than once.</summary>
internal sealed class FoundKeys
{
    private readonly List<FoundKey> _keys = [];

    /// <summary>Where the values start that do not count.</summary>
    private readonly HashSet<int> _excluded = [];

    /// <summary>How many of the keys, the first ones, were found in the file's own text. They are in its order.</summary>
    private int _inFile;

    /// <summary>Adds the keys of the file's own text. This comes first.</summary>
    public void AddFromFile(string text)
    {
        AddFrom(text);
        _inFile = _keys.Count;
    }

    /// <summary>Adds the keys of a text that has the positions of the file.</summary>
    public void AddFrom(string text)
    {
        foreach (var secret in Secret.FindAnywhere(text))
            _keys.Add(new FoundKey([KeyIn(text, secret.Key)], secret, IsDecoded: false, Value: null));
    }

    /// <summary>Adds the keys of a value.</summary>
    public void AddFrom(ConfigurationValue value)
    {
        foreach (var secret in Secret.FindAnywhere(value.Decoded.Text))
            Add(value, secret);
    }

    /// <summary>Adds a part of a value that its name says is a key.</summary>
    public void Add(ConfigurationValue value, TextRange key) => Add(value, new Secret(KeyIn(value.Decoded.Text, key), null));

    /// <summary>Tells the keys of the file's own text which value they are in. The first one that is read is the widest.</summary>
    public void SetValueOfKeysIn(ConfigurationValue value)
    {
        if (_inFile == 0 || value.Decoded.Text.Length == 0)
            return;

        var place = value.Decoded.SourceOf(new TextRange(0, value.Decoded.Text.Length));
        int low = 0, high = _inFile;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_keys[middle].Place.Start < place.Start)
                low = middle + 1;
            else
                high = middle;
        }

        for (; low < _inFile && _keys[low].Place.End <= place.End; low++)
            _keys[low] = _keys[low] with { Value = _keys[low].Value ?? value };
    }

    /// <summary>Leaves out what was found in a value: it is encrypted.</summary>
    public void Exclude(ConfigurationValue value) =>
        _excluded.Add(value.Decoded.SourceOf(default).Start);

    /// <summary>All keys in the order of the file, each once.</summary>
    public IReadOnlyList<FoundKey> InOrder()
    {
        var kept = new List<FoundKey>();
        foreach (var key in _keys.OrderBy(key => key.Place.Start))
        {
            if (key.Value is { } value && _excluded.Contains(value.Decoded.SourceOf(default).Start))
                continue;

            var last = kept.Count - 1;
            if (last < 0 || !kept[last].Place.Overlaps(key.Place))
                kept.Add(key);
            else if (IsBetter(key, kept[last]))
                kept[last] = key with { Value = key.Value ?? kept[last].Value };
            else
                kept[last] = kept[last] with { Value = kept[last].Value ?? key.Value };
        }

        return kept;
    }

    private void Add(ConfigurationValue value, Secret secret) =>
        _keys.Add(new FoundKey(value.Decoded.PiecesOf(KeyIn(value.Decoded.Text, secret.Key)), secret, IsDecoded: true, value));

    private static bool IsBetter(FoundKey key, FoundKey other) => Rank(key).CompareTo(Rank(other)) > 0;

    private static (bool, bool) Rank(FoundKey key) => (key.Secret.ConnectionString is not null, key.IsDecoded);

    /// <summary>In the file's own text a value can go on behind its key: a bracket, the start of an escape.</summary>
    private static TextRange KeyIn(string text, TextRange value) =>
        KeyShape.Find(value.Of(text).ToString(), 0) is { } key ? new TextRange(value.Start + key.Start, key.Length) : value;
}
