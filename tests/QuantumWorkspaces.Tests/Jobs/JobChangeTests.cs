using System.Text.Json.Nodes;
using Azure;
using QuantumWorkspaces.Tests.Client;

namespace QuantumWorkspaces.Tests.Jobs;

/// <summary>Changing and deleting a job, and the lists that it is in.</summary>
public sealed class JobChangeTests : ServiceTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_job_is_changed_as_far_as_it_is_said(bool isAsync)
    {
        var workspace = Connect.WithKey(Service);
        var options = new QuantumJobOptions { Name = "before", Tags = { "a" } };
        var id = (await workspace.SubmitAsync(isAsync, WaitUntil.Completed, options: options)).Id;

        var update = new QuantumJobUpdate { Name = "after" };
        var job = (isAsync ? await workspace.UpdateJobAsync(id, update) : workspace.UpdateJob(id, update)).Value;
        var request = Service.Requests.Last(request => request.Method == "PATCH");
        Assert.Equal($"{Manage.WorkspacePath}/jobs/{id}?api-version=2026-01-15-preview", request.PathAndQuery);
        Assert.Equal("application/merge-patch+json", request.Headers["Content-Type"]);
        Assert.Equal("""{"name":"after"}""", request.Body);
        Assert.Equal("after", job.Name);
        Assert.Equal(["a"], job.Tags);
        Assert.Equal(id, job.Id);

        update = new QuantumJobUpdate { Tags = ["b", "c"], Priority = QuantumJobPriority.High };
        job = (isAsync ? await workspace.UpdateJobAsync(id, update) : workspace.UpdateJob(id, update)).Value;
        var body = Service.Requests.Last(request => request.Method == "PATCH").Body;
        Assert.Equal("""{"priority":"High","tags":["b","c"]}""", JsonNode.Parse(body)!.ToJsonString());
        Assert.Equal(["b", "c"], job.Tags);
        Assert.Equal(QuantumJobPriority.High, job.Priority);
        Assert.Equal("""{"tags":[]}""", Body(new QuantumJobUpdate { Tags = [] }));

        string Body(QuantumJobUpdate change)
        {
            workspace.UpdateJob(id, change);
            return Service.Requests.Last(sent => sent.Method == "PATCH").Body;
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_deleted_job_is_gone(bool isAsync)
    {
        var workspace = Connect.WithKey(Service);
        var id = (await workspace.SubmitAsync(isAsync, WaitUntil.Completed)).Id;
        var response = isAsync ? await workspace.DeleteJobAsync(id) : workspace.DeleteJob(id);
        Assert.Equal(204, response.Status);
        var request = Service.Requests.Last();
        Assert.Equal(
            ("DELETE", $"{Manage.WorkspacePath}/jobs/{id}?api-version=2026-01-15-preview"), (request.Method, request.PathAndQuery));
        Assert.Equal(404, Assert.Throws<RequestFailedException>(() => workspace.GetJob(id)).Status);
        Assert.Equal(404, Assert.Throws<RequestFailedException>(() => workspace.DeleteJob(id)).Status);
        Assert.Empty(workspace.GetJobs());
    }

    [Fact]
    public async Task IDs_are_checked_and_escaped()
    {
        var workspace = Connect.WithKey(Service);
        Assert.Throws<ArgumentNullException>(() => workspace.GetJob(null!));
        Assert.Throws<ArgumentException>(() => workspace.CancelJob(""));
        Assert.Throws<ArgumentException>(() => workspace.GetJobFiles(""));
        Assert.Throws<ArgumentException>(() => workspace.GetSessionJobs(""));
        Assert.Throws<ArgumentNullException>(() => workspace.UpdateJob("id", null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => workspace.GetJobResultsAsync(null!));
        Assert.Empty(Service.Requests);

        Assert.Throws<RequestFailedException>(() => workspace.GetJob("../sessions/x?y"));
        Assert.Contains("/jobs/..%2Fsessions%2Fx%3Fy?api-version=", Service.Requests.Last().PathAndQuery);
    }

    [Fact]
    public async Task Lists_are_filtered_sorted_and_paged()
    {
        var workspace = Connect.WithKey(Service);
        foreach (var name in new[] { "it's 1", "it's 2", "other", "it's 3", "ITS" })
            await workspace.SubmitJobAsync(WaitUntil.Completed, Runs.Bell, Runs.Target, new QuantumJobOptions { Name = name });

        await workspace.SubmitJobAsync(WaitUntil.Started, Runs.Bell, "ionq.qpu", new QuantumJobOptions { Name = "it's real" });
        var filter = new QuantumItemFilter
        {
            NamePrefix = "it's",
            ProviderIds = { "ionq", "rigetti" },
            Targets = { "ionq.simulator" },
            Statuses = { QuantumJobStatus.Succeeded.ToString(), "Failed" },
            CreatedOnOrAfter = DateTimeOffset.UtcNow.AddHours(-1),
            CreatedBefore = DateTimeOffset.UtcNow.AddHours(1),
            OrderBy = QuantumItemOrder.Name,
            IsDescending = true,
        };
        var before = Service.Requests.Count;
        Assert.Equal(["it's 3", "it's 2", "it's 1"], workspace.GetJobs(filter).Select(job => job.Name));
        Assert.Equal(["it's 3", "it's 2", "it's 1"], (await workspace.GetJobsAsync(filter).ToListAsync()).Select(job => job.Name));

        var first = Uri.UnescapeDataString(Service.Requests.ElementAt(before).PathAndQuery);
        var (start, end) = (filter.CreatedOnOrAfter.Value.UtcDateTime, filter.CreatedBefore.Value.UtcDateTime.AddDays(1));
        Assert.Equal(
            $"{Manage.WorkspacePath}/jobs?api-version=2026-01-15-preview&filter=startswith(Name, 'it''s')"
            + " and (ProviderId eq 'ionq' or ProviderId eq 'rigetti') and (Target eq 'ionq.simulator')"
            + " and (State eq 'Succeeded' or State eq 'Failed')"
            + $" and CreationTime ge {start:yyyy-MM-dd} and CreationTime le {end:yyyy-MM-dd}&orderby=Name desc",
            first);
        Assert.Equal(6, workspace.GetJobs().Count());
        Assert.Equal(6, workspace.GetJobs(new QuantumItemFilter()).Count());
        Assert.Throws<ArgumentOutOfRangeException>(() => workspace.GetJobs(new QuantumItemFilter { OrderBy = (QuantumItemOrder)77 }));
    }

    [Fact]
    public async Task Times_are_exact_to_the_tick_though_the_service_compares_days()
    {
        var workspace = Connect.WithKey(Service);
        for (var i = 0; i < 3; i++)
            await workspace.SubmitJobAsync(WaitUntil.Started, Runs.Bell, Runs.Target);

        var jobs = workspace.GetJobs(new QuantumItemFilter { OrderBy = QuantumItemOrder.CreatedOn }).ToList();
        var times = jobs.ConvertAll(job => job.CreatedOn!.Value);
        Assert.Equal(3, times.Distinct().Count());

        // In another time zone, where it may be another day.
        var second = times[1].ToOffset(TimeSpan.FromHours(14));
        Assert.Equal(jobs.Skip(1).Select(job => job.Id), Ids(new QuantumItemFilter { CreatedOnOrAfter = second }));
        Assert.Equal(jobs.Take(1).Select(job => job.Id), Ids(new QuantumItemFilter { CreatedBefore = second }));
        Assert.Equal(
            [jobs[1].Id], Ids(new QuantumItemFilter { CreatedOnOrAfter = second, CreatedBefore = second.AddTicks(1) }));
        Assert.Empty(Ids(new QuantumItemFilter { CreatedOnOrAfter = times[2].AddTicks(1) }));
        Assert.Equal(
            3, Ids(new QuantumItemFilter { CreatedOnOrAfter = DateTimeOffset.MinValue, CreatedBefore = DateTimeOffset.MaxValue }).Count);

        List<string> Ids(QuantumItemFilter filter)
        {
            filter.OrderBy = QuantumItemOrder.CreatedOn;
            return workspace.GetJobs(filter).Select(job => job.Id).ToList();
        }
    }
}
