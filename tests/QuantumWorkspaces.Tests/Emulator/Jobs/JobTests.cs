using System.Text.Json;
using System.Text.Json.Nodes;
using WorkspaceEmulator.Faults;

namespace QuantumWorkspaces.Tests.Emulation.Jobs;

public sealed class JobTests : IAsyncLifetime
{
    private readonly ManualClock _clock = new();
    private JobClient _client = null!;

    public async Task InitializeAsync()
    {
        _client = await JobClient.StartAsync(_clock);
        _client.Emulator.Faults.Add(new Fault { Kind = FaultKind.JobOutput, Output = "{}", Times = 1000 });
    }

    public async Task DisposeAsync() => await _client.DisposeAsync();

    [Fact]
    public async Task A_job_is_answered_as_it_was_made()
    {
        var id = Guid.NewGuid().ToString();
        var body = await _client.PrepareAsync(id, change: body =>
        {
            body["inputParams"] = new JsonObject { ["shots"] = 100 };
            body["metadata"] = new JsonObject { ["a"] = "b" };
            body["tags"] = new JsonArray("x");
            body["priority"] = "High";
        });
        var reply = await _client.PutAsync(id, body);
        Assert.Equal(200, reply.Status);
        var job = reply.Json;
        Assert.Equal(
            (id, "Bell pair", "ionq", "ionq.simulator", "Job", "QuantumComputing", "High", "Key"),
            (
                Text(job, "id"), Text(job, "name"), Text(job, "providerId"), Text(job, "target"),
                Text(job, "itemType"), Text(job, "jobType"), Text(job, "priority"), Text(job, "createdByType")));
        Assert.Equal(100, job.GetProperty("inputParams").GetProperty("shots").GetInt32());
        Assert.Equal("b", Text(job.GetProperty("metadata"), "a"));
        Assert.Equal("x", job.GetProperty("tags")[0].GetString());
        Assert.Equal(1, job.GetProperty("quantumComputingData").GetProperty("count").GetInt32());
        Assert.Equal("2026-08-17T09:30:00.1234567+00:00", Text(job, "creationTime"));
        Assert.False(job.TryGetProperty("isCancelling", out _));

        // Nothing that was sent to open storage comes back.
        Assert.DoesNotContain("sig=", reply.Text);
        Assert.EndsWith($"/devstoreaccount1/job-{id}/rawOutputData", Text(job, "outputDataUri"));
    }

    [Fact]
    public async Task An_output_that_the_service_translates_has_another_name()
    {
        var job = await _client.ReadAsync(
            await _client.SubmitAsync(change: body => body["outputDataFormat"] = "microsoft.quantum-results.v2"));
        Assert.EndsWith("/outputData", new Uri(Text(job, "outputDataUri")!).AbsolutePath);
        Assert.Equal("{}", (await _client.StorageAsync("GET", Text(job, "outputDataUri")!)).Text);
    }

    [Fact]
    public async Task Each_answer_signs_what_it_signed_when_it_was_recorded()
    {
        var id = await _client.SubmitAsync();
        var job = await _client.ReadAsync(id);
        Assert.Contains("sr=c&sp=rl&", Text(job, "containerUri"));
        Assert.Contains($"sr=b&sp=r&rscd=attachment%3B%20filename%3DBell%20pair-{id}.input.json&", Text(job, "inputDataUri"));
        Assert.Contains(".output.json&sig=", Text(job, "outputDataUri"));
        Assert.Contains("sr=c&sp=rcwl&", Text(await _client.ReadAsync(id, "2024-10-01-preview"), "containerUri"));
        var old = Text(await _client.ReadAsync(id, "2022-09-12-preview"), "containerUri")!;
        Assert.Contains("ss=b&srt=co&", old);
        Assert.Contains("sp=racw&", old);
        Assert.DoesNotContain("spr=", old);

        var output = await _client.StorageAsync("GET", Text(job, "outputDataUri")!);
        Assert.Equal($"attachment; filename=Bell pair-{id}.output.json", output.Headers["Content-Disposition"]);

        Assert.DoesNotContain("sig=", (await _client.SendAsync("GET", "/jobs")).Text);
        _client.Emulator.Jobs.SignsAddressesInLists = true;
        var listed = Assert.Single(await _client.ListAsync());
        Assert.Contains("ss=b&srt=co&", Text(listed, "containerUri"));
        Assert.Contains("ss=b&srt=co&", Text(listed, "outputDataUri"));
        Assert.Equal(200, (await _client.StorageAsync("GET", Text(listed, "outputDataUri")!)).Status);

        var made = (await _client.PutAsync(Guid.NewGuid().ToString(), await _client.PrepareAsync("old"), "2024-10-01-preview")).Json;
        Assert.Contains("sig=", Text(made, "containerUri"));
        Assert.Contains("sig=", Text(made, "outputDataUri"));
    }

