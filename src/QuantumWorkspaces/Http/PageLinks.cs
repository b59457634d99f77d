namespace QuantumWorkspaces.Http;

/// <summary>Follows the links from page to page: only within the service, and not in circles.</summary>
internal sealed class PageLinks
{
    // No workspace has that many targets or quotas.
    private const int MostPages = 1000;

    private readonly Uri _endpoint;

    // Most lists have one page.
    private HashSet<string>? _visited;

    /// <param name="firstPage">The address of the first page.</param>
    /// <param name="continuationToken">A link from an earlier page to start with; if null or empty, the first page.</param>
    /// <exception cref="ArgumentException">The token is not a link to the service that <paramref name="firstPage"/> belongs to.</exception>
    public PageLinks(Uri firstPage, string? continuationToken)
    {
        _endpoint = firstPage;
        Current = firstPage;
        if (!string.IsNullOrEmpty(continuationToken))
        {
            Current = TryResolve(continuationToken!, out var link)
                ? link
                : throw new ArgumentException(
                    $"The continuation token is not the address of a page at {Origin.Of(_endpoint)}.", nameof(continuationToken));
        }
    }

    /// <summary>The address of the page to request.</summary>
    public Uri Current { get; private set; }

    /// <summary>Goes to the next page.</summary>
    /// <param name="nextLink">The link that the current page gave.</param>
    /// <returns>False if there is no further page.</returns>
    /// <exception cref="RequestFailedException">The link leads to another origin, or to a page that was read before.</exception>
    public bool MoveTo(string? nextLink)
    {
        if (string.IsNullOrEmpty(nextLink))
            return false;

        if (!TryResolve(nextLink!, out var link))
            throw new RequestFailedException(
                $"The service's list goes on at an address that does not belong to {Origin.Of(_endpoint)}. "
                + "It was not followed, so that the credential goes nowhere else.");

        _visited ??= new HashSet<string>(StringComparer.Ordinal) { Current.AbsoluteUri };
        if (_visited.Count >= MostPages)
            throw new RequestFailedException($"The service's list does not end: it has more than {MostPages} pages.");

        if (!_visited.Add(link.AbsoluteUri))
            throw new RequestFailedException("The service's list does not end: it refers to a page that was read before.");

        Current = link;
        return true;
    }

    private bool TryResolve(string text, out Uri link) =>
        Uri.TryCreate(Current, text, out link!)
        && Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out var written) && Origin.IsPlain(written)
        && Origin.IsSame(link, _endpoint) && link.UserInfo.Length == 0;
}
