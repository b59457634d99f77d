using System.Text.Json;
using WorkspaceEmulator.Workspaces;

namespace WorkspaceEmulator.DataPlane;

/// <summary>A list that is answered page by page.</summary>
internal sealed class PagedList
{
    private readonly (string? ProviderId, string Json)[] _items;
    private readonly int _pageSize;

    /// <param name="json">An array; its elements are answered as they are, one after the other.</param>
    /// <param name="providerProperty">The property with the provider of an element; null: every workspace has all of it.</param>
    public PagedList(string json, int pageSize, string? providerProperty = null)
    {
        using var document = JsonDocument.Parse(json);
        _items = [.. document.RootElement.EnumerateArray().Select(element => (ProviderOf(element), JsonSerializer.Serialize(element)))];
        _pageSize = pageSize;

        string? ProviderOf(JsonElement element) => providerProperty is null ? null : element.GetProperty(providerProperty).GetString();
    }

    /// <summary>What a workspace has of it.</summary>
    public IReadOnlyList<string> ItemsFor(EmulatedWorkspace workspace)
    {
        var providers = workspace.ProviderIds;
        return [.. _items.Where(item => item.ProviderId is null || providers.Contains(item.ProviderId)).Select(item => item.Json)];
    }

    /// <summary>The number of pages; an empty list has one.</summary>
    public int PageCountOf(IReadOnlyList<string> items) => Math.Max(1, (items.Count + _pageSize - 1) / _pageSize);

    public string Page(IReadOnlyList<string> items, int number, string? nextLink)
    {
        var values = items.Skip(number * _pageSize).Take(_pageSize);
        return $$"""{"value":[{{string.Join(',', values)}}],"nextLink":{{JsonSerializer.Serialize(nextLink)}}}""";
    }
}
