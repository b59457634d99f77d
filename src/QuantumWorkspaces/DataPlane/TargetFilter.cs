using QuantumWorkspaces.Http;

namespace QuantumWorkspaces.DataPlane;

/// <summary>Which targets are wanted. Null or empty lets all through.</summary>
internal sealed class TargetFilter(string? providerId, string? name)
{
    private bool HasProvider => !string.IsNullOrEmpty(providerId);

    private bool HasName => !string.IsNullOrEmpty(name);

    public IReadOnlyList<QuantumTarget> Apply(IEnumerable<QuantumProvider> providers) =>
    [
        .. providers.Where(IsWanted).SelectMany(provider => provider.Targets).Where(target => !HasName || IsSame(target.Id, name)),
    ];

    /// <summary>
    /// What tells at the end of the list that there is no such provider or target: an empty list would hide that a name is wrong, or that
    /// the name of a target was given for that of a provider.
    /// </summary>
    public PageCheck<QuantumTarget>? CreateCheck(string workspaceName) => HasProvider || HasName ? new Check(this, workspaceName) : null;

    private bool IsWanted(QuantumProvider provider) => !HasProvider || IsSame(provider.Id, providerId);

    private static bool IsSame(string value, string? wanted) => string.Equals(value, wanted, StringComparison.OrdinalIgnoreCase);

    // What was asked for is not quoted: what somebody takes for a name may be anything.
    private sealed class Check(TargetFilter filter, string workspaceName) : PageCheck<QuantumTarget>
    {
        private readonly NameList _providers = new();
        private readonly NameList _targets = new();
        private bool _hasProvider = !filter.HasProvider;
        private bool _hasTarget = !filter.HasName;
        private bool _isTarget;

        public override void See(Page<QuantumTarget> page)
        {
            var providers = ((TargetPage)page).Providers;
            var wanted = providers.Where(filter.IsWanted).ToList();
            _hasProvider |= wanted.Count > 0;
            _hasTarget |= page.Values.Count > 0;
            _providers.Add(providers.Select(provider => provider.Id));
            _targets.Add(wanted.SelectMany(provider => provider.Targets).Select(target => target.Id));
            _isTarget |= filter.HasProvider && providers.SelectMany(provider => provider.Targets).Any(filter.HasNameOfProvider);
        }

        public override void End()
        {
            if (!_hasProvider)
                throw new RequestFailedException(
                    404,
                    $"The workspace '{workspaceName}' has no provider of that name. It has: {_providers}."
                        + (_isTarget ? " It has a target of that name: pass it as 'name', or call GetTarget." : ""),
                    "ProviderNotFound",
                    null);

            if (!_hasTarget)
                throw new RequestFailedException(
                    404, $"The workspace '{workspaceName}' has no such target. There are: {_targets}.", "TargetNotFound", null);
        }
    }

    private bool HasNameOfProvider(QuantumTarget target) => IsSame(target.Id, providerId);
}
