namespace QuantumWorkspaces.Wire;

/// <summary>The body of <c>regenerateKey</c> (azure-rest-api-specs, resource-manager, <c>ApiKeys</c>).</summary>
internal sealed class KeyNames
{
    public List<string>? Keys { get; set; }
}
