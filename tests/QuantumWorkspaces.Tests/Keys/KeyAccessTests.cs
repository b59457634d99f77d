using System.Text.Json.Nodes;
using Azure;
using Loopback;
using QuantumWorkspaces.Tests.Client;
using WorkspaceEmulator.Faults;

namespace QuantumWorkspaces.Tests.Keys;

/// <summary>Enabling and disabling access keys.</summary>
public sealed class KeyAccessTests : ServiceTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Keys_are_disabled_and_enabled_when_the_call_comes_back(bool isAsync)
    {
        var client = Manage.Keys(Service);
        var workspace = Connect.WithKey(Service);

        var disable = isAsync ? await client.DisableKeysAsync(WaitUntil.Completed) : client.DisableKeys(WaitUntil.Completed);
        Assert.True(disable.HasCompleted);
        Assert.False(Service.AreAccessKeysEnabled);
        Assert.Equal(401, Assert.Throws<RequestFailedException>(() => workspace.GetTargets().ToList()).Status);

        var enable = isAsync ? await client.EnableKeysAsync(WaitUntil.Completed) : client.EnableKeys(WaitUntil.Completed);
        Assert.True(enable.HasCompleted);
        Assert.True(Service.AreAccessKeysEnabled);
        Assert.Equal(Connect.AllTargets.Length, workspace.GetTargets().Count());
    }

    [Fact]
    public async Task The_requests_are_what_the_service_specifies()
    {
        await Manage.Keys(Service).DisableKeysAsync(WaitUntil.Completed);

        var address = $"{Manage.WorkspacePath}?api-version=2026-06-15-preview";
        var requests = Service.Requests.Select(request => $"{request.Method} {request.PathAndQuery}").ToList();
        Assert.Equal([$"GET {address}", $"PUT {address}"], requests.Take(2));
        Assert.All(
            requests.Skip(2).SkipLast(1),
            request => Assert.Matches(
                "^GET /subscriptions/[^/]+/providers/Microsoft.Quantum/locations/[^/]+/operationStatuses/[^/?]+[?]", request));
        Assert.Equal($"GET {address}", requests[^1]);
        Assert.Equal("application/json", Service.Requests.ElementAt(1).Headers["Content-Type"]);
    }

    [Fact]
    public async Task Everything_else_of_the_workspace_is_written_back_as_it_was_read()
    {
        const string resource = """
            {
              "id": "/subscriptions/x", "location": "West US", "brandNew": { "nested": [1, 2.50, 1e3, null, "ünicode \u0000"] },
              "tags": { "ApiKeyEnabled": "no" },
              "properties": {
                "apiKeyEnabled": true, "providers": [{ "providerId": "p", "unknown": 12345678901234567890 }],
                "other": { "apiKeyEnabled": true }, "provisioningState": "Succeeded"
              },
              "etag": "W/1"
            }
            """;
        string? written = null;
        Service.Intercept = async context =>
        {
            if (context.Request.Method == "PUT")
            {
                using var reader = new StreamReader(context.Request.Body);
                written = await reader.ReadToEndAsync();
            }

            await LoopbackService.AnswerJsonAsync(context, resource);
            return true;
        };
        await Manage.Keys(Service).DisableKeysAsync(WaitUntil.Completed);

        var expected = JsonNode.Parse(resource)!;
        expected["properties"]!["apiKeyEnabled"] = false;
        Assert.Equal(expected.ToJsonString(), JsonNode.Parse(written!)!.ToJsonString());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "apiKeyEnabled": null }""")]
    [InlineData("""{ "apiKeyEnabled": "false" }""")]
    public async Task A_workspace_that_does_not_say_is_written(string properties)
    {
        Service.Intercept = async context =>
        {
            await LoopbackService.AnswerJsonAsync(context, $$"""{ "location": "x", "properties": {{properties}} }""");
            return true;
        };
        await Manage.Keys(Service).DisableKeysAsync(WaitUntil.Completed);
        Assert.Contains("""
            "apiKeyEnabled":false
            """, Assert.Single(Service.Requests, request => request.Method == "PUT").Body);
    }

    [Fact]
    public async Task Nothing_is_written_when_it_is_so_already()
    {
        var operation = await Manage.Keys(Service).EnableKeysAsync(WaitUntil.Started);
        Assert.True(operation.HasCompleted);
        Assert.Equal(200, (await operation.WaitForCompletionResponseAsync()).Status);
        Assert.Equal(200, operation.UpdateStatus().Status);
        Assert.Equal("GET", Assert.Single(Service.Requests).Method);
    }

    [Fact]
    public async Task An_operation_that_was_started_can_be_waited_for_later()
    {
        var operation = await Manage.Keys(Service).DisableKeysAsync(WaitUntil.Started);
        Assert.False(operation.HasCompleted);

        await operation.WaitForCompletionResponseAsync();
        Assert.True(operation.HasCompleted);
        Assert.False(Service.AreAccessKeysEnabled);
        Assert.NotEmpty(operation.Id);
    }

    [Theory]
    [InlineData("Updating", 0)]
    [InlineData("ProviderUpdating", 0)]
    [InlineData("Failed", 1)]
    [InlineData("Canceled", 1)]
    [InlineData("Succeeded", 0)]
    public async Task A_workspace_that_says_so_while_or_after_it_was_changed_is_waited_for_or_written_again(string state, int writes)
    {
        var reads = 0;
        var isWritten = false;
        Service.Intercept = async context =>
        {
            isWritten |= context.Request.Method == "PUT";
            var now = !isWritten && reads++ < 3 ? state : "Succeeded";
            await LoopbackService.AnswerJsonAsync(
                context, $$"""{ "properties": { "apiKeyEnabled": false, "provisioningState": "{{now}}" } }""");
            return true;
        };
        var operation = await Manage.Keys(Service).DisableKeysAsync(WaitUntil.Completed);
        Assert.True(operation.HasCompleted);
        Assert.Equal(writes, Service.Requests.Count(request => request.Method == "PUT"));
        Assert.True(reads >= (state is "Updating" or "ProviderUpdating" ? 4 : 1));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_change_whose_answer_was_lost_is_recognized_when_the_service_says_that_it_is_busy(bool isOurs)
    {
        var puts = 0;
        Service.Intercept = async context =>
        {
            if (context.Request.Method != "PUT")
            {
                var isEnabled = !(isOurs && puts > 0);
                await LoopbackService.AnswerJsonAsync(
                    context,
                    $$"""{ "properties": { "apiKeyEnabled": {{(isEnabled ? "true" : "false")}}, "provisioningState": "Succeeded" } }""");
            }
            else if (++puts == 1)
            {
                context.Abort();
            }
            else
            {
                await LoopbackService.AnswerErrorAsync(context, 409, "Conflict", "Busy.");
            }

            return true;
        };
        var disable = () => Manage.Keys(Service).DisableKeysAsync(WaitUntil.Completed);
        if (isOurs)
            Assert.True((await disable()).HasCompleted);
        else
            Assert.Equal(409, (await Assert.ThrowsAsync<RequestFailedException>(disable)).Status);
    }

    /// <summary>
    /// The service may give two addresses: that of the change says that it failed, the other one only what the resource is.
    /// </summary>
    [Fact]
    public async Task A_change_is_followed_at_the_address_that_says_how_it_ended()
    {
        Service.Intercept = async context =>
        {
            switch (context.Request.Method, context.Request.Path.Value)
            {
                case ("PUT", _):
                    context.Response.StatusCode = 202;
                    context.Response.Headers["Azure-AsyncOperation"] = new Uri(Service.SecureEndpoint, "/change").AbsoluteUri;
                    context.Response.Headers.Location = new Uri(Service.SecureEndpoint, "/resource").AbsoluteUri;
                    return true;
                case (_, "/change"):
                    await LoopbackService.AnswerJsonAsync(
                        context, """{ "status": "Failed", "error": { "code": "Busy", "message": "No." } }""");
                    return true;
                case (_, "/resource"):
                    await LoopbackService.AnswerJsonAsync(context, """{ "properties": { "provisioningState": "Succeeded" } }""");
                    return true;
                default:
                    return false;
            }
        };
        await Assert.ThrowsAsync<RequestFailedException>(() => Manage.Keys(Service).DisableKeysAsync(WaitUntil.Completed));
        Assert.DoesNotContain(Service.Requests, request => request.PathAndQuery == "/resource");
    }

    [Theory]
    [InlineData(FaultKind.OperationFails)]
    [InlineData(FaultKind.OperationIsCanceled)]
    public async Task A_change_that_fails_in_the_service_is_an_error(FaultKind kind)
    {
        Service.Emulator.Faults.Add(new Fault { Method = "PUT", Kind = kind });
        var code = kind == FaultKind.OperationFails ? "ProvisioningFailed" : "OperationCanceled";
        var exception = await Assert.ThrowsAsync<RequestFailedException>(() => Manage.Keys(Service).DisableKeysAsync(WaitUntil.Completed));
        Assert.True(Service.AreAccessKeysEnabled);
        AssertSaysSo(exception);

        Service.Emulator.Faults.Add(new Fault { Method = "PUT", Kind = kind });
        var operation = await Manage.Keys(Service).DisableKeysAsync(WaitUntil.Started);
        AssertSaysSo(Assert.Throws<RequestFailedException>(() => operation.WaitForCompletionResponse()));

        // Not the status 200 of the answer that tells of the failure.
        void AssertSaysSo(RequestFailedException failure)
        {
            Assert.Equal((0, code), (failure.Status, failure.ErrorCode));
            Assert.StartsWith($"The change of the workspace failed in the service ({code}): The ", failure.Message);
        }
    }

    [Theory]
    [InlineData(WaitUntil.Started)]
    [InlineData(WaitUntil.Completed)]
    public async Task A_change_while_another_is_under_way_is_an_error_that_says_so(WaitUntil waitUntil)
    {
        Service.Emulator.Faults.Add(new Fault { Method = "PUT", Status = 409, Code = "Conflict", Message = "Busy." });
        var exception = await Assert.ThrowsAsync<RequestFailedException>(() => Manage.Keys(Service).DisableKeysAsync(waitUntil));
        Assert.Equal((409, "Conflict"), (exception.Status, exception.ErrorCode));
        Assert.Contains("another change of the workspace is under way", exception.Message);
        Assert.Equal(["GET", "PUT"], Service.Requests.Select(request => request.Method));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{ "properties": 1 }""")]
    [InlineData("not JSON")]
    [InlineData("""{ "properties": { "apiKeyEnabled": true, "a": 1, "a": 2 } }""")]
    [InlineData("""{ "properties": { "apiKeyEnabled": true }, "a": "\ud800" }""")]
    public async Task What_is_not_a_workspace_is_not_written_back(string body)
    {
        Service.Intercept = async context =>
        {
            await LoopbackService.AnswerJsonAsync(context, body);
            return true;
        };
        var exception = await Assert.ThrowsAsync<RequestFailedException>(() => Manage.Keys(Service).DisableKeysAsync(WaitUntil.Completed));
        Assert.Contains("Nothing was changed", exception.Message);
        Assert.Single(Service.Requests);
    }

    [Fact]
    public async Task Passing_failures_at_every_request_do_no_harm()
    {
        foreach (var (method, path) in new[] { ("GET", "workspaces"), ("PUT", "workspaces"), ("GET", "operationStatuses") })
        {
            Service.Emulator.Faults.Add(new Fault { Method = method, PathContains = path, Status = 503, RetryAfter = 0 });
            Service.Emulator.Faults.Add(new Fault { Method = method, PathContains = path, Kind = FaultKind.Abort });
            Service.Emulator.Faults.Add(new Fault
            {
                Method = method,
                PathContains = path,
                Kind = FaultKind.CutOff,
                Moment = FaultMoment.After,
            });
        }

        await Manage.Keys(Service).DisableKeysAsync(WaitUntil.Completed);
        Assert.False(Service.AreAccessKeysEnabled);
        Assert.Empty(Service.Emulator.Faults.Remaining);
    }

    [Fact]
    public async Task A_wait_that_is_cancelled_does_not_stop_the_change()
    {
        using var cancellation = new CancellationTokenSource();
        Service.Intercept = async context =>
        {
            if (context.Request.Path.Value!.Contains("operationStatuses", StringComparison.OrdinalIgnoreCase))
                await cancellation.CancelAsync();

            return false;
        };
        var client = Manage.Keys(Service);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.DisableKeysAsync(WaitUntil.Completed, cancellation.Token));

        Service.Intercept = null;
        await client.DisableKeysAsync(WaitUntil.Completed);
        Assert.False(Service.AreAccessKeysEnabled);
    }

    [Fact]
    public async Task A_slow_answer_about_the_change_can_be_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        Service.Intercept = async context =>
        {
            if (!context.Request.Path.Value!.Contains("operationStatuses", StringComparison.OrdinalIgnoreCase))
                return false;

            await cancellation.CancelAsync();
            await Task.Delay(TimeSpan.FromSeconds(30), context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return true;
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Manage.Keys(Service).DisableKeysAsync(WaitUntil.Started, cancellation.Token));
    }
}
