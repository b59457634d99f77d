namespace QuantumWorkspaces.Wire;

/// <summary>A page of the answer to <c>providerStatus</c> (azure-rest-api-specs, data plane, <c>Providers_List</c>). Anything may be missing.</summary>
internal sealed class ProviderStatusPage
{
    public List<ProviderStatus?>? Value { get; set; }

    public string? NextLink { get; set; }

    /// <summary>The targets of the page that a filter lets through; no filter lets all through.</summary>
    public IReadOnlyList<QuantumTarget> Targets(string? providerId, string? name)
    {
        var targets = new List<QuantumTarget>();
        foreach (var provider in Value ?? [])
        {
            if (provider is null || !Passes(providerId, provider.Id))
                continue;

            foreach (var target in provider.Targets ?? [])
            {
                if (target is not null && Passes(name, target.Id))
                    targets.Add(target.ToTarget(provider.Id ?? ""));
            }
        }

        return targets;
    }

    private static bool Passes(string? wanted, string? value) =>
        string.IsNullOrEmpty(wanted) || string.Equals(wanted, value, StringComparison.OrdinalIgnoreCase);
}
