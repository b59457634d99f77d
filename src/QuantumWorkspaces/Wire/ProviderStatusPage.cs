namespace QuantumWorkspaces.Wire;

/// <summary>A page of the response to <c>providerStatus</c>. Any property may be missing.</summary>
/// <remarks>azure-rest-api-specs, data plane, <c>Providers_List</c>.</remarks>
internal sealed class ProviderStatusPage
{
    public List<ProviderStatus?>? Value { get; set; }
    public string? NextLink { get; set; }

    /// <summary>The providers of the page.</summary>
    public IReadOnlyList<QuantumProvider> Providers() =>
        [.. (Value ?? []).Where(provider => provider is not null).Select(provider => provider!.ToProvider())];

    /// <summary>The targets of the page that a filter lets through; no filter lets all through.</summary>
    public IReadOnlyList<QuantumTarget> Targets(string? providerId, string? name) =>
    [
        .. Providers()
            .Where(provider => Passes(providerId, provider.Id))
            .SelectMany(provider => provider.Targets)
            .Where(target => Passes(name, target.Id)),
    ];

    private static bool Passes(string? wanted, string value) =>
        string.IsNullOrEmpty(wanted) || string.Equals(wanted, value, StringComparison.OrdinalIgnoreCase);
}
