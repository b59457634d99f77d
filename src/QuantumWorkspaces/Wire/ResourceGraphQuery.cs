namespace QuantumWorkspaces.Wire;

/// <summary>A question to Azure Resource Graph (azure-rest-api-specs, <c>resourcegraph.json</c>, <c>QueryRequest</c>).</summary>
internal sealed class ResourceGraphQuery
{
    public string? Query { get; set; }

    /// <summary>Null: all that the identity sees.</summary>
    public List<string>? Subscriptions { get; set; }
}
