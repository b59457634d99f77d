using System.Globalization;
using WorkspaceEmulator.Hosting;

namespace WorkspaceEmulator.Items;

/// <summary>What a request wants to have of a list: which items, in which order, from where, how many.</summary>
internal sealed class ItemQuery
{
    private const int MostOnPage = 100;

    private readonly HttpRequest _request;
    private readonly Func<ItemView, bool> _matches;
    private readonly ItemOrder _order;
    private readonly int _skip;
    private readonly int _top;

    /// <exception cref="QueryException">It is not a query that the service takes.</exception>
    public ItemQuery(HttpRequest request, IReadOnlyCollection<string> filters, IReadOnlyCollection<string> orders)
    {
        _request = request;
        _matches = ItemFilter.Parse(Text("filter"), filters);
        _order = ItemOrder.Parse(Text("orderby"), orders);
        _skip = Number("skip", 0, 0);
        _top = Math.Min(Number("top", MostOnPage, 1), MostOnPage);
    }

    /// <summary>The items of the page, and the link to the next one.</summary>
    public (List<T> Page, string? NextLink) Apply<T>(IEnumerable<T> items, Func<T, ItemView> viewOf)
    {
        var matching = _order.Apply(items.Where(item => _matches(viewOf(item))), viewOf).Skip(_skip).Take(_top + 1).ToList();
        return matching.Count > _top ? (matching[.._top], NextLink()) : (matching, null);
    }

    private string NextLink()
    {
        var query = QueryString.Empty;
        foreach (var name in new[] { "filter", "orderby" })
        {
            if (Text(name) is { Length: > 0 } text)
                query = query.Add(name, text);
        }

        query = query
            .Add("skip", (_skip + _top).ToString(CultureInfo.InvariantCulture))
            .Add("top", _top.ToString(CultureInfo.InvariantCulture))
            .Add("api-version", ApiVersions.Of(_request));
        return new RequestOrigin(_request).LinkTo(_request.Path.ToUriComponent() + query.ToUriComponent());
    }

    private string? Text(string name) => Value(name) is { Length: > 0 } text ? text : null;

    private int Number(string name, int missing, int least)
    {
        if (Text(name) is not { } text)
            return missing;

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least
            ? value
            : throw new QueryException($"{name} has to be a whole number, {least} or more.");
    }

    // Both ways to write it are in use.
    private string Value(string name) =>
        _request.Query[name].ToString() is { Length: > 0 } text ? text : _request.Query["$" + name].ToString();
}
