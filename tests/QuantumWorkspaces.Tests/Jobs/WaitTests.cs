using System.Diagnostics;
using Azure;
using Azure.Core;
using QuantumWorkspaces.Tests.Client;
using WorkspaceEmulator.Faults;

namespace QuantumWorkspaces.Tests.Jobs;

/// <summary>Waiting for a job: how it ends, and what does not end it.</summary>
public sealed class WaitTests : ServiceTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_job_that_fails_says_why(bool isAsync)
    {
        Service.Emulator.Faults.Add(new Fault { Kind = FaultKind.JobFails, Code = "InvalidInputData", Message = "Gate 7 is unknown." });
        var workspace = Connect.WithKey(Service);
        var operation = await workspace.SubmitAsync(isAsync, WaitUntil.Started);
        var exception = await Assert.ThrowsAsync<RequestFailedException>(() => operation.WaitAsync(isAsync));
        Assert.Equal((0, "InvalidInputData"), (exception.Status, exception.ErrorCode));
        Assert.Equal($"The job {operation.Id} failed. InvalidInputData: Gate 7 is unknown.", exception.Message);

        Assert.True(operation.HasCompleted);
        Assert.False(operation.HasValue);
        Assert.Equal(QuantumJobStatus.Failed, operation.Job!.Status);
        Assert.Equal("Gate 7 is unknown.", operation.Job.Error!.Message);
        Assert.Equal(exception.Message, Assert.Throws<RequestFailedException>(() => operation.Value).Message);
        Assert.Equal(exception.Message, Assert.Throws<RequestFailedException>(() => operation.UpdateStatus()).Message);
        Assert.Equal(
            "InvalidInputData",
            (await Assert.ThrowsAsync<RequestFailedException>(() => workspace.ResultsAsync(isAsync, operation.Id))).ErrorCode);
    }

    [Fact]
    public async Task A_job_that_fails_without_a_reason_says_that()
    {
        Service.Emulator.Faults.Add(new Fault { Kind = FaultKind.JobFails });
        var exception = await Assert.ThrowsAsync<RequestFailedException>(
            () => Connect.WithKey(Service).SubmitJobAsync(WaitUntil.Completed, Runs.Bell, Runs.Target));
        Assert.Equal("JobFailed", exception.ErrorCode);
        Assert.EndsWith("failed. The service gives no reason.", exception.Message);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task A_job_that_was_cancelled_is_no_cancelled_call(bool isAsync, bool withoutContent)
    {
        Service.Emulator.Jobs.QueueTime = TimeSpan.FromHours(1);
        Service.Emulator.Jobs.AnswersCancelWithoutContent = withoutContent;
        var workspace = Connect.WithKey(Service);
        var operation = await workspace.SubmitAsync(isAsync, WaitUntil.Started);
        Assert.Equal(operation.Id, (isAsync ? await workspace.CancelJobAsync(operation.Id) : workspace.CancelJob(operation.Id)).Value.Id);
        var request = Service.Requests.Last(request => request.Method == "POST");
        Assert.Equal(
            ($"{Manage.WorkspacePath}/jobs/{operation.Id}:cancel?api-version=2026-01-15-preview", ""),
            (request.PathAndQuery, request.Body));
        Assert.Equal(withoutContent ? "GET" : "POST", Service.Requests.Last().Method);

        var exception = await Assert.ThrowsAsync<RequestFailedException>(() => operation.WaitAsync(isAsync));
        Assert.Equal("JobCancelled", exception.ErrorCode);
        Assert.Contains($"The job {operation.Id} was cancelled.", exception.Message);
        Assert.NotNull(operation.Job!.CancelledOn);
        var results = await Assert.ThrowsAsync<RequestFailedException>(() => workspace.ResultsAsync(isAsync, operation.Id));
        Assert.Equal("JobCancelled", results.ErrorCode);
    }

    [Fact]
    public async Task A_job_that_is_too_far_to_be_cancelled_completes()
    {
        Service.Emulator.Jobs.ExecutionTime = TimeSpan.FromMilliseconds(300);
        Service.Emulator.Jobs.IgnoresCancelWhileExecuting = true;
        var workspace = Connect.WithKey(Service);
        var operation = await workspace.SubmitJobAsync(WaitUntil.Started, Runs.Bell, Runs.Target);
        while ((await workspace.GetJobAsync(operation.Id)).Value.Status != QuantumJobStatus.Executing)
            await Task.Yield();

        workspace.CancelJob(operation.Id);
        Assert.True((await operation.WaitAsync(isAsync: true)).Status.IsSuccess);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Another_process_waits_with_the_ID(bool isAsync)
    {
        Service.Emulator.Jobs.ExecutionTime = TimeSpan.FromMilliseconds(200);
        var submitted = await Connect.WithKey(Service).SubmitAsync(isAsync, WaitUntil.Started);
        var before = Service.Requests.Count;
        var seen = new Seen();
        var operation = new QuantumJobOperation(Connect.WithKey(Service), submitted.Id, seen);
        Assert.Equal(before, Service.Requests.Count);
        Assert.False(operation.HasCompleted);
        Assert.Null(operation.Job);
        Assert.Throws<InvalidOperationException>(() => operation.GetRawResponse());
        Assert.Contains("not complete yet", Assert.Throws<InvalidOperationException>(() => operation.Value).Message);

        var job = await operation.WaitAsync(isAsync);
        Assert.Same(job, operation.Value);
        Assert.Equal(200, operation.GetRawResponse().Status);
        Assert.Equal("Succeeded", seen.Statuses.Last());
        Assert.Equal(submitted.Id, operation.Id);
    }

    [Fact]
    public async Task The_first_final_state_stays()
    {
        var workspace = Connect.WithKey(Service);
        Service.Emulator.Jobs.QueueTime = TimeSpan.FromHours(1);
        var operation = await workspace.SubmitJobAsync(WaitUntil.Started, Runs.Bell, Runs.Target);
        Service.Emulator.Faults.Add(new Fault { Kind = FaultKind.JobStatus, JobStatus = "Succeeded", PathContains = "/jobs/" });
        await operation.UpdateStatusAsync();
        Assert.True(operation.HasValue);

        // The service says "Waiting" again, as it was once seen to do.
        var before = Service.Requests.Count;
        operation.UpdateStatus();
        Assert.True((await operation.WaitAsync(isAsync: true)).Status.IsSuccess);
        Assert.Equal(before, Service.Requests.Count);
        Assert.Equal(QuantumJobStatus.Waiting, workspace.GetJob(operation.Id).Value.Status);
    }

    [Fact]
    public async Task A_status_that_nobody_knows_is_not_final()
    {
        Service.Emulator.Jobs.QueueTime = TimeSpan.FromSeconds(1);
        Service.Emulator.Faults.Add(new Fault { Kind = FaultKind.JobStatus, JobStatus = "Pondering", PathContains = "/jobs/", Times = 2 });
        var seen = new Seen();
        await Connect.WithKey(Service).SubmitJobAsync(
            WaitUntil.Completed, Runs.Bell, Runs.Target, new QuantumJobOptions { Progress = seen });
        Assert.Equal(["Waiting", "Pondering", "Pondering"], seen.Statuses.Take(3));
        Assert.Equal("Succeeded", seen.Statuses.Last());
    }

    [Theory]
    [InlineData("Completed", true, true)]
    [InlineData("completed", true, true)]
    [InlineData("Succeeded", true, true)]
    [InlineData("Failed", true, false)]
    [InlineData("Cancelled", true, false)]
    [InlineData("Queued", false, false)]
    [InlineData("Waiting", false, false)]
    [InlineData("Executing", false, false)]
    [InlineData("CancellationRequested", false, false)]
    [InlineData("Cancelling", false, false)]
    [InlineData("Finishing", false, false)]
    [InlineData("", false, false)]
    public void Both_vocabularies_are_understood(string status, bool isFinal, bool isSuccess) =>
        Assert.Equal((isFinal, isSuccess), (new QuantumJobStatus(status).IsFinal, new QuantumJobStatus(status).IsSuccess));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_failure_for_a_while_does_not_end_the_wait(bool isAsync)
    {
        // More than the client itself tries: twice six requests fail.
        var operation = await Connect.WithKey(Service).SubmitAsync(isAsync, WaitUntil.Started);
        Service.Emulator.Faults.Add(new Fault { Method = "GET", PathContains = "/jobs/", Kind = FaultKind.Abort, Times = 6 });
        Service.Emulator.Faults.Add(new Fault { Method = "GET", PathContains = "/jobs/", Status = 503, Times = 6 });
        Assert.True((await operation.WaitAsync(isAsync)).Status.IsSuccess);
        Assert.Empty(Service.Emulator.Faults.Remaining);
    }

    [Fact]
    public async Task A_failure_that_lasts_ends_it()
    {
        var options = Connect.Options;
        options.Retry.MaxRetries = 0;

        // A job that is over when the answer to its submission is written is not asked for.
        Service.Emulator.Jobs.QueueTime = TimeSpan.FromSeconds(2);
        var operation = await Connect.WithKey(Service, options).SubmitJobAsync(WaitUntil.Started, Runs.Bell, Runs.Target);
        Service.Emulator.Faults.Add(new Fault { Method = "GET", PathContains = "/jobs/", Status = 503, Times = 1000 });
        Assert.Equal(503, (await Assert.ThrowsAsync<RequestFailedException>(() => operation.WaitAsync(isAsync: true))).Status);
        Assert.Equal(10, Service.Requests.Count(request => request.Method == "GET"));
        Service.Emulator.Faults.Clear();
        Assert.True((await operation.WaitAsync(isAsync: true)).Status.IsSuccess);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(404)]
    public async Task A_refusal_ends_it_at_once(int status)
    {
        var operation = await Connect.WithKey(Service).SubmitJobAsync(WaitUntil.Started, Runs.Bell, Runs.Target);
        Service.Emulator.Faults.Add(new Fault { Method = "GET", PathContains = "/jobs/", Status = status });
        Assert.Equal(status, (await Assert.ThrowsAsync<RequestFailedException>(() => operation.WaitAsync(isAsync: true))).Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_wait_can_be_cancelled_at_any_time(bool isAsync)
    {
        Service.Emulator.Jobs.QueueTime = TimeSpan.FromHours(1);
        var operation = await Connect.WithKey(Service).SubmitAsync(isAsync, WaitUntil.Started);
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => operation.WaitAsync(isAsync, cancellation.Token));
        Assert.Contains(operation.Id, exception.Message);
        Assert.Equal(cancellation.Token, exception.CancellationToken);
        Assert.False(operation.HasCompleted);
    }

    [Fact]
    public async Task The_delays_grow_and_those_of_the_service_are_kept()
    {
        Service.Emulator.Jobs.QueueTime = TimeSpan.FromSeconds(2.5);
        var clock = Stopwatch.StartNew();
        var operation = await Connect.WithKey(Service).SubmitJobAsync(WaitUntil.Started, Runs.Bell, Runs.Target);
        var before = Service.Requests.Count;
        await operation.WaitForCompletionAsync();
        var polls = Service.Requests.Count - before;

        // 0, 0.2, 0.5, 0.95, 1.6, 2.6 s, with up to a fifth more or less.
        Assert.InRange(polls, 5, 8);
        Assert.InRange(clock.Elapsed, TimeSpan.FromSeconds(2.4), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task A_delay_strategy_of_ones_own_is_asked()
    {
        Service.Emulator.Jobs.ExecutionTime = TimeSpan.FromMilliseconds(100);
        var operation = await Connect.WithKey(Service).SubmitJobAsync(WaitUntil.Started, Runs.Bell, Runs.Target);
        var strategy = new CountingStrategy();
        await operation.WaitForCompletionAsync(strategy, CancellationToken.None);
        Assert.Equal(Enumerable.Range(1, strategy.Retries.Count), strategy.Retries);
        Assert.NotEmpty(strategy.Retries);
        await Assert.ThrowsAsync<ArgumentNullException>(async () => await operation.WaitForCompletionAsync((DelayStrategy)null!, default));
        Assert.Equal(200, (await operation.WaitForCompletionResponseAsync()).Status);
        Assert.Throws<ArgumentNullException>(() => new QuantumJobOperation(null!, "id"));
        Assert.Throws<ArgumentException>(() => new QuantumJobOperation(Connect.WithKey(Service), ""));
    }

    private sealed class CountingStrategy() : DelayStrategy(TimeSpan.FromSeconds(1), 0)
    {
        public List<int> Retries { get; } = [];

        protected override TimeSpan GetNextDelayCore(Response? response, int retryNumber)
        {
            Retries.Add(retryNumber);
            return TimeSpan.FromMilliseconds(5);
        }
    }
}
