using System.Runtime.CompilerServices;
using QuantumWorkspaces.Http;

namespace QuantumWorkspaces.Jobs;

/// <inheritdoc cref="FilePageable"/>
internal sealed class FileAsyncPageable(Func<JobFiles.FilePages> begin, ClientActivities activities, CancellationToken cancellationToken)
    : AsyncPageable<QuantumJobFile>(cancellationToken)
{
    public override IAsyncEnumerable<Page<QuantumJobFile>> AsPages(string? continuationToken = null, int? pageSizeHint = null) =>
        EnumerateAsync(continuationToken, CancellationToken);

    private async IAsyncEnumerable<Page<QuantumJobFile>> EnumerateAsync(
        string? continuationToken, [EnumeratorCancellation] CancellationToken token)
    {
        var pages = begin();
        for (var marker = continuationToken; ;)
        {
            var start = marker;
            var page = await activities.RunAsync("GetJobFiles", () => pages.GetAsync(start, async: true, token)).ConfigureAwait(false);
            yield return page;
            if ((marker = page.ContinuationToken) is null)
                yield break;
        }
    }
}
