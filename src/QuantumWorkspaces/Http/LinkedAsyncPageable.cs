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
        var links = await source.BeginAsync(continuationToken, async: true, token).ConfigureAwait(false);
        Page<T> page;
        do
        {
            page = await source.GetPageAsync(links.Current, async: true, token).ConfigureAwait(false);
            yield return page;
        }
        while (links.MoveTo(page.ContinuationToken));
    }
}
