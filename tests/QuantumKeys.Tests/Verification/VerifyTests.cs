using System.Collections.Concurrent;
using System.Text;
using Loopback;
using Microsoft.AspNetCore.Http;
using Processes;
using QuantumKeys.Tests.Commands;
using QuantumKeys.Verification;
using WorkspaceEmulator.Faults;
using WorkspaceEmulator.Workspaces;

namespace QuantumKeys.Tests.Verification;

/// <summary>Files with keys in a folder of the test, and a service that is asked about them.</summary>
public sealed class VerifyTests : ProgramTests, IDisposable
{
    private const string KeyHeader = "x-ms-quantum-api-key";

    private readonly string _folder = Directory.CreateTempSubdirectory("quantum-keys-verify-").FullName;

    private IReadOnlyList<RecordedRequest> Asked => [.. Service.Requests.Where(request => request.Headers.ContainsKey(KeyHeader))];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_key_that_opens_its_workspace_works_until_it_is_regenerated()
    {
        Write(".env", $"AZURE_QUANTUM_CONNECTION_STRING={ConnectionString}\n");
        var works = await VerifyAsync();
        AssertResult(works, 1, "works");
        Assert.Contains("1 key: 1 works, 0 refused, 0 cannot tell", works.Error);

        Workspace.RegenerateKeys(AccessKeyKinds.Primary);
        AssertResult(await VerifyAsync(), 0, "refused");
    }

    [Fact]
    public async Task A_key_is_refused_while_keys_are_disabled()
    {
        Write("appsettings.json", $$"""{ "Quantum": "{{ConnectionString}}" }""");
        Service.AreAccessKeysEnabled = false;
        AssertResult(await VerifyAsync(), 0, "refused");
    }

    [Fact]
    public async Task Without_a_key_nothing_is_asked()
    {
        Write("readme.md", "No key here: ApiKey=<your key>");
        var run = await VerifyAsync();
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(0, run.Json.GetProperty("keys").GetArrayLength());
        Assert.Empty(Asked);
    }

    [Fact]
    public async Task A_key_in_many_places_is_sent_once_and_all_places_are_listed()
    {
        Write("src/Program.cs", $"\n\nvar text = \"{ConnectionString}\";");
        Write("a.env", $"X={ConnectionString}");
        Write("job.log", $"the key was {Service.AccessKey} yesterday");
        Write("secret.yaml", $"data: {Convert.ToBase64String(Encoding.UTF8.GetBytes(ConnectionString))}");
        var run = await VerifyAsync();
        AssertResult(run, 1, "works");
        Assert.Equal(Service.AccessKey, Assert.Single(Asked).Headers[KeyHeader]);
        var places = run.Json.GetProperty("keys")[0].GetProperty("places").EnumerateArray()
            .Select(place => $"{Path.GetFileName(place.GetProperty("path").GetString())}:{place.GetProperty("line").GetInt32()}");
        Assert.Equal(["Program.cs:3", "a.env:1", "job.log:1", "secret.yaml:1"], places.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_JSON_names_the_workspace_and_the_counts()
    {
        Write(".env", "X=" + ConnectionString);
        var run = await VerifyAsync();
        foreach (var (name, count) in new[] { ("works", 1), ("refused", 0), ("cannotTell", 0) })
            Assert.Equal(count, run.Json.GetProperty(name).GetInt32());

        var key = run.Json.GetProperty("keys")[0];
        Assert.Equal(LoopbackService.WorkspaceName, key.GetProperty("workspaceName").GetString());
        Assert.Equal(Service.Endpoint.Authority, key.GetProperty("endpoint").GetString());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, key.GetProperty("reason").ValueKind);
    }

    [Fact]
    public async Task A_table_has_a_line_for_each_place()
    {
        Write("a.env", "X=" + ConnectionString);
        Write("b.env", "\nX=" + ConnectionString);
        var run = await RunHereAsync([.. About("verify", _folder, "--yes")]);
        Assert.Equal(1, run.ExitCode);
        AssertNoKeyIn(run.Output);
        Assert.Equal(4, run.Lines.Length);
        Assert.Matches($"^works +{LoopbackService.WorkspaceName} +{Service.Endpoint.Authority} .*a.env:1$", run.Lines[2]);
        Assert.Matches("^works .*b.env:2$", run.Lines[3]);
    }

    [Fact]
    public async Task A_script_has_to_say_yes()
    {
        Write(".env", "X=" + ConnectionString);
        var run = await RunHereAsync(About("verify", _folder));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"nowhere else: {Service.Endpoint.Authority} (1).", run.Error);
        Assert.Contains("add --yes", run.Error);
        Assert.Empty(Asked);
    }

