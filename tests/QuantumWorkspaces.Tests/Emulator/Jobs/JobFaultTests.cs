using System.Text.Json;
using WorkspaceEmulator.Faults;

namespace QuantumWorkspaces.Tests.Emulation.Jobs;

public sealed class JobFaultTests : IAsyncLifetime
{
    private readonly ManualClock _clock = new();
    private JobClient _client = null!;

    public async Task InitializeAsync() => _client = await JobClient.StartAsync(_clock);

    public async Task DisposeAsync() => await _client.DisposeAsync();

    [Theory]
    [InlineData("ProviderTimeout", "The provider did not answer.")]
    [InlineData("quantinuum - 1001", null)]
    [InlineData(null, null)]
    public async Task A_job_fails_with_what_was_asked_for(string? code, string? message)
    {
        _client.Emulator.Faults.Add(new Fault { Kind = FaultKind.JobFails, Code = code, Message = message });
        var id = await _client.SubmitAsync();
        Assert.Equal((code, message), await _client.ErrorOfAsync(id));
        var output = await _client.StorageAsync("GET", Text(await _client.ReadAsync(id), "outputDataUri")!);
        Assert.Equal((404, "BlobNotFound"), (output.Status, output.ErrorCode));
        await _client.OutputOfAsync(await _client.SubmitAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("no JSON")]
    [InlineData("""{"DataFormat":"microsoft.quantum-results.v2","Results":[{"Histogram":[],"Shots":[[0,"-"],{"Error":{"Code":1}}]}]}""")]
    public async Task A_job_has_the_output_that_was_asked_for(string output)
    {
        _client.Emulator.Faults.Add(new Fault { Kind = FaultKind.JobOutput, Output = output });
        Assert.Equal(output, await _client.OutputOfAsync(await _client.SubmitAsync()));
    }

    [Fact]
    public async Task A_job_that_has_succeeded_may_have_no_output_at_all()
    {
        _client.Emulator.Faults.Add(new Fault { Kind = FaultKind.JobOutput });
        var job = await _client.EndOfAsync(await _client.SubmitAsync());
        Assert.Equal("Succeeded", Text(job, "status"));
        Assert.Equal("BlobNotFound", (await _client.StorageAsync("GET", Text(job, "outputDataUri")!)).ErrorCode);
    }

    [Fact]
    public async Task Output_that_comes_late_is_not_found_some_times()
    {
        var job = await _client.EndOfAsync(await _client.SubmitAsync());
        _client.Emulator.Faults.Add(new Fault
        {
            Method = "GET",
            PathContains = "/rawOutputData",
            Status = 404,
            Code = "BlobNotFound",
            Message = "Not yet.",
            Times = 2,
        });
        for (var i = 0; i < 2; i++)
        {
            var reply = await _client.StorageAsync("GET", Text(job, "outputDataUri")!);
            Assert.Equal((404, "BlobNotFound"), (reply.Status, reply.ErrorCode));
            Assert.Equal("Not yet.", reply.Xml.Element("Message")!.Value);
        }

        Assert.Equal(200, (await _client.StorageAsync("GET", Text(job, "outputDataUri")!)).Status);
    }

    [Theory]
    [InlineData("Waiting")]
    [InlineData("Pondering")]
    public async Task A_status_can_be_told_that_is_not_the_true_one(string status)
    {
        var id = await _client.SubmitAsync();
        Assert.Equal("Succeeded", await _client.StatusOfAsync(id));
        _client.Emulator.Faults.Add(new Fault { Kind = FaultKind.JobStatus, JobStatus = status });
        Assert.Equal(status, await _client.StatusOfAsync(id));
        Assert.Equal("Succeeded", await _client.StatusOfAsync(id));
    }

    [Fact]
    public async Task A_job_is_there_although_the_answer_to_its_making_was_lost()
    {
        var id = Guid.NewGuid().ToString();
        var body = await _client.PrepareAsync(id);
        _client.Emulator.Faults.Add(
            new Fault { Method = "PUT", PathContains = "/jobs/", Kind = FaultKind.Abort, Moment = FaultMoment.After });
        await Assert.ThrowsAsync<HttpRequestException>(() => _client.PutAsync(id, body));
        Assert.Equal("Succeeded", await _client.StatusOfAsync(id));
        Assert.Equal(200, (await _client.PutAsync(id, body)).Status);

        var other = Guid.NewGuid().ToString();
        body = await _client.PrepareAsync(other);
        _client.Emulator.Faults.Add(new Fault { Method = "PUT", PathContains = "/jobs/", Kind = FaultKind.Abort });
        await Assert.ThrowsAsync<HttpRequestException>(() => _client.PutAsync(other, body));
        Assert.Equal(404, (await _client.SendAsync("GET", $"/jobs/{other}")).Status);
    }

    [Fact]
    public async Task Some_requests_can_be_let_through_before_a_fault()
    {
        var id = await _client.SubmitAsync();
        _client.Emulator.Faults.Add(new Fault { PathContains = id, Skip = 2, Status = 429, RetryAfter = 1 });
        var statuses = new List<int>();
        for (var i = 0; i < 4; i++)
            statuses.Add((await _client.SendAsync("GET", $"/jobs/{id}")).Status);

        Assert.Equal([200, 200, 429, 200], statuses);
    }

    [Fact]
    public async Task A_page_can_lack_its_link_or_lead_to_another_host()
    {
        for (var i = 0; i < 3; i++)
            await _client.SubmitAsync();

        _client.Emulator.Faults.Add(new Fault { Kind = FaultKind.NoNextLink });
        _client.Emulator.Faults.Add(new Fault { Kind = FaultKind.ForeignNextLink });
        Assert.Equal(JsonValueKind.Null, (await NextLinkAsync()).ValueKind);
        var foreign = new Uri((await NextLinkAsync()).GetString()!);
        Assert.Equal("another-host.example.org", foreign.Host);
        Assert.Contains("skip=2", foreign.Query);
        Assert.Equal(_client.Emulator.Endpoint.Host, new Uri((await NextLinkAsync()).GetString()!).Host);

        async Task<JsonElement> NextLinkAsync() => (await _client.SendAsync("GET", "/jobs?top=2")).Json.GetProperty("nextLink");
    }

    [Theory]
    [InlineData("AuthorizationFailure")]
    [InlineData("KeyBasedAuthenticationNotPermitted")]
    public async Task Storage_refuses_in_its_own_words(string code)
    {
        await _client.AddressOfAsync("job-one");
        var address = await _client.AddressOfAsync("job-one", "blob");
        _client.Emulator.Faults.Add(new Fault { PathContains = "/job-one/", Status = 403, Code = code });
        var reply = await _client.UploadAsync(address, [1]);
        Assert.Equal((403, code), (reply.Status, reply.ErrorCode));
        Assert.Equal(code, reply.Xml.Element("Code")!.Value);
        Assert.Equal(201, (await _client.UploadAsync(address, [1])).Status);
    }

    [Fact]
    public async Task A_job_that_has_failed_can_be_resumed_by_clients_of_the_next_version()
    {
        const string Next = "2026-08-01-preview";
        _client.Emulator.Faults.Add(new Fault { Kind = FaultKind.JobFails, Code = "RuntimeError" });
        var id = await _client.SubmitAsync();
        Assert.Equal("RuntimeError", (await _client.ErrorOfAsync(id)).Code);
        Assert.Equal(404, (await _client.SendAsync("POST", $"/jobs/{id}:resume")).Status);

        _client.Emulator.Jobs.QueueTime = TimeSpan.Zero;
        Assert.Equal(204, (await _client.SendAsync("POST", $"/jobs/{id}:resume", version: Next)).Status);
        await _client.OutputOfAsync(id);
        var job = await _client.ReadAsync(id, Next);
        Assert.Equal(
            (1, 500, 500, 0),
            (Number(job, "resumeCount"), Number(job, "shots"), Number(job, "shotsSucceeded"), Number(job, "shotsFailed")));
        Assert.False((await _client.ReadAsync(id)).TryGetProperty("resumeCount", out _));
        var again = await _client.SendAsync("POST", $"/jobs/{id}:resume", version: Next);
        Assert.Equal((409, "JobNotResumable"), (again.Status, again.ErrorCode));
    }

    [Fact]
    public async Task A_queue_has_positions_for_clients_of_the_next_version()
    {
        _client.Emulator.Jobs.QueueTime = TimeSpan.FromSeconds(10);
        var ids = new[] { await _client.SubmitAsync(), await _client.SubmitAsync(), await _client.SubmitAsync() };
        Assert.Equal(404, (await _client.SendAsync("GET", $"/jobs/{ids[0]}/queuePosition")).Status);
        Assert.Equal([0, 1, 2], await Task.WhenAll(ids.Select(PositionAsync)));
        await _client.SendAsync("POST", $"/jobs/{ids[0]}:cancel");
        Assert.Equal([null, 0, 1], await Task.WhenAll(ids.Select(PositionAsync)));

        async Task<int?> PositionAsync(string id)
        {
            var position = (await _client.SendAsync(
                "GET", $"/jobs/{id}/queuePosition", version: "2026-08-01-preview")).Json.GetProperty("queuePosition");
            return position.ValueKind == JsonValueKind.Null ? null : position.GetInt32();
        }
    }

    [Fact]
    public async Task Another_process_can_set_how_jobs_go()
    {
        var set = await ControlAsync("PUT", "/emulator/jobs", """{"queueTime":"00:00:10","signsAddressesInLists":true}""");
        Assert.Equal(200, set.Status);
        Assert.Equal(TimeSpan.FromSeconds(10), _client.Emulator.Jobs.QueueTime);
        Assert.True(_client.Emulator.Jobs.SignsAddressesInLists);
        Assert.Equal("00:10:00", Text((await ControlAsync("GET", "/emulator/jobs")).Json, "sessionTimeout"));
        Assert.Equal(200, (await ControlAsync("PUT", "/emulator/jobs", "{}")).Status);
        Assert.Equal(TimeSpan.Zero, _client.Emulator.Jobs.QueueTime);

        foreach (var wrong in new[] { """{"queueTime":"-00:00:01"}""", """{"queTime":"00:00:01"}""", "[]", "null" })
            Assert.Equal(400, (await ControlAsync("PUT", "/emulator/jobs", wrong)).Status);

        var address = await _client.AddressOfAsync("job-one", "blob");
        Assert.Equal(204, (await ControlAsync("POST", "/emulator/signatures/expire", "")).Status);
        Assert.Equal("AuthenticationFailed", (await _client.UploadAsync(address, [1])).ErrorCode);
    }

    private Task<WireReply> ControlAsync(string method, string path, string? json = null) =>
        _client.SendAsync(new HttpRequestMessage(new HttpMethod(method), new Uri(_client.Emulator.Endpoint, path))
        {
            Content = json is null ? null : new StringContent(json, System.Text.Encoding.UTF8, "application/json"),
        });

    private static int Number(JsonElement element, string property) => element.GetProperty(property).GetInt32();

    private static string? Text(JsonElement element, string property) => element.GetProperty(property).GetString();
}
