using System.Text.Json.Nodes;
using Azure;
using QuantumWorkspaces.Tests.Client;
using WorkspaceEmulator.Faults;

namespace QuantumWorkspaces.Tests.Jobs;

/// <summary>Sessions: opened, used, closed, lost.</summary>
public sealed class SessionTests : ServiceTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_session_is_opened_used_and_closed(bool isAsync)
    {
        var workspace = Connect.WithKey(Service);
        var options = new QuantumSessionOptions { Name = "scan", FailurePolicy = QuantumSessionFailurePolicy.Continue, Tags = { "a" } };
        var session = isAsync
            ? await workspace.OpenSessionAsync(Runs.Target, options) : workspace.OpenSession(Runs.Target, options);
        var request = Service.Requests.Single();
        Assert.Equal(
            ("PUT", $"{Manage.WorkspacePath}/sessions/{session.Id}?api-version=2026-01-15-preview"),
            (request.Method, request.PathAndQuery));
        Assert.Equal(
            """
            {"itemType":"Session","name":"scan","providerId":"ionq","target":"ionq.simulator","jobFailurePolicy":"Continue","tags":["a"]}
            """,
            JsonNode.Parse(request.Body)!.ToJsonString());
        Assert.Equal((Runs.Target, "scan"), (session.Target, session.Info.Name));
        Assert.Equal(QuantumSessionStatus.Waiting, session.Info.Status);

        var first = isAsync
            ? await session.SubmitJobAsync(WaitUntil.Completed, Runs.Bell) : session.SubmitJob(WaitUntil.Completed, Runs.Bell);
        var second = await session.SubmitJobAsync(WaitUntil.Completed, Runs.Bell, new QuantumJobOptions { Name = "two", Shots = 5 });
        Assert.Equal((session.Id, session.Id), (first.Value.SessionId, second.Value.SessionId));
        Assert.Equal("two", second.Value.Name);
        await workspace.SubmitJobAsync(WaitUntil.Completed, Runs.Bell, Runs.Target);

        string[] expected = [.. new[] { first.Id, second.Id }.Order(StringComparer.Ordinal)];
        var jobs = isAsync ? await session.GetJobsAsync().ToListAsync() : session.GetJobs().ToList();
        Assert.Equal(expected, jobs.Select(job => job.Id).Order(StringComparer.Ordinal));
        Assert.Contains($"/sessions/{session.Id}/jobs?", Service.Requests.Last().PathAndQuery);
        Assert.Equal("two", Assert.Single(session.GetJobs(new QuantumItemFilter { NamePrefix = "tw" })).Name);
        Assert.False((isAsync ? await session.RefreshAsync() : session.Refresh()).Value.Status.IsFinal);

        var closed = isAsync ? await session.CloseAsync() : session.Close();
        var close = Service.Requests.Last(sent => sent.Method == "POST");
        Assert.Equal($"{Manage.WorkspacePath}/sessions/{session.Id}:close?api-version=2026-01-15-preview", close.PathAndQuery);
        Assert.Equal(QuantumSessionStatus.Succeeded, closed.Value.Status);
        Assert.Same(closed.Value, session.Info);
        Assert.Equal("400 InvalidJobDefinition", CodeOf(Assert.Throws<RequestFailedException>(
            () => session.SubmitJob(WaitUntil.Started, Runs.Bell))));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Disposing_closes_once_and_throws_nothing(bool isAsync)
    {
        var workspace = Connect.WithKey(Service);
        var session = workspace.OpenSession(Runs.Target);
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            try
            {
                throw new InvalidOperationException("of the user");
            }
            finally
            {
                await DisposeAsync();
            }
        });
        Assert.Equal("of the user", exception.Message);
        Assert.True(workspace.GetSession(session.Id).Value.Status.IsFinal);
        var before = Service.Requests.Count;
        await DisposeAsync();
        Assert.Equal(before, Service.Requests.Count);

        // The service cannot be reached: it closes the session by itself later.
        session = workspace.OpenSession(Runs.Target);
        Service.Emulator.Faults.Add(new Fault { Kind = FaultKind.Abort, PathContains = ":close", Times = 100 });
        await DisposeAsync();

        async Task DisposeAsync()
        {
            if (isAsync)
                await session.DisposeAsync();
            else
                session.Dispose();
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_failed_job_ends_a_session_that_aborts(bool isAbort)
    {
        var workspace = Connect.WithKey(Service);
        var policy = isAbort ? QuantumSessionFailurePolicy.Abort : QuantumSessionFailurePolicy.Continue;
        await using var session = await workspace.OpenSessionAsync(Runs.Target, new QuantumSessionOptions { FailurePolicy = policy });
        Service.Emulator.Faults.Add(new Fault { Kind = FaultKind.JobFails, Code = "InvalidInputData", Message = "No." });
        await Assert.ThrowsAsync<RequestFailedException>(() => session.SubmitJobAsync(WaitUntil.Completed, Runs.Bell));
        var status = (await session.RefreshAsync()).Value.Status;
        if (isAbort)
        {
            Assert.Equal(QuantumSessionStatus.Failed, status);
            var exception = await Assert.ThrowsAsync<RequestFailedException>(() => session.SubmitJobAsync(WaitUntil.Started, Runs.Bell));
            Assert.Equal("400 InvalidJobDefinition", CodeOf(exception));
        }
        else
        {
            Assert.Equal(QuantumSessionStatus.FailuresSeen, status);
            Assert.True((await session.SubmitJobAsync(WaitUntil.Completed, Runs.Bell)).HasValue);
            Assert.Equal(QuantumSessionStatus.Failed, (await session.CloseAsync()).Value.Status);
        }
    }

    [Theory]
    [InlineData(FaultKind.Abort, FaultMoment.Before)]
    [InlineData(FaultKind.Abort, FaultMoment.After)]
    [InlineData(FaultKind.CutOff, FaultMoment.After)]
    [InlineData(FaultKind.Error, FaultMoment.After)]
    public async Task A_lost_answer_opens_no_second_session(FaultKind kind, FaultMoment moment)
    {
        Service.Emulator.Faults.Add(new Fault { Method = "PUT", PathContains = "/sessions/", Kind = kind, Moment = moment });
        var workspace = Connect.WithKey(Service);
        var session = await workspace.OpenSessionAsync(Runs.Target);
        Assert.Equal(session.Id, Assert.Single(workspace.GetSessions()).Id);
    }

    [Fact]
    public async Task A_session_is_found_again_and_listed()
    {
        var workspace = Connect.WithKey(Service);
        var id = Guid.NewGuid().ToString();
        var first = await workspace.OpenSessionAsync(Runs.Target, new QuantumSessionOptions { SessionId = id });
        await workspace.OpenSessionAsync("quantinuum.sim.h2-1e");
        Assert.Equal(id, first.Id);

        var again = new QuantumSession(Connect.WithKey(Service), await workspace.GetSessionAsync(id));
        Assert.Equal(id, (await again.SubmitJobAsync(WaitUntil.Completed, Runs.Bell)).Value.SessionId);
        Assert.Throws<ArgumentException>(
            () => again.SubmitJob(WaitUntil.Started, Runs.Bell, new QuantumJobOptions { SessionId = Guid.NewGuid().ToString() }));

        await workspace.SubmitJobAsync(WaitUntil.Completed, Runs.Bell, Runs.Target);
        var filter = new QuantumItemFilter { Targets = { Runs.Target }, OrderBy = QuantumItemOrder.CreatedOn };
        Assert.Equal([id], workspace.GetSessions(filter).Select(session => session.Id));
        Assert.Equal(2, (await workspace.GetSessionsAsync().ToListAsync()).Count);
        var items = await workspace.GetTopLevelItemsAsync(filter).ToListAsync();
        Assert.Equal(["QuantumSessionInfo", "QuantumJob"], items.Select(item => item.GetType().Name));
        Assert.Equal("Succeeded", workspace.CloseSession(id).Value.Status.ToString());
        Assert.Equal(404, Assert.Throws<RequestFailedException>(() => workspace.GetSession(Guid.NewGuid().ToString())).Status);
    }

    [Fact]
    public void What_cannot_be_opened_is_an_error_before_anything_is_sent()
    {
        var workspace = Connect.WithKey(Service);
        Assert.Throws<ArgumentNullException>(() => workspace.OpenSession(null!));
        Assert.Throws<ArgumentException>(() => workspace.OpenSession("simulator"));
        Assert.Throws<ArgumentException>(() => workspace.OpenSession(Runs.Target, new QuantumSessionOptions { SessionId = "mine" }));
        Assert.Throws<ArgumentNullException>(() => new QuantumSession(null!, QuantumWorkspacesModelFactory.QuantumSessionInfo("id")));
        Assert.Empty(Service.Requests);
    }

    private static string CodeOf(RequestFailedException exception) => $"{exception.Status} {exception.ErrorCode}";
}
