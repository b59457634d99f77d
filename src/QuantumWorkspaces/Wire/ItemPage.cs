namespace QuantumWorkspaces.Wire;

/// <summary>A page of jobs, of sessions, or of both. Any property may be missing.</summary>
/// <remarks>azure-rest-api-specs, data plane, <c>Jobs_List</c>, <c>Sessions_List</c>, <c>TopLevelItems_List</c>.</remarks>
internal sealed class ItemPage : IAnswer
{
    public List<ItemDetails?>? Value { get; set; }
    public string? NextLink { get; set; }

    bool IAnswer.IsComplete => Value is not null;

    public IReadOnlyList<T> Items<T>(Func<ItemDetails, T> toItem) =>
        [.. (Value ?? []).Where(item => item is not null).Select(item => toItem(item!))];
}
