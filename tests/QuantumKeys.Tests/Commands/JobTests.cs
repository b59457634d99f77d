using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Processes;
using WorkspaceEmulator.Faults;

namespace QuantumKeys.Tests.Commands;

/// <summary>Jobs from the command line. No signature of an address shows, whatever happens.</summary>
public sealed class JobTests : ProgramTests, IDisposable
{
    private const string Target = "ionq.simulator";
    private const string Bell = """{"qubits":2,"circuit":[{"gate":"h","target":0},{"gate":"cnot","control":0,"target":1}]}""";
    private const string Coins = "OPENQASM 2.0;\ninclude \"qelib1.inc\";\nqreg q[3];\ncreg c[3];\nh q;\nmeasure q -> c;\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_circuit_is_submitted_and_its_results_are_drawn()
    {
        var run = await JobsAsync("submit", "-t", Target, "--job-input-file", Write("bell.json", Bell), "--wait");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(["00  0.5000  " + new string('#', 68), "11  0.5000  " + new string('#', 68)], run.Lines);

        // The id is there before anything was sent, and it is the job's.
        var job = Assert.Single(await ListAsync());
        Assert.Contains($"Submitting the job {job.GetProperty("id").GetString()} to {Target}", run.Error);
    }

    [Fact]
    public async Task What_is_submitted_is_what_the_options_say()
    {
        var id = Guid.NewGuid().ToString();
        var parameters = Write("more.json", """{"noise":{"model":"aria-1"},"metadata":{"author":"me","run":7}}""");
        var run = await JobsAsync(
            "submit", "--target-id", "quantinuum.sim.h2-1e", "--job-input-file", Write("coins.qasm", Coins), "--shots", "300",
            "--job-name", "coins", "--job-id", id, "--job-output-format", "microsoft.quantum-results.v2",
            "--job-params", "tags=a,b", "no-opt=true", "seed=-7", "label=x=y", "text=\"1\"", $"@{parameters}", """{"list":[1]}""",
            "-o", "json");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(id, run.Json.GetProperty("id").GetString());

        var job = (await JobsAsync("show", "-j", id, "-o", "json")).Json;
        Assert.Equal("coins", job.GetProperty("name").GetString());
        Assert.Equal("quantinuum", job.GetProperty("providerId").GetString());
        Assert.Equal("honeywell.openqasm.v1", job.GetProperty("inputDataFormat").GetString());
        Assert.Equal("microsoft.quantum-results.v2", job.GetProperty("outputDataFormat").GetString());
        Assert.Equal("""["a","b"]""", Compact(job.GetProperty("tags")));
        Assert.Equal("""{"author":"me","run":"7"}""", Compact(job.GetProperty("metadata")));
        Assert.Equal(
            """{"shots":300,"no-opt":true,"seed":-7,"label":"x=y","text":"\u00221\u0022","noise":{"model":"aria-1"},"list":[1]}""",
            Compact(job.GetProperty("inputParams")));
    }

    [Theory]
    [InlineData("a.qasm", "anything", "honeywell.openqasm.v1")]
    [InlineData("a.QUIL", "anything", "rigetti.quil.v1")]
    [InlineData("a.ll", "anything", "qir.v1")]
    [InlineData("a.bc", "anything", "qir.v1")]
    [InlineData("a.json", Bell, "ionq.circuit.v1")]
    [InlineData("a", "\uFEFF " + Bell, "ionq.circuit.v1")]
    [InlineData("a.json", """{"sequence_builder":{}}""", "pasqal.pulser.v1")]
    [InlineData("a.txt", "\n" + Coins, "honeywell.openqasm.v1")]
    [InlineData("a.txt", "define void @main() {\n call void @__quantum__qis__h__body(ptr null)\n}", "qir.v1")]
    [InlineData("a.txt", "# Bell\nDECLARE ro BIT[2]\nH 0", "rigetti.quil.v1")]
    public async Task The_ending_or_the_content_of_a_file_says_its_format(string name, string content, string format)
    {
        var run = await JobsAsync("submit", "-t", Target, "--job-input-file", Write(name, content), "-o", "json");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(format, run.Json.GetProperty("inputDataFormat").GetString());
    }

