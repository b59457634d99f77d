using Loopback;
using Microsoft.AspNetCore.Http;
using QuantumWorkspaces.Tests.Client;

namespace QuantumKeys.Tests.Commands;

public sealed class TargetAndQuotaTests : ProgramTests
{
    [Fact]
    public async Task Targets_are_a_table()
    {
        var run = await RunAsync("targets");
        Assert.True(run.ExitCode == 0, run.Error);
        var headings = run.Lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["Target", "Provider", "Availability", "QueueSeconds", "Qubits", "Profile"], headings);
        Assert.Equal(Connect.AllTargets, run.Lines[2..].Select(line => line.Split(' ')[0]));
    }

    [Fact]
    public async Task Targets_are_JSON_with_everything_that_is_known_of_them()
    {
        var run = await RunAsync("targets", "-o", "json");
        Assert.Equal(0, run.ExitCode);
        var target = run.Json.EnumerateArray().Single(item => item.GetProperty("id").GetString() == "example-lab.qpu-20");
        Assert.Equal("example-lab", target.GetProperty("providerId").GetString());
        Assert.Equal("Degraded", target.GetProperty("currentAvailability").GetString());
        Assert.Equal(86400, target.GetProperty("averageQueueTime").GetInt32());
        Assert.Equal(20, target.GetProperty("numQubits").GetInt32());
        Assert.Equal("Adaptive_RI", target.GetProperty("targetProfile").GetString());
    }

    [Fact]
    public async Task A_provider_that_there_is_not_is_an_error_that_lists_those_that_there_are()
    {
        var run = await RunAsync("targets", "--provider-id", "nobody");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("It has: microsoft-qc, ionq, example-lab", run.Error);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task What_a_server_writes_cannot_move_the_cursor()
    {
        const string answer = """
            {"value":[{"id":"evil","currentAvailability":"Available","targets":[
              {"id":"a\u001b[2J\u0007\r\nb\u202ec","currentAvailability":"Avail\u001bable","averageQueueTime":1}]}]}
            """;
        Service.Intercept = context => AnswerAsync(context, "/providerStatus", () => LoopbackService.AnswerJsonAsync(context, answer));
        var run = await RunAsync("targets");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("a\\u001B[2J\\u0007  b\\u202Ec", run.Output);
        Assert.DoesNotContain('\u001b', run.Output);

        const string error = """{"error":{"code":"Bad\u001b[1m","message":"No\u001b]0;title\u0007\r\nforged line"}}""";
        Service.Intercept = context => AnswerAsync(context, "/providerStatus", () =>
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return LoopbackService.AnswerJsonAsync(context, error);
        });
        var failed = await RunAsync("targets");
        Assert.Equal(1, failed.ExitCode);
        Assert.Contains("No\\u001B]0;title\\u0007  forged line", failed.Error);
        Assert.DoesNotContain('\u001b', failed.Error);
    }

    [Fact]
    public async Task Numbers_are_shown_as_they_are()
    {
        const string answer = """
            {"value":[{"dimension":"d","scope":"Workspace","providerId":"p","period":"None",
              "utilization":1E-07,"holds":0.1234567,"limit":1000000}]}
            """;
        Service.Intercept = context => AnswerAsync(context, "/quotas", () => LoopbackService.AnswerJsonAsync(context, answer));
        var run = await RunAsync("quotas");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.EndsWith("1E-07  0.1234567  1000000", run.Lines[2]);
    }

    [Theory]
    [InlineData("-p", "IONQ", "ionq.qpu ionq.simulator")]
    [InlineData("--target-name", "ionq.QPU", "ionq.qpu")]
    public async Task Targets_are_filtered(string option, string value, string expected)
    {
        var run = await RunAsync("targets", option, value, "--format", "JSON");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(expected, string.Join(' ', run.Json.EnumerateArray().Select(item => item.GetProperty("id").GetString())));
    }

    [Fact]
    public async Task A_target_that_is_not_there_is_an_error_that_lists_those_that_are()
    {
        var run = await RunAsync("targets", "--target-name", "ionq.other");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("ionq.simulator", run.Error);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task Quotas_are_a_table_or_JSON()
    {
        var table = await RunAsync("quotas");
        Assert.Equal(0, table.ExitCode);
        Assert.Matches("(?m)^concurrent_cpu_jobs .* 10\r?$", table.Output);

        var json = await RunAsync("quotas", "-o", "json");
        var quota = json.Json.EnumerateArray().Single(item => item.GetProperty("dimension").GetString() == "concurrent_cpu_jobs");
        Assert.Equal(10, quota.GetProperty("limit").GetInt32());
        Assert.Equal("Workspace", quota.GetProperty("scope").GetString());
    }

    [Fact]
    public async Task The_connection_string_of_the_environment_opens_the_workspace_by_its_key()
    {
        var run = await RunInEnvironmentAsync(Environment(), "targets", "-o", "json", "--emulator");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(Connect.AllTargets.Length, run.Json.GetArrayLength());
        var requests = Service.Requests.Where(request => request.PathAndQuery != "/emulator").ToList();
        Assert.NotEmpty(requests);
        Assert.All(requests, request => Assert.Equal(Service.AccessKey, request.Headers["x-ms-quantum-api-key"]));
    }

    [Fact]
    public async Task Keys_that_are_disabled_are_not_authorized_and_the_error_says_what_to_check()
    {
        Service.AreAccessKeysEnabled = false;
        var run = await RunInEnvironmentAsync(Environment(), "targets", "--emulator");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("are access keys enabled for the workspace", run.Error);
        Assert.DoesNotContain("Headers:", run.Error);
        Assert.Empty(run.Output);
    }

    private Dictionary<string, string> Environment() => new() { ["AZURE_QUANTUM_CONNECTION_STRING"] = ConnectionString };

    private static async Task<bool> AnswerAsync(HttpContext context, string path, Func<Task> answer)
    {
        var isAsked = context.Request.Path.Value!.EndsWith(path, StringComparison.Ordinal);
        if (isAsked)
            await answer();

        return isAsked;
    }
}