    [Fact]
    public async Task The_statuses_follow_the_clock()
    {
        SetTimes(queue: 10, execution: 20, finishing: 5);
        var id = await _client.SubmitAsync();
        Assert.Equal("Waiting", await _client.StatusOfAsync(id));
        _clock.Advance(10);
        Assert.Equal("Executing", await _client.StatusOfAsync(id));
        _clock.Advance(20);
        Assert.Equal("Finishing", await _client.StatusOfAsync(id));
        Assert.Equal(404, (await _client.StorageAsync("GET", Text(await _client.ReadAsync(id), "outputDataUri")!)).Status);
        _clock.Advance(5);
        var job = await _client.ReadAsync(id);
        Assert.Equal("Succeeded", Text(job, "status"));
        Assert.Equal("2026-08-17T09:30:10.1234567Z", Text(job, "beginExecutionTime"));
        Assert.Equal("2026-08-17T09:30:35.1234567Z", Text(job, "endExecutionTime"));
        Assert.Equal(200, (await _client.StorageAsync("GET", Text(job, "outputDataUri")!)).Status);
    }

    [Fact]
    public async Task A_workspace_of_kind_V2_has_other_words_for_clients_that_know_them()
    {
        await using var client = await JobClient.StartAsync(_clock, isV2: true);
        client.Emulator.Faults.Add(new Fault { Kind = FaultKind.JobOutput, Output = "{}", Times = 10 });
        (client.Emulator.Jobs.QueueTime, client.Emulator.Jobs.ExecutionTime) = (TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30));
        var id = await client.SubmitAsync();
        Assert.Equal("Queued", await client.StatusOfAsync(id));
        Assert.Equal("Queued", await client.StatusOfAsync(id, "2025-12-01-preview"));
        Assert.Equal("Waiting", await client.StatusOfAsync(id, "2025-09-01-preview"));
        _clock.Advance(40);
        var job = await client.EndOfAsync(id);
        Assert.Equal("Completed", Text(job, "status"));
        Assert.Equal(JsonValueKind.Null, job.GetProperty("costEstimate").ValueKind);
        Assert.True(job.GetProperty("usage").GetProperty("standardMinutes").GetDouble() > 0);

