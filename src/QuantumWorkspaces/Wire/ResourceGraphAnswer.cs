namespace QuantumWorkspaces.Wire;

/// <summary>The response to a <see cref="ResourceGraphQuery"/>.</summary>
internal sealed class ResourceGraphAnswer : IAnswer
{
    public List<ResourceGraphRow?>? Data { get; set; }

    bool IAnswer.IsComplete => Data is not null;
}
