namespace QuantumWorkspaces.DataPlane;

/// <summary>What a list is asked for. The default asks for everything.</summary>
/// <param name="Filter">In the words of the service; null for all.</param>
/// <param name="Order">In the words of the service; null: as the service likes.</param>
internal readonly record struct ItemQuery(string? Filter, string? Order);
