namespace QuantumWorkspaces.Wire;

/// <summary>The response to a <see cref="ResourceGraphQuery"/>.</summary>
internal sealed class ResourceGraphAnswer
{
    public List<ResourceGraphRow?>? Data { get; set; }
}
