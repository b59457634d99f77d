namespace QuantumWorkspaces.Wire;

/// <summary>A query of Azure Resource Graph (azure-rest-api-specs, <c>resourcegraph.json</c>, <c>QueryRequest</c>).</summary>
internal sealed class ResourceGraphQuery
{
    public string? Query { get; set; }

    /// <summary>The subscriptions to search; null for all that the identity has access to.</summary>
    public List<string>? Subscriptions { get; set; }
}
