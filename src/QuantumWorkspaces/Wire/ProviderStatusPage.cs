namespace QuantumWorkspaces.Wire;

/// <summary>A page of the response to <c>providerStatus</c>. Any property may be missing.</summary>
/// <remarks>azure-rest-api-specs, data plane, <c>Providers_List</c>.</remarks>
internal sealed class ProviderStatusPage : IAnswer
{
    public List<ProviderStatus?>? Value { get; set; }
    public string? NextLink { get; set; }

    bool IAnswer.IsComplete => Value is not null;

    /// <summary>The providers of the page.</summary>
    public IReadOnlyList<QuantumProvider> Providers() =>
        [.. (Value ?? []).Where(provider => provider is not null).Select(provider => provider!.ToProvider())];
}
