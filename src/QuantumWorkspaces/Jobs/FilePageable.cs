using QuantumWorkspaces.Http;

namespace QuantumWorkspaces.Jobs;

/// <summary>The files of a job. Nothing is sent before the list is enumerated.</summary>
internal sealed class FilePageable(Func<JobFiles.FilePages> begin, ClientActivities activities, CancellationToken cancellationToken)
    : Pageable<QuantumJobFile>(cancellationToken)
{
    public override IEnumerable<Page<QuantumJobFile>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        var pages = begin();
        for (var marker = continuationToken; ;)
        {
            var start = marker;
            var page = activities.RunAsync("GetJobFiles", () => pages.GetAsync(start, async: false, CancellationToken)).EnsureCompleted();
            yield return page;
            if ((marker = page.ContinuationToken) is null)
                yield break;
        }
    }
}
