using System.Runtime.CompilerServices;
using Azure;

namespace QuantumWorkspaces;

/// <inheritdoc cref="LinkedPageable{T}"/>
internal sealed class LinkedAsyncPageable<T>(Uri firstPage, Func<Uri, CancellationToken, Task<Page<T>>> getPage, CancellationToken cancellationToken)
    : AsyncPageable<T>(cancellationToken)
    where T : notnull
{
    public override IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        _ = new PageLinks(firstPage, continuationToken);
        return Enumerate(continuationToken, CancellationToken);
    }

    // The token of the method and that of WithCancellation both count: the compiler joins them.
    private async IAsyncEnumerable<Page<T>> Enumerate(string? continuationToken, [EnumeratorCancellation] CancellationToken token)
    {
        var links = new PageLinks(firstPage, continuationToken);
        Page<T> page;
        do
        {
            page = await getPage(links.Current, token).ConfigureAwait(false);
            yield return page;
        }
        while (links.MoveTo(page.ContinuationToken));
    }
}
