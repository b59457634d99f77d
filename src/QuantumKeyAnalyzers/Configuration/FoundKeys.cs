using ConnectionStrings;
using QuantumKeyAnalyzers.Text;

namespace QuantumKeyAnalyzers.Configuration;

/// <summary>The keys of a file. The text is searched as it stands, value by value and by names: what is found more than once is one key.</summary>
internal sealed class FoundKeys
{
    private readonly List<FoundKey> _keys = [];

    /// <summary>Adds the keys of a text that stands in the file as it is, at the same positions.</summary>
    public void AddFrom(string text)
    {
        foreach (var secret in Secret.FindAnywhere(text))
            _keys.Add(new FoundKey(KeyIn(text, secret.Key), secret, IsDecoded: false));
    }

    /// <summary>Adds the keys of a value.</summary>
    public void AddFrom(DecodedText value)
    {
        foreach (var secret in Secret.FindAnywhere(value.Text))
            _keys.Add(new FoundKey(value.SourceOf(KeyIn(value.Text, secret.Key)), secret, IsDecoded: true));
    }

    /// <summary>Adds a part of a value that its name says is a key.</summary>
    public void Add(DecodedText value, TextRange key)
    {
        var range = KeyIn(value.Text, key);
        _keys.Add(new FoundKey(value.SourceOf(range), new Secret(range, null), IsDecoded: true));
    }

    /// <summary>All keys in the order of the file, each once.</summary>
    public IReadOnlyList<FoundKey> InOrder()
    {
        var kept = new List<FoundKey>();
        foreach (var key in _keys.OrderBy(key => key.Place.Start))
        {
            if (kept.Count == 0 || !kept[kept.Count - 1].Place.Overlaps(key.Place))
                kept.Add(key);
            else if (IsBetter(key, kept[kept.Count - 1]))
                kept[kept.Count - 1] = key;
        }

        return kept;
    }

    private static bool IsBetter(FoundKey key, FoundKey other) =>
        (key.Secret.ConnectionString is not null, key.IsDecoded).CompareTo((other.Secret.ConnectionString is not null, other.IsDecoded)) > 0;

    /// <summary>In text as it stands a value can reach further than its key: a bracket, the start of an escape.</summary>
    private static TextRange KeyIn(string text, TextRange value) =>
        KeyShape.Find(value.Of(text).ToString(), 0) is { } key ? new TextRange(value.Start + key.Start, key.Length) : value;
}
