using System.Runtime.CompilerServices;

namespace QuantumWorkspaces.Http;

/// <inheritdoc cref="LinkedPageable{T}"/>
internal sealed class LinkedAsyncPageable<T>(PageSource<T> source, CancellationToken cancellationToken)
    : AsyncPageable<T>(cancellationToken)
    where T : notnull
{
    public override IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        source.Check(continuationToken);
        return Enumerate(continuationToken, CancellationToken);
    }

    // The token of the method and that of WithCancellation both count: the compiler joins them.
    private async IAsyncEnumerable<Page<T>> Enumerate(string? continuationToken, [EnumeratorCancellation] CancellationToken token)
    {
        var check = string.IsNullOrEmpty(continuationToken) ? source.CreateCheck() : null;
        var (links, page) = await source.GetFirstAsync(continuationToken, async: true, token).ConfigureAwait(false);
        while (true)
        {
            check?.See(page);
            yield return page;
            if (!links.MoveTo(page.ContinuationToken))
                break;

            page = await source.GetNextAsync(links, async: true, token).ConfigureAwait(false);
        }

        check?.End();
    }
}
