namespace QuantumWorkspaces.Http;

/// <summary>Where a list of the service starts, and how to request a page of it.</summary>
/// <param name="knownFirstPage">The address of the first page; null if it has to be looked up.</param>
/// <param name="activities">The spans of the client.</param>
/// <param name="method">The method of the client that returns the list.</param>
internal abstract class PageSource<T>(Uri? knownFirstPage, ClientActivities activities, string method)
    where T : notnull
{
    /// <summary>Gets the first page, or the one that a token names, and what leads on from there.</summary>
    public ValueTask<(PageLinks Links, Page<T> Page)> GetFirstAsync(
        string? continuationToken, bool async, CancellationToken cancellationToken) =>
        activities.RunAsync(method, async () =>
        {
            var links = await BeginAsync(continuationToken, async, cancellationToken).ConfigureAwait(false);
            return (links, await GetPageAsync(links.Current, async, cancellationToken).ConfigureAwait(false));
        });

    /// <summary>Gets the page that the links have been moved to.</summary>
    public ValueTask<Page<T>> GetNextAsync(PageLinks links, bool async, CancellationToken cancellationToken) =>
        activities.RunAsync(method, () => GetPageAsync(links.Current, async, cancellationToken));

    /// <exception cref="ArgumentException">The token is certainly not a link of this list.</exception>
    public void Check(string? continuationToken)
    {
        if (knownFirstPage is not null)
            _ = new PageLinks(knownFirstPage, continuationToken);
    }

    /// <summary>What sees the pages of one enumeration from its start; null if nothing does.</summary>
    public virtual PageCheck<T>? CreateCheck() => null;

    /// <summary>Gets the page at an address.</summary>
    protected abstract ValueTask<Page<T>> GetPageAsync(Uri address, bool async, CancellationToken cancellationToken);

    /// <summary>Finds the address of the first page.</summary>
    protected abstract ValueTask<Uri> FindFirstPageAsync(bool async, CancellationToken cancellationToken);

    private async ValueTask<PageLinks> BeginAsync(string? continuationToken, bool async, CancellationToken cancellationToken) =>
        new(knownFirstPage ?? await FindFirstPageAsync(async, cancellationToken).ConfigureAwait(false), continuationToken);
}
