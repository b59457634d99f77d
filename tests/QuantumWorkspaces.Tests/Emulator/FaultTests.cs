using System.Diagnostics;
using WorkspaceEmulator.Faults;

namespace QuantumWorkspaces.Tests.Emulation;

public sealed class FaultTests : IAsyncLifetime
{
    private const string Resource = EmulatorClient.Path + EmulatorClient.Version;
    private const string RegenerateKey = EmulatorClient.Path + "/regenerateKey" + EmulatorClient.Version;
    private const string Quotas = EmulatorClient.Path + "/quotas" + EmulatorClient.DataVersion;
    private const string PrimaryOnly = """{ "keys": ["Primary"] }""";

    private EmulatorClient _client = null!;

    public async Task InitializeAsync() => _client = await EmulatorClient.StartAsync();

    public async Task DisposeAsync() => await _client.DisposeAsync();

    [Fact]
    public async Task An_error_comes_as_often_as_it_was_asked_for()
    {
        _client.Emulator.Faults.Add(new Fault
        {
            Status = 429,
            Code = "TooManyRequests",
            Message = "Slow down.",
            RetryAfter = 3,
            Times = 2,
        });
        for (var i = 0; i < 2; i++)
        {
            var reply = await QuotasAsync();
            Assert.Equal(429, reply.Status);
            Assert.Equal("TooManyRequests", reply.ErrorCode);
            Assert.Equal("TooManyRequests", reply.Header("x-ms-error-code"));
            Assert.Equal("3", reply.Header("Retry-After"));
        }

        Assert.Equal(200, (await QuotasAsync()).Status);
        Assert.Equal(2, _client.Workspace.Answers[429]);
    }

    [Theory]
    [InlineData("POST", null)]
    [InlineData(null, "/listKeys")]
    [InlineData("get", "/PROVIDERSTATUS")]
    public async Task A_fault_waits_for_a_request_that_it_fits(string? method, string? path)
    {
        _client.Emulator.Faults.Add(new Fault { Method = method, PathContains = path });
        Assert.Equal(200, (await QuotasAsync()).Status);
        Assert.Single(_client.Emulator.Faults.Remaining);
    }

    [Theory]
    [InlineData(FaultMoment.Before, false)]
    [InlineData(FaultMoment.After, true)]
    public async Task An_error_before_the_work_leaves_the_key_and_one_after_it_does_not(FaultMoment moment, bool isReplaced)
    {
        var key = _client.Workspace.PrimaryKey;
        _client.Emulator.Faults.Add(new Fault { Method = "POST", Status = 500, Code = "InternalServerError", Moment = moment });

        var reply = await _client.ManageAsync(HttpMethod.Post, RegenerateKey, PrimaryOnly);
        Assert.Equal(500, reply.Status);
        Assert.Equal("InternalServerError", reply.ErrorCode);
        Assert.Equal(isReplaced, key != _client.Workspace.PrimaryKey);
    }

    [Theory]
    [InlineData(FaultKind.Abort, FaultMoment.Before, false)]
    [InlineData(FaultKind.Abort, FaultMoment.After, true)]
    [InlineData(FaultKind.CutOff, FaultMoment.After, true)]
    public async Task A_lost_connection_does_not_say_whether_the_work_was_done(FaultKind kind, FaultMoment moment, bool isReplaced)
    {
        var key = _client.Workspace.PrimaryKey;
        _client.Emulator.Faults.Add(new Fault { PathContains = "/regenerateKey", Kind = kind, Moment = moment });

        await Assert.ThrowsAsync<HttpRequestException>(() => _client.ManageAsync(HttpMethod.Post, RegenerateKey, PrimaryOnly));
        Assert.Equal(isReplaced, key != _client.Workspace.PrimaryKey);
        Assert.Equal(0, _client.Workspace.Answers[204]);
        Assert.Equal(204, (await _client.ManageAsync(HttpMethod.Post, RegenerateKey, PrimaryOnly)).Status);
    }

