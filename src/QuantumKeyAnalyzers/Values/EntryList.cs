namespace QuantumKeyAnalyzers.Values;

/// <summary>The entries of a list or a dictionary, in the order in which they are written; found by their keys.</summary>
internal sealed class EntryList(IReadOnlyList<Entry> all)
{
    private ILookup<object?, Entry>? _byKey;

    public IReadOnlyList<Entry> All { get; } = all;

    /// <summary>Whether each entry's index or key is known.</summary>
    public bool HasAllKeys => !(_byKey ??= All.ToLookup(entry => entry.Key)).Contains(null);

    /// <summary>The entries that can be the one of a key; all where that is not known.</summary>
    public IEnumerable<Entry> With(object? key) =>
        key is null ? All : HasAllKeys ? _byKey![key] : All.Where(entry => entry.Key is null || entry.Key.Equals(key));
}
