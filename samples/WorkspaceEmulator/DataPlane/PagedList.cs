using System.Text.Json;

namespace WorkspaceEmulator.DataPlane;

/// <summary>A list that is answered page by page.</summary>
internal sealed class PagedList
{
    private readonly string[] _items;
    private readonly int _pageSize;

    /// <param name="json">An array; its elements are answered as they are, one after the other.</param>
    public PagedList(string json, int pageSize)
    {
        using var document = JsonDocument.Parse(json);
        _items = [.. document.RootElement.EnumerateArray().Select(element => JsonSerializer.Serialize(element))];
        _pageSize = pageSize;
    }

    public int PageCount => (_items.Length + _pageSize - 1) / _pageSize;

    public string Page(int number, string? nextLink)
    {
        var values = _items.Skip(number * _pageSize).Take(_pageSize);
        return $$"""{"value":[{{string.Join(',', values)}}],"nextLink":{{JsonSerializer.Serialize(nextLink)}}}""";
    }
}
