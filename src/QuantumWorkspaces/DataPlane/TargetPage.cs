namespace QuantumWorkspaces.DataPlane;

/// <summary>The targets of a page that a filter lets through.</summary>
/// <param name="providers">All that is on the page.</param>
internal sealed class TargetPage(
    IReadOnlyList<QuantumTarget> targets, IReadOnlyList<QuantumProvider> providers, string? nextLink, Response response)
    : Page<QuantumTarget>
{
    public override IReadOnlyList<QuantumTarget> Values => targets;

    public IReadOnlyList<QuantumProvider> Providers => providers;

    public override string? ContinuationToken => nextLink;

    public override Response GetRawResponse() => response;
}
