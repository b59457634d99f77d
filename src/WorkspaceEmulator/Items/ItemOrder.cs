namespace WorkspaceEmulator.Items;

/// <summary>The order of a list: by one property, or as the items were made.</summary>
internal sealed class ItemOrder
{
    private readonly Func<ItemView, IComparable?>? _key;
    private readonly bool _isDescending;

    private ItemOrder(Func<ItemView, IComparable?>? key, bool isDescending)
    {
        _key = key;
        _isDescending = isDescending;
    }

    /// <param name="text">Such as <c>CreationTime desc</c>.</param>
    /// <param name="properties">The properties that this list can be ordered by.</param>
    public static ItemOrder Parse(string? text, IReadOnlyCollection<string> properties)
    {
        if (text is null)
            return new ItemOrder(null, false);

        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is not (1 or 2) || !properties.Contains(words[0]) || (words.Length == 2 && words[1] is not ("asc" or "desc")))
            throw new QueryException($"orderby has to be one of {string.Join(", ", properties)}, and then asc or desc.");

        return new ItemOrder(KeyOf(words[0]), words is [_, "desc"]);
    }

    public IEnumerable<T> Apply<T>(IEnumerable<T> items, Func<T, ItemView> viewOf) =>
        _key is null ? items
        : _isDescending ? items.OrderByDescending(item => _key(viewOf(item)), Comparer<IComparable?>.Default)
        : items.OrderBy(item => _key(viewOf(item)), Comparer<IComparable?>.Default);

    private static Func<ItemView, IComparable?> KeyOf(string property) =>
        property == ItemProperty.CreationTime ? item => item.CreationTime : item => new OrdinalText(ItemProperty.TextOf(item, property));

    /// <summary>Compares as a computer does: what a culture makes of letters has no place on the wire.</summary>
    private sealed record OrdinalText(string? Text) : IComparable
    {
        public int CompareTo(object? other) => string.CompareOrdinal(Text, (other as OrdinalText)?.Text);
    }
}
