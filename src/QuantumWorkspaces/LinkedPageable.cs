using Azure;

namespace QuantumWorkspaces;

/// <summary>A list that the service gives page by page, each with a link to the next one. Nothing is sent before it is enumerated.</summary>
/// <param name="getPage">Gets the page at an address.</param>
internal sealed class LinkedPageable<T>(Uri firstPage, Func<Uri, CancellationToken, Page<T>> getPage, CancellationToken cancellationToken)
    : Pageable<T>(cancellationToken)
    where T : notnull
{
    public override IEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        // Checks the token at once, not at the first step of the enumeration; and each enumeration starts anew.
        _ = new PageLinks(firstPage, continuationToken);
        return Enumerate(continuationToken);
    }

    private IEnumerable<Page<T>> Enumerate(string? continuationToken)
    {
        var links = new PageLinks(firstPage, continuationToken);
        Page<T> page;
        do
        {
            page = getPage(links.Current, CancellationToken);
            yield return page;
        }
        while (links.MoveTo(page.ContinuationToken));
    }
}
