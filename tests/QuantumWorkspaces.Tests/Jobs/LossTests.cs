using Azure;
using QuantumWorkspaces.Tests.Client;
using Tiers;
using WorkspaceEmulator.Faults;

namespace QuantumWorkspaces.Tests.Jobs;

/// <summary>Requests and answers that are lost, at every place: there is one job, and its result is read.</summary>
public sealed class LossTests : ServiceTests
{
    /// <summary>Every request of a submission, of a wait and of reading the result.</summary>
    private static readonly (string Method, string Path)[] Places =
    [
        ("POST", "/storage/sasUri"), ("PUT", "/inputData"), ("PUT", "/jobs/"), ("GET", "/jobs/"), ("GET", "/rawOutputData"),
    ];

    public static TheoryData<string, string, FaultKind, FaultMoment, int, bool> Cuts()
    {
        var data = new TheoryData<string, string, FaultKind, FaultMoment, int, bool>();
        foreach (var (method, path) in Places)
        {
            foreach (var isAsync in new[] { true, false })
            {
                foreach (var times in new[] { 1, 2 })
                {
                    data.Add(method, path, FaultKind.Abort, FaultMoment.Before, times, isAsync);
                    data.Add(method, path, FaultKind.Abort, FaultMoment.After, times, isAsync);
                    data.Add(method, path, FaultKind.CutOff, FaultMoment.After, times, isAsync);
                    data.Add(method, path, FaultKind.Error, FaultMoment.Before, times, isAsync);
                    data.Add(method, path, FaultKind.Error, FaultMoment.After, times, isAsync);
                }
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cuts))]
    public async Task There_is_one_job_and_its_result_is_read(
        string method, string path, FaultKind kind, FaultMoment moment, int times, bool isAsync)
    {
        Service.Emulator.Faults.Add(new Fault { Method = method, PathContains = path, Kind = kind, Moment = moment, Times = times });
        var workspace = Connect.WithKey(Service);
        var operation = await workspace.SubmitAsync(isAsync, WaitUntil.Completed, options: new QuantumJobOptions { Shots = 10 });
        Assert.Equal("00: 0.5, 11: 0.5", Runs.TextOf(await workspace.ResultsAsync(isAsync, operation.Id)));
        Assert.Equal(operation.Id, Assert.Single(workspace.GetJobs()).Id);

        // A request that was carried out is not sent again: the job is asked for, and found.
        var isFound = (method, path, moment) is ("PUT", "/jobs/", FaultMoment.After);
        Assert.Equal(isFound ? times - 1 : 0, Service.Emulator.Faults.Remaining.Sum(fault => fault.Times));

        // The ID was there before the first byte, and never another one.
        var ids = Service.Requests.Where(request => request.Method == "PUT").Select(request => GuidIn(request.PathAndQuery)).Distinct();
        Assert.Equal([operation.Id], ids);
    }

    [Theory]
    [InlineData(FaultMoment.Before)]
    [InlineData(FaultMoment.After)]
    public async Task An_answer_that_does_not_come_in_time_is_lost(FaultMoment moment)
    {
        Service.Emulator.Faults.Add(new Fault
        {
            Method = "PUT",
            PathContains = "/jobs/",
            Kind = moment == FaultMoment.After ? FaultKind.Delay : FaultKind.Abort,
            Moment = moment,
            Delay = TimeSpan.FromSeconds(20),
        });
        var options = Connect.Options;
        options.Retry.NetworkTimeout = TimeSpan.FromMilliseconds(500);
        var workspace = Connect.WithKey(Service, options);
        var operation = await workspace.SubmitJobAsync(WaitUntil.Started, Runs.Bell, Runs.Target);
        Assert.Equal(operation.Id, Assert.Single(workspace.GetJobs()).Id);
    }

    [Fact]
    public void A_service_that_never_answers_leaves_the_ID()
    {
        Service.Emulator.Faults.Add(new Fault { PathContains = "/jobs/", Kind = FaultKind.Abort, Moment = FaultMoment.After, Times = 1000 });
        var options = Connect.Options;
        options.Retry.MaxRetries = 1;
        var exception = Assert.Throws<RequestFailedException>(
            () => Connect.WithKey(Service, options).SubmitJob(WaitUntil.Started, Runs.Bell, Runs.Target));
        Service.Emulator.Faults.Clear();
        var id = Assert.Single(Connect.WithKey(Service).GetJobs()).Id;
        Assert.Contains($"It is not known whether the job {id} was created.", exception.Message);

        // What the message advises.
        var again = Connect.WithKey(Service).SubmitJob(WaitUntil.Completed, Runs.Bell, Runs.Target, new QuantumJobOptions { JobId = id });
        Assert.Equal(id, again.Id);
        Assert.Single(Connect.WithKey(Service).GetJobs());
    }

