using System.Text.Json;
using System.Text.Json.Nodes;
using WorkspaceEmulator.Faults;

namespace QuantumWorkspaces.Tests.Emulation.Jobs;

public sealed class SessionTests : IAsyncLifetime
{
    private readonly ManualClock _clock = new();
    private JobClient _client = null!;

    public async Task InitializeAsync() => _client = await JobClient.StartAsync(_clock);

    public async Task DisposeAsync() => await _client.DisposeAsync();

    [Fact]
    public async Task A_session_takes_jobs_and_is_closed()
    {
        var id = await OpenAsync();
        var session = (await _client.SendAsync("GET", $"/sessions/{id}")).Json;
        Assert.Equal(
            ("Waiting", "Abort", "Session", "ionq", "Key"),
            (
                Text(session, "status"), Text(session, "jobFailurePolicy"),
                Text(session, "itemType"), Text(session, "providerId"), Text(session, "createdByType")));
        Assert.Equal(JsonValueKind.Null, session.GetProperty("endExecutionTime").ValueKind);

        var jobs = new[] { await SubmitAsync(id), await SubmitAsync(id) };
        Assert.Equal("Executing", await StatusAsync(id));
        Assert.Equal(jobs, (await _client.ListAsync($"/sessions/{id}/jobs")).Select(job => Text(job, "id")));
        Assert.All(await _client.ListAsync("/jobs"), job => Assert.Equal(id, Text(job, "sessionId")));

        var closed = await _client.SendAsync("POST", $"/sessions/{id}:close");
        Assert.Equal((200, "Succeeded"), (closed.Status, Text(closed.Json, "status")));
        Assert.Equal("2026-08-17T09:30:00.1234567Z", Text(closed.Json, "endExecutionTime"));
        Assert.Equal(200, (await _client.SendAsync("POST", $"/sessions/{id}:close")).Status);
        await AssertRefusedAsync(id);
    }

    [Fact]
    public async Task With_Abort_the_first_failure_ends_the_session_and_cancels_what_waits()
    {
        var id = await OpenAsync();
        _client.Emulator.Jobs.QueueTime = TimeSpan.FromSeconds(60);
        var waiting = await SubmitAsync(id);
        _client.Emulator.Jobs.QueueTime = TimeSpan.Zero;
        _client.Emulator.Faults.Add(new Fault { Kind = FaultKind.JobFails, Code = "RuntimeError" });
        await _client.ErrorOfAsync(await SubmitAsync(id));
        Assert.Equal("Failed", await StatusAsync(id));
        Assert.Equal("Cancelled", await _client.StatusOfAsync(waiting));
        await AssertRefusedAsync(id);
    }

    [Fact]
    public async Task With_Continue_a_failure_is_told_and_counts_at_the_end()
    {
        var id = await OpenAsync(body => body["jobFailurePolicy"] = "Continue");
        _client.Emulator.Faults.Add(new Fault { Kind = FaultKind.JobFails });
        await _client.ErrorOfAsync(await SubmitAsync(id));
        Assert.Equal("Failure(s)", await StatusAsync(id));
        await _client.OutputOfAsync(await SubmitAsync(id));
        Assert.Equal("Failure(s)", await StatusAsync(id));
        Assert.Equal("Failed", Text((await _client.SendAsync("POST", $"/sessions/{id}:close")).Json, "status"));
    }

    [Fact]
    public async Task Ten_minutes_without_a_new_job_end_a_session()
    {
        var id = await OpenAsync();
        _clock.Advance(TimeSpan.FromMinutes(9));
        await SubmitAsync(id);
        _clock.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal("Executing", await StatusAsync(id));
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("TimedOut", await StatusAsync(id));
        Assert.Equal("TimedOut", Text((await _client.SendAsync("POST", $"/sessions/{id}:close")).Json, "status"));
        await AssertRefusedAsync(id);

        _client.Emulator.Jobs.SessionTimeout = TimeSpan.FromSeconds(1);
        var other = await OpenAsync();
        _clock.Advance(1);
        Assert.Equal("TimedOut", await StatusAsync(other));
    }

    [Fact]
    public async Task The_top_level_has_sessions_and_the_jobs_that_are_in_none()
    {
        var session = await OpenAsync();
        await SubmitAsync(session);
        _clock.Advance(1);
        var single = await _client.SubmitAsync();
        var items = await _client.ListAsync("/topLevelItems");
        Assert.Equal([(session, "Session"), (single, "Job")], items.Select(item => (Text(item, "id")!, Text(item, "itemType")!)));
        var sessions = await _client.ListAsync($"/topLevelItems?filter={Uri.EscapeDataString("ItemType eq 'Session'")}");
        Assert.Equal(session, Text(Assert.Single(sessions), "id"));
    }

    [Fact]
    public async Task Sessions_and_their_jobs_can_be_filtered_by_less()
    {
        var id = await OpenAsync();
        await OpenAsync(body => body["target"] = "ionq.qpu.aria-1");
        await SubmitAsync(id);
        Assert.Single(
            await _client.ListAsync($"/sessions?filter={Uri.EscapeDataString("(Target eq 'ionq.simulator') and (State eq 'Executing')")}"));
        Assert.Equal(2, (await _client.ListAsync($"/sessions?orderby={Uri.EscapeDataString("CreationTime desc")}")).Count);
        Assert.Equal(400, (await _client.SendAsync("GET", $"/sessions?filter={Uri.EscapeDataString("startswith(Name, 'a')")}")).Status);
        Assert.Single(await _client.ListAsync($"/sessions/{id}/jobs?filter={Uri.EscapeDataString("startswith(Name, 'Bell')")}"));
        Assert.Equal(
            400, (await _client.SendAsync("GET", $"/sessions/{id}/jobs?filter={Uri.EscapeDataString("ProviderId eq 'ionq'")}")).Status);
    }

