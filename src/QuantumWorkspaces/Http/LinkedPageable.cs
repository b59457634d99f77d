namespace QuantumWorkspaces.Http;

/// <summary>A list that the service returns in pages with links. Nothing is sent before the list is enumerated.</summary>
internal sealed class LinkedPageable<T>(PageSource<T> source, CancellationToken cancellationToken) : Pageable<T>(cancellationToken)
    where T : notnull
{
    public override IEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        // Checked now if possible, not at the first step of the enumeration. Each enumeration starts from the beginning.
        source.Check(continuationToken);
        return Enumerate(continuationToken);
    }

    private IEnumerable<Page<T>> Enumerate(string? continuationToken)
    {
        var links = source.BeginAsync(continuationToken, async: false, CancellationToken).EnsureCompleted();
        Page<T> page;
        do
        {
            page = source.GetPageAsync(links.Current, async: false, CancellationToken).EnsureCompleted();
            yield return page;
        }
        while (links.MoveTo(page.ContinuationToken));
    }
}