    [Fact]
    public void A_service_that_never_takes_the_job_says_so()
    {
        Service.Emulator.Faults.Add(new Fault { Method = "PUT", PathContains = "/jobs/", Times = 1000 });
        var exception = Assert.Throws<RequestFailedException>(
            () => Connect.WithKey(Service).SubmitJob(WaitUntil.Started, Runs.Bell, Runs.Target));
        Assert.Equal((503, "ServerBusy"), (exception.Status, exception.ErrorCode));
        Assert.Contains("The service did not create the job", exception.Message);
        Assert.Empty(Connect.WithKey(Service).GetJobs());
        Assert.Equal(6, Service.Requests.Count(request => request.Method == "PUT" && request.PathAndQuery.Contains("/jobs/")));
    }

    [Theory]
    [InlineData(400, 1)]
    [InlineData(403, 1)]
    [InlineData(409, 1)]
    public void A_refusal_is_no_loss(int status, int requests)
    {
        Service.Emulator.Faults.Add(new Fault { Method = "PUT", PathContains = "/jobs/", Status = status, Code = "No", Times = 10 });
        var exception = Assert.Throws<RequestFailedException>(
            () => Connect.WithKey(Service).SubmitJob(WaitUntil.Started, Runs.Bell, Runs.Target));
        Assert.Equal((status, "No"), (exception.Status, exception.ErrorCode));
        Assert.Equal(requests, Service.Requests.Count(request => request.PathAndQuery.Contains("/jobs/")));
    }

    [Fact]
    public async Task A_cancelled_submission_says_the_ID_if_there_may_be_a_job()
    {
        using var cancellation = new CancellationTokenSource();
        Service.Intercept = async context =>
        {
            if (context.Request.Method == "PUT" && context.Request.Path.Value!.Contains("/jobs/"))
                await cancellation.CancelAsync();

            return false;
        };
        var exception = await Assert.ThrowsAsync<OperationCanceledException>(
            () => Connect.WithKey(Service).SubmitJobAsync(WaitUntil.Started, Runs.Bell, Runs.Target, null, cancellation.Token));
        Assert.Contains(GuidIn(Service.Requests.Last().PathAndQuery), exception.Message);
        Assert.Equal(cancellation.Token, exception.CancellationToken);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_cancelled_wait_leaves_the_job_and_says_its_ID(bool isAsync)
    {
        Service.Emulator.Jobs.QueueTime = TimeSpan.FromHours(1);
        using var cancellation = new CancellationTokenSource();
        var seen = new Seen(_ => cancellation.CancelAfter(50));
        var options = new QuantumJobOptions { Progress = seen };
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Connect.WithKey(Service).SubmitAsync(isAsync, WaitUntil.Completed, options: options, cancellationToken: cancellation.Token));
        var job = Assert.Single(Connect.WithKey(Service).GetJobs());
        Assert.Contains($"The wait for the job {job.Id} was cancelled. The job goes on", exception.Message);
        Assert.Equal(QuantumJobStatus.Waiting, job.Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Many_jobs_at_once_are_all_there_once(bool inSession)
    {
        // More than a page of the list has.
        var count = Tier.IsFull ? 500 : 120;
        var workspace = Connect.WithKey(Service);
        await using var session = inSession ? await workspace.OpenSessionAsync(Runs.Target) : null;

        // Now and then a request or an answer is lost.
        for (var i = 0; i < count; i += 10)
            Service.Emulator.Faults.Add(new Fault
            {
                Kind = FaultKind.Abort,
                Moment = i % 20 == 0 ? FaultMoment.Before : FaultMoment.After,
                PathContains = "/jobs/",
                Skip = i,
            });

        var seen = new System.Collections.Concurrent.ConcurrentDictionary<string, string>();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = 50 },
            async (i, token) =>
            {
                var circuit = new QuantumCircuit(9);
                for (var bit = 0; bit < 9; bit++)
                {
                    if ((i >> bit & 1) == 1)
                        circuit.X(bit);
                }

                var operation = session is null
                    ? await workspace.SubmitJobAsync(WaitUntil.Completed, circuit, Runs.Target, cancellationToken: token)
                    : await session.SubmitJobAsync(WaitUntil.Completed, circuit, cancellationToken: token);
                var results = (await workspace.GetJobResultsAsync(operation.Id, token)).Value;
                var expected = string.Concat(Enumerable.Range(0, 9).Select(bit => (i >> bit & 1) == 1 ? '1' : '0'));
                Assert.Equal(expected, Assert.Single(results.Histogram).Outcome.Text);
                Assert.True(seen.TryAdd(operation.Id, expected));
            });

        var jobs = await (session is null ? workspace.GetJobsAsync() : session.GetJobsAsync()).ToListAsync();
        Assert.Equal(seen.Keys.Order(StringComparer.Ordinal), jobs.Select(job => job.Id).Order(StringComparer.Ordinal));
        Assert.Equal(count, jobs.Count);
    }

    private static string GuidIn(string path)
    {
        var start = path.IndexOf("/job-", StringComparison.Ordinal) is >= 0 and var blob
            ? blob + "/job-".Length : path.IndexOf("/jobs/", StringComparison.Ordinal) + "/jobs/".Length;
        return path.Substring(start, 36);
    }
}