    [Fact]
    public async Task The_same_session_again_is_the_same_and_another_one_is_refused()
    {
        var id = Guid.NewGuid().ToString();
        Assert.Equal(200, (await _client.SendAsync("PUT", $"/sessions/{id}", Body().ToJsonString())).Status);
        Assert.Equal(200, (await _client.SendAsync("PUT", $"/sessions/{id}", Body().ToJsonString())).Status);
        var other = await _client.SendAsync("PUT", $"/sessions/{id}", Body(body => body["name"] = "another").ToJsonString());
        Assert.Equal((409, "SessionAlreadyExists"), (other.Status, other.ErrorCode));
    }

    [Theory]
    [InlineData("name", null)]
    [InlineData("target", "")]
    [InlineData("providerId", "nobody")]
    [InlineData("itemType", "Job")]
    [InlineData("jobFailurePolicy", "Sometimes")]
    public async Task A_session_that_cannot_be_is_refused(string property, string? value)
    {
        var body = Body(body => body[property] = value).ToJsonString();
        var reply = await _client.SendAsync("PUT", $"/sessions/{Guid.NewGuid()}", body);
        Assert.Equal((400, "InvalidJobDefinition"), (reply.Status, reply.ErrorCode));
    }

    [Fact]
    public async Task A_session_that_is_not_there_has_no_jobs_and_takes_none()
    {
        var id = Guid.NewGuid().ToString();
        foreach (var (method, path) in new[] { ("GET", ""), ("GET", "/jobs"), ("POST", ":close") })
            Assert.Equal(404, (await _client.SendAsync(method, $"/sessions/{id}{path}")).Status);

        await AssertRefusedAsync(id);
        Assert.Equal(400, (await _client.SendAsync("PUT", "/sessions/one", Body().ToJsonString())).Status);
    }

    [Theory]
    [InlineData("GET", "/sessions")]
    [InlineData("PUT", "/sessions/{id}")]
    [InlineData("GET", "/sessions/{id}")]
    [InlineData("GET", "/sessions/{id}/jobs")]
    [InlineData("POST", "/sessions/{id}:close")]
    [InlineData("GET", "/topLevelItems")]
    [InlineData("GET", "/quotaUsages")]
    public async Task Nothing_opens_with_a_wrong_key(string method, string path)
    {
        var id = await OpenAsync();
        Assert.Equal(401, (await _client.SendAsync(method, path.Replace("{id}", id), key: FakeKey.Create())).Status);
        Assert.Equal("Waiting", await StatusAsync(id));
    }

    [Fact]
    public async Task Usage_is_told_of_workspaces_of_kind_V2_only()
    {
        Assert.Equal(404, (await _client.SendAsync("GET", "/quotaUsages")).Status);
        await using var client = await JobClient.StartAsync(_clock, isV2: true);
        client.Emulator.Jobs.ExecutionTime = TimeSpan.FromMinutes(2);
        await client.SubmitAsync();
        await client.SubmitAsync();
        _clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(404, (await client.SendAsync("GET", "/quotaUsages", version: "2025-12-01-preview")).Status);
        var usage = Assert.Single(await client.ListAsync("/quotaUsages"));
        Assert.Equal(
            ("ionq", "WorkspaceTarget", "ionq.simulator"), (Text(usage, "providerId"), Text(usage, "scope"), Text(usage, "targetId")));
        Assert.Equal(4, usage.GetProperty("usage").GetProperty("standardMinutes").GetDouble(), 1e-9);
    }

    private static JsonObject Body(Action<JsonObject>? change = null)
    {
        var body = new JsonObject
        {
            ["itemType"] = "Session",
            ["name"] = "session",
            ["providerId"] = "ionq",
            ["target"] = "ionq.simulator",
        };
        change?.Invoke(body);
        return body;
    }

    private async Task<string> OpenAsync(Action<JsonObject>? change = null)
    {
        var id = Guid.NewGuid().ToString();
        Assert.Equal(200, (await _client.SendAsync("PUT", $"/sessions/{id}", Body(change).ToJsonString())).Status);
        return id;
    }

    private Task<string> SubmitAsync(string session) => _client.SubmitAsync(change: body => body["sessionId"] = session);

    private async Task<string> StatusAsync(string session) =>
        Text((await _client.SendAsync("GET", $"/sessions/{session}")).Json, "status")!;

    private async Task AssertRefusedAsync(string session)
    {
        var id = Guid.NewGuid().ToString();
        var reply = await _client.PutAsync(id, await _client.PrepareAsync(id, change: body => body["sessionId"] = session));
        Assert.Equal((400, "InvalidJobDefinition"), (reply.Status, reply.ErrorCode));
        Assert.Equal(404, (await _client.SendAsync("GET", $"/jobs/{id}")).Status);
    }

    private static string? Text(JsonElement element, string property) => element.GetProperty(property).GetString();
}
