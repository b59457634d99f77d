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
        var check = string.IsNullOrEmpty(continuationToken) ? source.CreateCheck() : null;
        var (links, page) = source.GetFirstAsync(continuationToken, async: false, CancellationToken).EnsureCompleted();
        while (true)
        {
            check?.See(page);
            yield return page;
            if (!links.MoveTo(page.ContinuationToken))
                break;

            page = source.GetNextAsync(links, async: false, CancellationToken).EnsureCompleted();
        }

        check?.End();
    }
}