    [Fact]
    public async Task Bitcode_is_QIR_and_is_sent_as_it_is()
    {
        byte[] bitcode = [0x42, 0x43, 0xC0, 0xDE, 0xFF, 0x00, 0x80];
        await File.WriteAllBytesAsync(_folder["program"], bitcode);
        var run = await JobsAsync(
            "submit", "-t", "rigetti.sim.qvm", "--job-input-file", _folder["program"], "--entry-point", "main", "-o", "json");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal("qir.v1", run.Json.GetProperty("inputDataFormat").GetString());
        Assert.Equal("main", run.Json.GetProperty("inputParams").GetProperty("entryPoint").GetString());
        var upload = Service.Requests.Single(request => request.Method == "PUT" && request.PathAndQuery.Contains("/inputData"));
        Assert.Equal(bitcode.Length, int.Parse(upload.Headers["Content-Length"], CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("Which format has", "a.txt", "hello")]
    [InlineData("Which format has", "a.json", "{")]
    [InlineData("Which format has", "a.json", "[1]")]
    [InlineData("--entry-point is for programs in QIR", "a.qasm", Coins, "--entry-point", "main")]
    [InlineData("--job-params takes KEY=VALUE", "a.qasm", Coins, "--job-params", "shots")]
    [InlineData("--job-params takes KEY=VALUE", "a.qasm", Coins, "--job-params", "{\"a\":")]
    [InlineData("there is no file", "a.qasm", Coins, "--job-params", "@not.there")]
    public async Task What_cannot_be_submitted_is_said_and_nothing_is_sent(
        string message, string name, string content, params string[] options)
    {
        var run = await JobsAsync(["submit", "-t", Target, "--job-input-file", Write(name, content), .. options]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error);
        Assert.DoesNotContain(Service.Requests, request => request.PathAndQuery.Contains("/jobs"));
    }

    [Theory]
    [InlineData("no file", "submit", "-t", Target, "--job-input-file", "not.there")]
    [InlineData("--target-id", "submit", "--job-input-file", "a.json")]
    [InlineData("give --provider-id", "submit", "-t", "simulator", "--job-input-file", "a.json")]
    [InlineData("--shots takes a whole number from 1 on", "submit", "-t", Target, "--job-input-file", "a", "--shots", "0")]
    [InlineData("--job-id takes a GUID", "show", "--job-id", "7")]
    [InlineData("--job-id", "show")]
    [InlineData("--order takes asc or desc", "list", "--order", "up")]
    [InlineData("--orderby takes CreationTime, Name, ProviderId, Target or State", "list", "--orderby", "Cost")]
    [InlineData("--created-after takes a time", "list", "--created-after", "yesterday")]
    [InlineData("add --yes", "delete", "--job-id", "8f0c2a1e-5b64-4d3f-9a77-2c1d0e9b6a35")]
    public async Task Wrong_usage_is_said_and_nothing_is_sent(string message, params string[] arguments)
    {
        var run = await JobsAsync(arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error);
        Assert.DoesNotContain(Service.Requests, request => request.PathAndQuery.Contains("/jobs"));
    }

    [Fact]
    public async Task Results_have_the_most_probable_outcome_first_and_say_how_many_more_there_are()
    {
        var id = await SubmitAsync("coins.qasm", Coins, "quantinuum.sim.h2-1e", "--shots", "400");
        var drawn = await JobsAsync("results", "--job-id", id, "--top", "3");
        Assert.True(drawn.ExitCode == 0, drawn.Error);
        Assert.Equal(4, drawn.Lines.Length);
        Assert.Matches(@"^and 5 more: 0\.\d{4} in all$", drawn.Lines[3]);
        Assert.All(drawn.Lines, line => Assert.True(line.Length <= 80, line));

        var json = (await JobsAsync("output", "-j", id, "-o", "json")).Json;
        Assert.Equal(id, json.GetProperty("jobId").GetString());
        var item = Assert.Single(json.GetProperty("items").EnumerateArray());
        Assert.Equal(400, item.GetProperty("shots").GetArrayLength());
        var counts = item.GetProperty("histogram").EnumerateArray()
            .ToDictionary(entry => entry.GetProperty("outcome").GetString()!, entry => entry.GetProperty("count").GetInt64());
        Assert.Equal(400, counts.Values.Sum());
        var best = counts.MaxBy(entry => entry.Value);
        Assert.StartsWith($"{best.Key}  {(best.Value / 400.0).ToString("0.0000", CultureInfo.InvariantCulture)}", drawn.Lines[0]);
    }

    [Theory]
    [InlineData("{\"a\": \"\u001b[31m\"}\n", "{\"a\": \"\\u001B[31m\"}")]
    [InlineData("no JSON", "no JSON")]
    public async Task An_output_of_another_form_is_shown_as_it_came_but_for_what_a_terminal_obeys(string output, string shown)
    {
        Service.Emulator.Faults.Add(new Fault { Kind = FaultKind.JobOutput, Output = output });
        var id = await SubmitAsync("bell.json", Bell, Target);
        var run = await JobsAsync("results", "--job-id", id);
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal([shown], run.Lines);
        Assert.Contains("as it came", run.Error);
        Assert.Equal([shown], (await JobsAsync("results", "--job-id", id, "--raw")).Lines);
        Assert.NotNull((await JobsAsync("results", "--job-id", id, "-o", "json")).Json.GetProperty("parseError").GetString());
    }

    [Fact]
    public async Task An_output_goes_into_a_file_byte_for_byte()
    {
        const string output = "\u001b[31m \r\n\t é";
        Service.Emulator.Faults.Add(new Fault { Kind = FaultKind.JobOutput, Output = output });
        var id = await SubmitAsync("bell.json", Bell, Target);
        var run = await RunProgramAsync("jobs", "results", "--job-id", id, "--raw");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(output, run.Output);
    }

    [Fact]
    public async Task An_output_that_is_empty_is_no_failure()
    {
        Service.Emulator.Faults.Add(new Fault { Kind = FaultKind.JobOutput, Output = "" });
        var id = await SubmitAsync("bell.json", Bell, Target);
        var run = await JobsAsync("results", "--job-id", id);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("The job returned nothing.", run.Error);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task Circuits_of_one_job_are_drawn_one_by_one_or_by_number()
    {
        const string results = """
            {"DataFormat":"microsoft.quantum-results.v2","Results":[
              {"Histogram":[{"Outcome":[0],"Display":"[0]","Count":2}],"Shots":[[0],[0]]},
              {"Histogram":[{"Outcome":[1],"Display":"[1]","Count":3}],"Shots":[[1],[1],[1]]}]}
            """;
        Service.Emulator.Faults.Add(new Fault { Kind = FaultKind.JobOutput, Output = results });
        var id = await SubmitAsync("bell.json", Bell, Target, "--job-output-format", "microsoft.quantum-results.v2");
        var all = await JobsAsync("results", "--job-id", id);
        Assert.Equal(["Circuit 0", "0  1.0000  2", "Circuit 1", "1  1.0000  3"], all.Lines.Select(line => line.TrimEnd('#', ' ')));

        var second = await JobsAsync("results", "--job-id", id, "--item", "1");
        Assert.StartsWith("1  1.0000  3", Assert.Single(second.Lines));

        var third = await JobsAsync("results", "--job-id", id, "-i", "2");
        Assert.Equal(2, third.ExitCode);
        Assert.Contains("--item: the job has 2 circuits", third.Error);
    }

    [Fact]
    public async Task A_job_that_failed_says_why_everywhere()
    {
        Service.Emulator.Faults.Add(
            new Fault { Kind = FaultKind.JobFails, Code = "InvalidInputData", Message = "no such\u001b gate", Times = 2 });
        var file = Write("bell.json", Bell);
        var run = await JobsAsync("submit", "-t", Target, "--job-input-file", file, "--wait");
        AssertFailed(run);
        Assert.Empty(run.Output);

        var id = await SubmitAsync("bell.json", Bell, Target);
        var waited = await JobsAsync("wait", "--job-id", id, "--max-poll-wait-secs", "1");
        AssertFailed(waited);
        Assert.Matches("(?m)^Status: +Failed", waited.Output);
        AssertFailed(await JobsAsync("results", "--job-id", id));

        var shown = await JobsAsync("show", "--job-id", id);
        Assert.Equal(0, shown.ExitCode);
        Assert.Contains("InvalidInputData: no such\\u001B gate", shown.Output);

        static void AssertFailed(ProcessRun run)
        {
            Assert.Equal(1, run.ExitCode);
            Assert.Contains("failed. InvalidInputData: no such\\u001B gate", run.Error);
        }
    }

    [Fact]
    public async Task A_job_that_waits_has_no_results_and_can_be_cancelled()
    {
        Service.Emulator.Jobs.QueueTime = TimeSpan.FromHours(1);
        var id = await SubmitAsync("bell.json", Bell, Target);
        var early = await JobsAsync("results", "--job-id", id);
        Assert.Equal(2, early.ExitCode);
        Assert.Contains($"has no results yet: its status is Waiting. 'quantum-keys jobs wait --job-id {id}' waits for it.", early.Error);

        var cancelled = await JobsAsync("cancel", "--job-id", id);
        Assert.Equal(0, cancelled.ExitCode);
        Assert.Contains("Cancelled", cancelled.Output);

        var again = await JobsAsync("cancel", "--job-id", id);
        Assert.Equal(0, again.ExitCode);
        Assert.Contains("had ended before", again.Error);

        var results = await JobsAsync("results", "--job-id", id);
        Assert.Equal(1, results.ExitCode);
        Assert.Contains("was cancelled", results.Error);
        Assert.Equal(1, (await JobsAsync("wait", "--job-id", id)).ExitCode);
    }

    [Fact]
    public async Task A_job_that_completes_all_the_same_was_not_cancelled()
    {
        Service.Emulator.Jobs.IgnoresCancelWhileExecuting = true;
        Service.Emulator.Jobs.ExecutionTime = TimeSpan.FromSeconds(1);
        var id = await SubmitAsync("bell.json", Bell, Target);
        var run = await JobsAsync("cancel", "--job-id", id, "-o", "json");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("Succeeded", run.Json.GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_job_is_deleted_with_its_results()
    {
        var id = await SubmitAsync("bell.json", Bell, Target);
        await JobsAsync("wait", "--job-id", id);
        var run = await JobsAsync("delete", "--job-id", id, "--yes");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(1, (await JobsAsync("show", "--job-id", id)).ExitCode);
    }

    [Fact]
    public async Task Jobs_are_listed_newest_first_and_filtered()
    {
        string[] names = ["alpha", "beta", "gamma"];
        foreach (var name in names)
            await SubmitAsync("bell.json", Bell, name == "beta" ? "ionq.qpu" : Target, "--job-name", name);

        Assert.Equal("gamma beta alpha", await NamesAsync());
        Assert.Equal("gamma beta", await NamesAsync("--top", "2"));
        Assert.Equal("alpha beta gamma", await NamesAsync("--orderby", "name"));
        Assert.Equal("alpha beta gamma", await NamesAsync("--order", "ASC"));
        Assert.Equal("gamma beta", await NamesAsync("--orderby", "Name", "--order", "desc", "--top", "2"));
        Assert.Equal("alpha", await NamesAsync("--job-name", "al"));
        Assert.Equal("beta", await NamesAsync("-t", "ionq.qpu"));
        Assert.Equal("gamma beta alpha", await NamesAsync("-t", $"ionq.qpu, {Target}", "-p", "ionq", "-p", "rigetti"));
        Assert.Equal("", await NamesAsync("--status", "Failed,Cancelled"));
        Assert.Equal("", await NamesAsync("--created-before", "2026-01-01"));
        Assert.Equal("gamma beta alpha", await NamesAsync("--created-after", "2026-01-01"));

        var table = await JobsAsync("list");
        var headings = table.Lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["Name", "Id", "Status", "Target", "Created", "Ended"], headings);
        Assert.StartsWith("gamma  ", table.Lines[2]);

        async Task<string> NamesAsync(params string[] filter) =>
            string.Join(' ', (await ListAsync(filter)).Select(job => job.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task A_submission_can_be_repeated_with_its_id()
    {
        var id = Guid.NewGuid().ToString();
        Assert.Equal(id, await SubmitAsync("bell.json", Bell, Target, "--job-id", id));
        Assert.Equal(id, await SubmitAsync("bell.json", Bell, Target, "--job-id", id));
        Assert.Single(await ListAsync());
        Assert.Single(Service.Requests, request => request.Method == "PUT" && request.PathAndQuery.Contains($"/jobs/{id}"));
    }

    [Fact]
    public async Task A_wait_that_is_stopped_leaves_the_job_and_says_how_to_go_on()
    {
        if (!RuntimeInformation.IsOSPlatform(OSPlatform.Linux))
            return;

        Service.Emulator.Jobs.QueueTime = TimeSpan.FromHours(1);
        using var process = Start("jobs", "submit", "-t", Target, "--job-input-file", Write("bell.json", Bell), "--wait");
        while (Service.Requests.Count(request => request.Method == "GET" && request.PathAndQuery.Contains("/jobs/")) < 2)
            await Task.Delay(TimeSpan.FromMilliseconds(50));

        using (var interrupt = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]))
            await interrupt.WaitForExitAsync();

        var run = await EndAsync(process);
        Assert.Equal(130, run.ExitCode);
        Assert.Empty(run.Output);
        var job = Assert.Single(await ListAsync());
        Assert.Equal("Waiting", job.GetProperty("status").GetString());
        Assert.Contains($"quantum-keys jobs wait --job-id {job.GetProperty("id").GetString()}", run.Error);
    }

    [Fact]
    public async Task No_signature_shows_in_lists_of_old_jobs_and_errors_of_the_storage()
    {
        Service.Emulator.Jobs.SignsAddressesInLists = true;
        var id = await SubmitAsync("bell.json", Bell, Target);
        foreach (var job in await ListAsync())
            Assert.DoesNotContain("?", job.GetProperty("containerUri").GetString());

        Service.Emulator.Faults.Add(
            new Fault { PathContains = "/rawOutputData", Status = 403, Code = "AuthenticationFailed", Times = 10 });
        var run = await JobsAsync("results", "--job-id", id);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("AuthenticationFailed", run.Error);
    }

    [Fact]
    public async Task Sessions_are_opened_used_listed_and_closed()
    {
        var opened = await SessionsAsync("open", "-t", Target, "--session-name", "scan", "--continue-on-failure", "-o", "json");
        Assert.True(opened.ExitCode == 0, opened.Error);
        var id = opened.Json.GetProperty("id").GetString()!;
        Assert.Equal("Continue", opened.Json.GetProperty("jobFailurePolicy").GetString());

        var job = await SubmitAsync("bell.json", Bell, Target, "--session-id", id);
        await SubmitAsync("bell.json", Bell, Target);
        var jobs = await SessionsAsync("jobs", "--session-id", id, "-o", "json");
        Assert.Equal(job, Assert.Single(jobs.Json.EnumerateArray()).GetProperty("id").GetString());

        var closed = await SessionsAsync("close", "--session-id", id);
        Assert.Contains("scan", closed.Output);
        Assert.Equal("Succeeded", (await SessionsAsync("show", "--session-id", id, "-o", "json")).Json.GetProperty("status").GetString());

        var list = await SessionsAsync("list", "--status", "Succeeded", "--top", "5");
        Assert.StartsWith("scan  ", list.Lines[2]);
        Assert.Equal(2, (await SessionsAsync("list", "--status", "Failed")).Lines.Length);
    }

    private string Write(string name, string content)
    {
        File.WriteAllText(_folder[name], content);
        return _folder[name];
    }

    private async Task<string> SubmitAsync(string name, string content, string target, params string[] options)
    {
        var run = await JobsAsync(["submit", "-t", target, "--job-input-file", Write(name, content), "-o", "json", .. options]);
        Assert.True(run.ExitCode == 0, run.Error);
        return run.Json.GetProperty("id").GetString()!;
    }

    private async Task<IReadOnlyList<JsonElement>> ListAsync(params string[] options)
    {
        var run = await JobsAsync(["list", "-o", "json", .. options]);
        Assert.True(run.ExitCode == 0, run.Error);
        return [.. run.Json.EnumerateArray()];
    }

    private Task<ProcessRun> JobsAsync(params string[] arguments) => CheckedAsync("jobs", arguments);

    private Task<ProcessRun> SessionsAsync(params string[] arguments) => CheckedAsync("sessions", arguments);

    private async Task<ProcessRun> CheckedAsync(string group, string[] arguments)
    {
        var run = await RunAsync([group, .. arguments]);
        Assert.DoesNotContain("sig=", run.All);
        Assert.DoesNotContain('\u001b', run.All);
        return run;
    }

    private static string Compact(JsonElement json) => JsonSerializer.Serialize(json);
}