    [Theory]
    [InlineData(FaultMoment.Before)]
    [InlineData(FaultMoment.After)]
    public async Task A_body_ends_in_its_middle_after_headers_that_promise_all_of_it(FaultMoment moment)
    {
        _client.Emulator.Faults.Add(new Fault { Kind = FaultKind.CutOff, Moment = moment });
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            new Uri(_client.Emulator.Endpoint, Quotas))
        { Headers = { { "x-ms-quantum-api-key", _client.Workspace.PrimaryKey } } };
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(200, (int)response.StatusCode);
        Assert.True(response.Content.Headers.ContentLength > 10);
        var exception = await Record.ExceptionAsync(() => response.Content.ReadAsStringAsync());
        Assert.True(exception is HttpRequestException or IOException, exception?.ToString());
    }

    [Theory]
    [InlineData(FaultKind.Delay, FaultMoment.Before, 200)]
    [InlineData(FaultKind.Delay, FaultMoment.After, 200)]
    [InlineData(FaultKind.Error, FaultMoment.Before, 503)]
    public async Task A_slow_answer_comes_late_and_whole(FaultKind kind, FaultMoment moment, int status)
    {
        _client.Emulator.Faults.Add(new Fault { Kind = kind, Moment = moment, Delay = TimeSpan.FromMilliseconds(200) });
        var clock = Stopwatch.StartNew();
        var reply = await QuotasAsync();
        Assert.True(clock.ElapsedMilliseconds >= 190);
        Assert.Equal(status, reply.Status);
        Assert.NotNull(reply.Body);
    }

    [Fact]
    public async Task Work_that_is_delayed_after_it_was_done_holds_before_the_answer_comes()
    {
        var key = _client.Workspace.PrimaryKey;
        _client.Emulator.Faults.Add(new Fault
        {
            PathContains = "regenerateKey",
            Kind = FaultKind.Delay,
            Moment = FaultMoment.After,
            Delay = TimeSpan.FromMilliseconds(500),
        });
        var answer = _client.ManageAsync(HttpMethod.Post, RegenerateKey, PrimaryOnly);
        await WaitUntilAsync(() => key != _client.Workspace.PrimaryKey);
        Assert.False(answer.IsCompleted);
        Assert.Equal(204, (await answer).Status);
    }

    [Fact]
    public async Task An_update_whose_answer_is_lost_goes_on()
    {
        _client.Emulator.Faults.Add(new Fault { Method = "PUT", Moment = FaultMoment.After });
        const string Body = """{ "location": "eastus", "properties": { "apiKeyEnabled": false } }""";
        var lost = await _client.ManageAsync(HttpMethod.Put, Resource, Body);
        Assert.Equal(503, lost.Status);
        Assert.Null(lost.Header("Azure-AsyncOperation"));

        Assert.Equal("Succeeded", await _client.UpdateAsync(Body));
        Assert.False(_client.Workspace.AreAccessKeysEnabled);
    }

    [Theory]
    [InlineData(FaultKind.OperationFails, "Failed", "ProvisioningFailed")]
    [InlineData(FaultKind.OperationIsCanceled, "Canceled", "OperationCanceled")]
    public async Task An_operation_can_end_badly_and_then_all_is_as_it_was(FaultKind kind, string status, string code)
    {
        _client.Emulator.Faults.Add(new Fault { Kind = kind });
        Assert.Equal(200, (await QuotasAsync()).Status);

        var put = await _client.ManageAsync(
            HttpMethod.Put, Resource, """{ "location": "eastus", "properties": { "apiKeyEnabled": false } }""");
        Assert.Equal(200, put.Status);
        Assert.Equal(status, await _client.FinishAsync(put));
        var operation = (await _client.ManageAsync(HttpMethod.Get, new Uri(put.Header("Azure-AsyncOperation")!).PathAndQuery)).Json;
        Assert.Equal(code, operation.GetProperty("error").GetProperty("code").GetString());

        Assert.Equal(200, (await QuotasAsync()).Status);
        var resource = (await _client.ManageAsync(HttpMethod.Get, Resource)).Json;
        Assert.Equal(status, resource.GetProperty("properties").GetProperty("provisioningState").GetString());
        Assert.True(resource.GetProperty("properties").GetProperty("apiKeyEnabled").GetBoolean());

        Assert.Equal("Succeeded", await _client.UpdateAsync("""{ "location": "eastus", "properties": { "apiKeyEnabled": false } }"""));
        Assert.Equal(401, (await QuotasAsync()).Status);
    }

    [Fact]
    public async Task Faults_are_added_listed_and_cleared_over_HTTP()
    {
        var added = await _client.AnonymouslyAsync(
            HttpMethod.Post,
            "/emulator/faults",
            """
            [{
              "kind": "error", "moment": "after", "method": "GET", "pathContains": "quotas", "times": 2, "status": 418, "code": "Teapot",
              "retryAfter": 1, "delay": "00:00:00.001"
            }]
            """);
        Assert.Equal(200, added.Status);
        Assert.Equal("Teapot", (await QuotasAsync()).ErrorCode);

        var left = (await _client.AnonymouslyAsync(HttpMethod.Get, "/emulator/faults")).Json;
        Assert.Equal(1, Assert.Single(left.EnumerateArray()).GetProperty("times").GetInt32());
        Assert.Equal(204, (await _client.AnonymouslyAsync(HttpMethod.Delete, "/emulator/faults")).Status);
        Assert.Equal(200, (await QuotasAsync()).Status);
    }

    [Theory]
    [InlineData("""[{ "statuss": 500 }]""")]
    [InlineData("""[{ "kind": "explode" }]""")]
    [InlineData("""[null]""")]
    [InlineData("""[{ "status": 42 }]""")]
    [InlineData("""[{ "delay": "-00:00:01" }]""")]
    [InlineData("""[{}, { "times": 0 }]""")]
    [InlineData("{}")]
    public async Task A_fault_that_is_not_well_formed_is_refused_and_none_is_added(string json)
    {
        Assert.Equal(400, (await _client.AnonymouslyAsync(HttpMethod.Post, "/emulator/faults", json)).Status);
        Assert.Empty(_client.Emulator.Faults.Remaining);
    }

    [Fact]
    public async Task A_fault_for_everything_leaves_the_control_routes_alone()
    {
        _client.Emulator.Faults.Add(new Fault { Times = int.MaxValue });
        Assert.Equal(200, (await _client.AnonymouslyAsync(HttpMethod.Get, "/emulator")).Status);
        Assert.Equal(503, (await QuotasAsync()).Status);
    }

    [Fact]
    public async Task Only_a_fault_that_names_it_hits_the_endpoint_for_tokens()
    {
        _client.Emulator.Faults.Add(new Fault());
        Assert.Equal(400, (await _client.AnonymouslyAsync(HttpMethod.Get, "/msi/token")).Status);

        _client.Emulator.Faults.Add(new Fault { PathContains = "/msi/token" });
        Assert.Equal(503, (await _client.AnonymouslyAsync(HttpMethod.Get, "/msi/token")).Status);
    }

    private Task<Reply> QuotasAsync() => _client.WithKeyAsync(_client.Workspace.PrimaryKey, Quotas);

    private static async Task WaitUntilAsync(Func<bool> condition)
    {
        for (var i = 0; i < 400 && !condition(); i++)
            await Task.Delay(5);

        Assert.True(condition());
    }
}
