namespace QuantumWorkspaces.Wire;

/// <summary>The response to <c>storage/sasUri</c> (azure-rest-api-specs, data plane, <c>SasUriResponse</c>).</summary>
internal sealed class SignedAddressAnswer : IAnswer
{
    public string? SasUri { get; set; }

    bool IAnswer.IsComplete => !string.IsNullOrEmpty(SasUri);
}
