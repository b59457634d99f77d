namespace QuantumWorkspaces.Http;

/// <summary>Where a list of the service starts, and how to request a page of it.</summary>
/// <param name="knownFirstPage">The address of the first page; null if it has to be looked up.</param>
internal abstract class PageSource<T>(Uri? knownFirstPage)
    where T : notnull
{
    /// <summary>Gets the page at an address.</summary>
    public abstract ValueTask<Page<T>> GetPageAsync(Uri address, bool async, CancellationToken cancellationToken);

    public async ValueTask<PageLinks> BeginAsync(string? continuationToken, bool async, CancellationToken cancellationToken) =>
        new(knownFirstPage ?? await FindFirstPageAsync(async, cancellationToken).ConfigureAwait(false), continuationToken);

    /// <exception cref="ArgumentException">The token is certainly not a link of this list.</exception>
    public void Check(string? continuationToken)
    {
        if (knownFirstPage is not null)
            _ = new PageLinks(knownFirstPage, continuationToken);
    }

    /// <summary>Finds the address of the first page.</summary>
    protected abstract ValueTask<Uri> FindFirstPageAsync(bool async, CancellationToken cancellationToken);
}