        client.Emulator.Jobs.CancellationTime = TimeSpan.FromSeconds(10);
        var other = await client.SubmitAsync();
        Assert.Equal("CancellationRequested", Text((await client.SendAsync("POST", $"/jobs/{other}:cancel")).Json, "status"));
        _clock.Advance(5);
        Assert.Equal("Cancelling", await client.StatusOfAsync(other));
        _clock.Advance(5);
        Assert.Equal("Cancelled", await client.StatusOfAsync(other));
    }

    [Fact]
    public async Task A_job_that_waits_can_be_cancelled()
    {
        SetTimes(queue: 10, cancellation: 4);
        var id = await _client.SubmitAsync();
        var reply = await _client.SendAsync("POST", $"/jobs/{id}:cancel", version: "2025-12-01-preview");
        Assert.Equal(200, reply.Status);
        Assert.Equal("Waiting", Text(reply.Json, "status"));
        Assert.True(reply.Json.GetProperty("isCancelling").GetBoolean());
        _clock.Advance(100);
        var job = await _client.ReadAsync(id);
        Assert.Equal("Cancelled", Text(job, "status"));
        Assert.Equal("2026-08-17T09:30:04.1234567Z", Text(job, "cancellationTime"));
        Assert.Equal(JsonValueKind.Null, job.GetProperty("beginExecutionTime").ValueKind);

        // What has ended stays as it ended.
        Assert.Equal(200, (await _client.SendAsync("POST", $"/jobs/{id}:cancel")).Status);
        Assert.Equal("Cancelled", await _client.StatusOfAsync(id));
    }

    [Theory]
    [InlineData(false, "Cancelled")]
    [InlineData(true, "Succeeded")]
    public async Task A_request_to_cancel_what_is_executed_is_no_promise(bool isIgnored, string expected)
    {
        SetTimes(execution: 10);
        _client.Emulator.Jobs.IgnoresCancelWhileExecuting = isIgnored;
        _client.Emulator.Jobs.AnswersCancelWithoutContent = true;
        var id = await _client.SubmitAsync();
        Assert.Equal("Executing", await _client.StatusOfAsync(id));
        var reply = await _client.SendAsync("POST", $"/jobs/{id}:cancel");
        Assert.Equal((204, ""), (reply.Status, reply.Text));
        _clock.Advance(10);
        Assert.Equal(expected, await _client.StatusOfAsync(id));
    }

    [Fact]
    public async Task A_delete_cancels_in_old_versions_and_deletes_in_new_ones()
    {
        SetTimes(queue: 10);
        var id = await _client.SubmitAsync();
        var early = await _client.SendAsync("DELETE", $"/jobs/{id}");
        Assert.Equal((409, "JobNotEnded"), (early.Status, early.ErrorCode));
        Assert.Equal(404, (await _client.SendAsync("POST", $"/jobs/{id}:cancel", version: "2025-09-01-preview")).Status);
        Assert.Equal(204, (await _client.SendAsync("DELETE", $"/jobs/{id}", version: "2025-09-01-preview")).Status);
        Assert.Equal("Cancelled", await _client.StatusOfAsync(id));

        var container = Text(await _client.ReadAsync(id), "containerUri") + "&restype=container&comp=list";
        Assert.Equal(200, (await _client.StorageAsync("GET", container)).Status);
        Assert.Equal(204, (await _client.SendAsync("DELETE", $"/jobs/{id}")).Status);
        Assert.Equal(404, (await _client.SendAsync("GET", $"/jobs/{id}")).Status);
        Assert.Equal(404, (await _client.SendAsync("DELETE", $"/jobs/{id}")).Status);
        Assert.Equal(404, (await _client.StorageAsync("GET", container)).Status);
        Assert.Empty(await _client.ListAsync());
    }

    [Theory]
    [InlineData("jobs")]
    [InlineData("jobUpdateOptions")]
    public async Task Name_priority_and_tags_can_be_changed(string route)
    {
        var id = await _client.SubmitAsync(change: body => body["tags"] = new JsonArray("old", "older"));
        var reply = await _client.SendAsync(
            "PATCH", $"/{route}/{id}", """{"name":"new","tags":["a"]}""", contentType: "application/merge-patch+json");
        Assert.Equal(200, reply.Status);
        Assert.Equal("""{"name":"new","priority":null,"tags":["a"]}""", reply.Text);
        var job = await _client.ReadAsync(id);
        Assert.Equal(("new", "a"), (Text(job, "name"), string.Join(' ', job.GetProperty("tags").EnumerateArray())));
    }

    [Theory]
    [InlineData("""{"target":"x"}""", "application/merge-patch+json", 400)]
    [InlineData("""{"name":null}""", "application/merge-patch+json", 400)]
    [InlineData("""{"tags":"a"}""", "application/merge-patch+json", 400)]
    [InlineData("[]", "application/merge-patch+json", 400)]
    [InlineData("""{"name":"x"}""", "application/json", 415)]
    public async Task Other_changes_are_refused(string body, string type, int status)
    {
        var id = await _client.SubmitAsync();
        Assert.Equal(status, (await _client.SendAsync("PATCH", $"/jobs/{id}", body, contentType: type)).Status);
        Assert.Equal("Bell pair", Text(await _client.ReadAsync(id), "name"));
    }

    [Fact]
    public async Task The_same_request_again_makes_no_second_job_and_another_one_is_refused()
    {
        var id = Guid.NewGuid().ToString();
        var body = await _client.PrepareAsync(id);
        Assert.Equal(200, (await _client.PutAsync(id, body)).Status);
        _clock.Advance(10);
        body["containerUri"] = await _client.AddressOfAsync($"job-{id}");
        var again = await _client.PutAsync(id, body);
        Assert.Equal(200, again.Status);
        Assert.Equal("2026-08-17T09:30:00.1234567+00:00", Text(again.Json, "creationTime"));
        Assert.Single(await _client.ListAsync());

        body["name"] = "Another";
        var other = await _client.PutAsync(id, body);
        Assert.Equal((409, "JobAlreadyExists"), (other.Status, other.ErrorCode));
    }

    [Theory]
    [InlineData("name", null, "name")]
    [InlineData("providerId", null, "providerId")]
    [InlineData("target", "", "target")]
    [InlineData("containerUri", null, "containerUri")]
    [InlineData("containerUri", "https://example.org/devstoreaccount2/x", "containerUri")]
    [InlineData("inputDataUri", "nothing", "inputDataUri")]
    [InlineData("itemType", "Session", "itemType")]
    [InlineData("providerId", "nobody", "nobody")]
    public async Task A_definition_that_cannot_be_is_refused_with_what_is_wrong(string property, string? value, string named)
    {
        var id = Guid.NewGuid().ToString();
        var reply = await _client.PutAsync(id, await _client.PrepareAsync(id, change: body => body[property] = value));
        Assert.Equal((400, "InvalidJobDefinition"), (reply.Status, reply.ErrorCode));
        Assert.Contains(named, reply.Json.GetProperty("error").GetProperty("message").GetString());
        Assert.Equal(404, (await _client.SendAsync("GET", $"/jobs/{id}")).Status);
    }

    [Fact]
    public async Task An_id_that_is_no_guid_and_a_body_that_is_too_long_are_refused()
    {
        var body = await _client.PrepareAsync("one");
        Assert.Equal(400, (await _client.PutAsync("one", body)).Status);
        body["name"] = new string('x', 70_000);
        var reply = await _client.PutAsync(Guid.NewGuid().ToString(), body);
        Assert.Equal((413, "RequestBodyTooLarge"), (reply.Status, reply.ErrorCode));
    }

    [Fact]
    public async Task A_job_without_input_fails()
    {
        _client.Emulator.Faults.Clear();
        var id = await _client.SubmitAsync(change: body => body["inputDataUri"] += "2");
        Assert.Equal("InputDataNotFound", (await _client.ErrorOfAsync(id)).Code);
    }

    [Theory]
    [InlineData("GET", "/jobs")]
    [InlineData("GET", "/jobs/{id}")]
    [InlineData("PUT", "/jobs/{id}")]
    [InlineData("DELETE", "/jobs/{id}")]
    [InlineData("PATCH", "/jobs/{id}")]
    [InlineData("POST", "/jobs/{id}:cancel")]
    public async Task Nothing_opens_with_a_wrong_key(string method, string path)
    {
        var id = await _client.SubmitAsync();
        Assert.Equal(401, (await _client.SendAsync(method, path.Replace("{id}", id), key: FakeKey.Create())).Status);
        Assert.Equal("Succeeded", await _client.StatusOfAsync(id));
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("DELETE", "")]
    [InlineData("POST", ":cancel")]
    public async Task A_job_of_another_workspace_is_not_there(string method, string suffix)
    {
        await using var other = await JobClient.StartAsync(isV2: true);
        var id = await _client.SubmitAsync();
        var reply = await other.SendAsync(method, $"/jobs/{id}{suffix}");
        Assert.Equal((404, "JobNotFound"), (reply.Status, reply.ErrorCode));
    }

    private void SetTimes(int queue = 0, int execution = 0, int finishing = 0, int cancellation = 0)
    {
        var settings = _client.Emulator.Jobs;
        settings.QueueTime = TimeSpan.FromSeconds(queue);
        settings.ExecutionTime = TimeSpan.FromSeconds(execution);
        settings.FinishingTime = TimeSpan.FromSeconds(finishing);
        settings.CancellationTime = TimeSpan.FromSeconds(cancellation);
    }

    private static string? Text(JsonElement element, string property) => element.GetProperty(property).GetString();
}
