using Azure;

namespace QuantumWorkspaces.Http;

/// <summary>Where a list of the service begins, and how a page of it is got.</summary>
/// <param name="knownFirstPage">The address of the first page where it is known without asking.</param>
/// <param name="findFirstPage">Finds the address of the first page.</param>
/// <param name="getPage">Gets the page at an address.</param>
internal sealed class PageSource<T>(
    Uri? knownFirstPage, Func<bool, CancellationToken, ValueTask<Uri>> findFirstPage, Func<Uri, bool, CancellationToken, ValueTask<Page<T>>> getPage)
    where T : notnull
{
    public ValueTask<Page<T>> GetPageAsync(Uri address, bool async, CancellationToken cancellationToken) => getPage(address, async, cancellationToken);

    public async ValueTask<PageLinks> BeginAsync(string? continuationToken, bool async, CancellationToken cancellationToken) =>
        new(knownFirstPage ?? await findFirstPage(async, cancellationToken).ConfigureAwait(false), continuationToken);

    /// <exception cref="ArgumentException">The token is known to be none of this list's links.</exception>
    public void Check(string? continuationToken)
    {
        if (knownFirstPage is not null)
            _ = new PageLinks(knownFirstPage, continuationToken);
    }
}