    [Theory]
    [InlineData("y", 1)]
    [InlineData("n", 0)]
    [InlineData("", 0)]
    public async Task At_a_terminal_you_are_asked(string answer, int requests)
    {
        if (!File.Exists("/usr/bin/script"))
            return;

        Write(".env", "X=" + ConnectionString);
        var command = $"dotnet {Programs.QuantumKeys} verify {_folder} --emulator {Service.Endpoint}";
        var run = await ProcessRun.RunAsync("sh", ["-c", $"echo '{answer}' | NO_COLOR=1 script -qec '{command}' /dev/null"]);
        Assert.DoesNotMatch("\u001b\\[[0-9;]*m", run.Output);
        AssertNoKeyIn(run.All);
        Assert.Contains("Send them? [y/N]", run.Output);
        Assert.True(Asked.Count == requests, run.Output);
        Assert.Equal(requests == 1 ? 1 : 130, run.ExitCode);
        Assert.Contains(requests == 1 ? "1 works" : "Nothing was sent", run.Output);
    }

    [Fact]
    public async Task This_machine_is_asked_only_with_the_option_and_then_nobody_else()
    {
        Write(".env", "X=" + ConnectionString);
        var without = await RunHereAsync("verify", _folder, "--yes", "--format", "json");
        AssertResult(without, 2, "cannotTell", "add --emulator to ask it");

        var other = await RunHereAsync("verify", _folder, "--yes", "--format", "json", "--emulator", "http://127.0.0.1:1/");
        AssertResult(other, 2, "cannotTell", "only that emulator is asked");

        Write(".env", "X=" + Sample.Text(FakeKey.Create()));
        AssertResult(await VerifyAsync(), 2, "cannotTell", "only that emulator is asked");
        Assert.Empty(Service.Requests);
    }

    [Theory]
    [InlineData("https://quantum.example.com/", "QuantumEndpoint")]
    [InlineData("https://eastus.quantum.azure.com.example.org/", "QuantumEndpoint")]
    [InlineData("https://evilquantum.azure.com/", "QuantumEndpoint")]
    [InlineData("http://eastus.quantum.azure.com/", "QuantumEndpoint")]
    [InlineData("https://user@eastus.quantum.azure.com/", "QuantumEndpoint")]
    [InlineData("https://eastus.quantum.azure.com/path", "QuantumEndpoint")]
    [InlineData(null, "QuantumEndpoint")]
    public async Task An_endpoint_that_is_not_one_of_the_service_is_never_asked(string? endpoint, string reason)
    {
        Write(".env", "X=" + Sample.TextWith("QuantumEndpoint", endpoint));
        AssertResult(await RunHereAsync("verify", _folder, "--yes", "--format", "json"), 2, "cannotTell", reason);
    }

    [Fact]
    public async Task A_part_of_the_key_in_the_name_of_a_host_is_not_even_looked_up()
    {
        var key = "a" + FakeKey.Create()[..40].Replace('_', 'x').Replace('-', 'y') + "4";
        Write(".env", "X=" + Sample.TextWith("QuantumEndpoint", $"https://{key[..12]}.quantum.azure.com/", key));
        var run = await RunHereAsync("verify", _folder, "--yes", "--format", "json");
        AssertResult(run, 2, "cannotTell", "A part of the key stands in another field");
        KeyParts.AssertAbsent(key, run.All);
    }

    [Fact]
    public async Task Azure_is_asked_through_the_network_and_without_one_it_cannot_be_told()
    {
        // Nothing leaves this machine: the proxy does not answer.
        var key = FakeKey.Create();
        Write(".env", "X=" + Sample.Text(key));
        var environment = new Dictionary<string, string> { ["HTTPS_PROXY"] = "http://127.0.0.1:9/", ["NO_PROXY"] = "" };
        var run = await RunInEnvironmentAsync(environment, "verify", _folder, "--yes", "--format", "json");
        AssertResult(run, 2, "cannotTell", "127.0.0.1:9");
        Assert.Equal("eastus.quantum.azure.com", run.Json.GetProperty("keys")[0].GetProperty("endpoint").GetString());
        KeyParts.AssertAbsent(key, run.All);
    }

    [Fact]
    public async Task A_key_by_itself_needs_the_name_of_its_workspace()
    {
        Write("notes.txt", $"the key is {Service.AccessKey} of course");
        AssertResult(await VerifyAsync(), 2, "cannotTell", "name it with -w");
        Assert.Empty(Asked);

        AssertResult(await VerifyAsync("-w", LoopbackService.WorkspaceName), 1, "works");
        Assert.Equal(Service.AccessKey, Assert.Single(Asked).Headers[KeyHeader]);
    }

    [Theory]
    [InlineData(500, "HTTP 500")]
    [InlineData(429, "HTTP 429")]
    [InlineData(503, "HTTP 503")]
    [InlineData(404, "HTTP 404")]
    [InlineData(403, "HTTP 403")]
    [InlineData(302, "302")]
    public async Task Another_answer_does_not_tell_and_is_not_asked_for_again(int status, string reason)
    {
        await using var other = await LoopbackService.StartAsync();
        Write(".env", "X=" + ConnectionString);
        Service.Intercept = context => AnswerAsync(context, () =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = other.Endpoint.AbsoluteUri;
            return Task.CompletedTask;
        });
        AssertResult(await VerifyAsync(), 2, "cannotTell", reason);
        Assert.Single(Asked);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task An_answer_that_does_not_come_or_is_not_the_services_does_not_tell()
    {
        Write(".env", "X=" + ConnectionString);
        Service.Emulator.Faults.Add(new Fault { Kind = FaultKind.Abort });
        AssertResult(await VerifyAsync(), 2, "cannotTell");
        Assert.Single(Asked);

        Service.Intercept = context => AnswerAsync(context, () => context.Response.WriteAsync("<html>Sign in to this network</html>"));
        AssertResult(await VerifyAsync(), 2, "cannotTell");
    }

    [Fact]
    public async Task Nothing_of_an_answer_that_repeats_the_key_is_shown_nor_obeyed_by_a_terminal()
    {
        Write(".env", "X=" + ConnectionString);
        Service.Intercept = context => AnswerAsync(context, () =>
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            var text = $"bad key {Service.AccessKey} {Convert.ToBase64String(Encoding.UTF8.GetBytes(Service.AccessKey))} \\u001b[31m";
            return LoopbackService.AnswerJsonAsync(context, $$$"""{"error":{"code":"Bad","message":"{{{text}}}"}}""");
        });
        var run = await RunHereAsync(About("verify", _folder, "--yes"));
        Assert.Equal(2, run.ExitCode);
        AssertNoKeyIn(run.All);
        Assert.DoesNotContain('\u001b', run.All);
    }

    [Fact]
    public async Task Keys_are_asked_about_one_after_the_other_with_a_pause()
    {
        var times = new ConcurrentQueue<DateTimeOffset>();
        Service.Intercept = context =>
        {
            if (context.Request.Headers.ContainsKey(KeyHeader))
                times.Enqueue(DateTimeOffset.UtcNow);

            return Task.FromResult(false);
        };
        for (var i = 0; i < 5; i++)
            Write($"{i}.env", "X=" + ConnectionString.Replace(Service.AccessKey, FakeKey.Create(), StringComparison.Ordinal));

        var run = await VerifyAsync();
        Assert.Equal((0, 5), (run.ExitCode, run.Json.GetProperty("refused").GetInt32()));
        Assert.Equal(5, times.Count);
        Assert.InRange(times.Last() - times.First(), 4 * (KeyVerifier.Pause - TimeSpan.FromMilliseconds(20)), TimeSpan.MaxValue);
    }

    [Fact]
    public async Task A_key_that_works_counts_more_than_one_that_cannot_be_told()
    {
        Write("a.env", "X=" + ConnectionString);
        Write("b.env", "X=" + Sample.TextWith("QuantumEndpoint", null));
        var run = await VerifyAsync();
        Assert.Equal((1, 1, 1), (run.ExitCode, run.Json.GetProperty("works").GetInt32(), run.Json.GetProperty("cannotTell").GetInt32()));
    }

    [Fact]
    public async Task A_key_that_code_puts_together_is_asked_about()
    {
        var (before, after) = (ConnectionString[..60], ConnectionString[60..]);
        Write("Program.cs", $"class P {{ const string A = \"{before}\"; const string B = A + \"{after}\"; }}");
        AssertResult(await VerifyAsync(), 1, "works");
    }

    [Fact]
    public async Task What_git_ignores_is_asked_about_only_when_that_is_wanted()
    {
        using (var git = ProcessRun.Start("git", ["init", "--quiet"], _folder))
            await ProcessRun.EndAsync(git);

        Write(".gitignore", ".env\n");
        Write(".env", "X=" + ConnectionString);
        var run = await VerifyAsync();
        Assert.Equal((0, 0), (run.ExitCode, run.Json.GetProperty("keys").GetArrayLength()));
        AssertResult(await VerifyAsync("--all"), 1, "works");
    }

    [Fact]
    public async Task A_path_that_is_not_there_is_an_error()
    {
        var missing = await RunHereAsync("verify", Path.Combine(_folder, "missing"), "--yes");
        Assert.Equal(2, missing.ExitCode);
        Assert.Contains("There is no file or folder", missing.Error);
    }

    private static async Task<bool> AnswerAsync(HttpContext context, Func<Task> answer)
    {
        var isAsked = context.Request.Headers.ContainsKey(KeyHeader);
        if (isAsked)
            await answer();

        return isAsked;
    }

    private Task<ProcessRun> VerifyAsync(params string[] arguments) =>
        RunHereAsync(About(["verify", _folder, "--yes", "--format", "json", .. arguments]));

    private void AssertResult(ProcessRun run, int exitCode, string result, string? reason = null)
    {
        Assert.True(run.ExitCode == exitCode, run.All);
        AssertNoKeyIn(run.Output);
        var key = Assert.Single(run.Json.GetProperty("keys").EnumerateArray());
        Assert.Equal(result, key.GetProperty("result").GetString());
        if (reason is not null)
            Assert.Contains(reason, key.GetProperty("reason").GetString());
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
