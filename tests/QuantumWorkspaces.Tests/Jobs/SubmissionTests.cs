using System.Text.Json;
using System.Text.Json.Nodes;
using Azure;
using Azure.Core.Pipeline;
using Loopback;
using QuantumWorkspaces.Tests.Client;

namespace QuantumWorkspaces.Tests.Jobs;

/// <summary>What a submission sends, and what is refused before anything is sent.</summary>
public sealed class SubmissionTests : ServiceTests
{
    private const string Version = "api-version=2026-01-15-preview";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_submission_is_an_address_an_input_and_a_job(bool isAsync)
    {
        var operation = await Connect.WithKey(Service).SubmitAsync(isAsync, WaitUntil.Started);
        Assert.Equal(3, Service.Requests.Count);
        var (sign, upload, put) = (Service.Requests.ElementAt(0), Service.Requests.ElementAt(1), Service.Requests.ElementAt(2));
        var id = Guid.ParseExact(operation.Id, "D");

        Assert.Equal(("POST", $"{Manage.WorkspacePath}/storage/sasUri?{Version}"), (sign.Method, sign.PathAndQuery));
        AssertJson($$"""{"containerName":"job-{{id}}"}""", sign.Body);
        Assert.Equal("application/json", sign.Headers["Content-Type"]);

        Assert.Equal("PUT", upload.Method);
        Assert.Matches($"^/devstoreaccount1/job-{id}/inputData\\?.*sig=", upload.PathAndQuery);
        Assert.Equal(
            ("BlockBlob", "application/json", "*", "application/octet-stream"),
            (upload.Headers["x-ms-blob-type"], upload.Headers["x-ms-blob-content-type"], upload.Headers["If-None-Match"],
                upload.Headers["Content-Type"]));
        Assert.True(upload.Headers.ContainsKey("x-ms-version"));
        Assert.False(upload.Headers.ContainsKey("x-ms-quantum-api-key"));
        Assert.False(upload.Headers.ContainsKey("Authorization"));
        Assert.Equal(Runs.Bell.ToIonQJson().ToString(), upload.Body);

        Assert.Equal(("PUT", $"{Manage.WorkspacePath}/jobs/{id}?{Version}"), (put.Method, put.PathAndQuery));
        var body = JsonNode.Parse(put.Body)!.AsObject();
        var container = (string)body["containerUri"]!;
        Assert.StartsWith($"{Service.Endpoint}devstoreaccount1/job-{id}?", container);
        Assert.Contains("sig=", container);
        AssertJson(
            $$"""
            {"itemType":"Job","name":"job-{{id}}","providerId":"ionq","target":"ionq.simulator","inputDataFormat":"ionq.circuit.v1",
            "outputDataFormat":"ionq.quantum-results.v1","metadata":{"num_qubits":"2"},"containerUri":"{{container}}",
            "inputDataUri":"{{Service.Endpoint}}devstoreaccount1/job-{{id}}/inputData"}
            """,
            put.Body);
    }

    [Fact]
    public async Task With_Microsoft_Entra_the_token_goes_to_the_service_only()
    {
        var workspace = Connect.WithToken(Service, new EmulatorCredential(Service));
        var operation = await workspace.SubmitJobAsync(WaitUntil.Completed, Runs.Bell, Runs.Target);
        _ = await workspace.GetJobResultsAsync(operation.Id);
        Assert.Equal(2, Service.Storage().Count());
        Assert.All(Service.Storage(), request => Assert.False(request.Headers.ContainsKey("Authorization")));
        Assert.All(Service.Requests.Except(Service.Storage()), request => Assert.True(request.Headers.ContainsKey("Authorization")));
    }

    [Fact]
    public void All_options_are_sent()
    {
        var id = Guid.NewGuid().ToString();
        var options = new QuantumJobOptions
        {
            JobId = id,
            Name = "it's a name",
            ProviderId = "IonQ",
            Shots = 500,
            InputParameters = BinaryData.FromString("""{"noise":{"model":"aria-1","seed":7},"shots":"first"}"""),
            Metadata = { ["owner"] = "me" },
            Tags = { "one", "two" },
            Priority = QuantumJobPriority.High,
            OutputFormat = "another.format",
        };
        Connect.WithKey(Service).SubmitJob(WaitUntil.Started, QuantumJobInput.FromIonQ(Runs.Bell.ToIonQJson()), Runs.Target, options);
        var body = JsonNode.Parse(Service.Requests.Last().Body)!.AsObject();
        Assert.EndsWith($"/jobs/{id}?{Version}", Service.Requests.Last().PathAndQuery);
        body.Remove("containerUri");
        body.Remove("inputDataUri");
        AssertJson(
            """
            {"itemType":"Job","name":"it's a name","providerId":"IonQ","target":"ionq.simulator","inputDataFormat":"ionq.circuit.v1",
            "outputDataFormat":"another.format","inputParams":{"shots":"first","noise":{"model":"aria-1","seed":7}},
            "metadata":{"owner":"me"},"priority":"High","tags":["one","two"]}
            """,
            body.ToJsonString());

        var job = Connect.WithKey(Service).GetJob(id).Value;
        Assert.Equal(("it's a name", "ionq", Runs.Target), (job.Name, job.ProviderId, job.Target));
        Assert.Equal(["one", "two"], job.Tags);
        Assert.Equal("me", job.Metadata["owner"]);
        Assert.Equal(QuantumJobPriority.High, job.Priority);
        Assert.Equal("aria-1", (string)JsonNode.Parse(job.InputParameters!)!["noise"]!["model"]!);
    }

    public static TheoryData<QuantumJobInput, string, string> Inputs => new()
    {
        { QuantumJobInput.FromIonQ(BinaryData.FromString("{}")), "application/json", "ionq.circuit.v1 ionq.quantum-results.v1 null" },
        { QuantumJobInput.FromOpenQasm("q"), "application/qasm", "honeywell.openqasm.v1 honeywell.quantum-results.v1 null" },
        { QuantumJobInput.FromQuil("q"), "text/plain", "rigetti.quil.v1 rigetti.quil-results.v1 null" },
        { QuantumJobInput.FromPulser(BinaryData.FromString("{}")), "application/json", "pasqal.pulser.v1 pasqal.pulser-results.v1 null" },
        {
            QuantumJobInput.FromQir(BinaryData.FromString("q"), "main"), "application/x-qir.v1",
            """qir.v1 microsoft.quantum-results.v2 {"entryPoint":"main","arguments":[]}"""
        },
        { new QuantumJobInput("own.v1", BinaryData.FromString("q")), "application/octet-stream", "own.v1 null null" },
        { new QuantumJobInput("own.v1", BinaryData.FromString("q"), "out.v1", "text/own"), "text/own", "own.v1 out.v1 null" },
    };

    [Theory]
    [MemberData(nameof(Inputs))]
    public void An_input_says_its_format(QuantumJobInput input, string contentType, string formats)
    {
        Connect.WithKey(Service).SubmitJob(WaitUntil.Started, input, Runs.Target);
        Assert.Equal(contentType, Service.Storage().Single().Headers["x-ms-blob-content-type"]);
        var body = JsonNode.Parse(Service.Requests.Last().Body)!;
        Assert.Equal(formats, $"{Text("inputDataFormat")} {Text("outputDataFormat")} {body["inputParams"]?.ToJsonString() ?? "null"}");

        string Text(string name) => (string?)body[name] ?? "null";
    }

    [Theory]
    [InlineData("ionq.qpu", "ionq.circuit.v1", "{\"gateset\"", null)]
    [InlineData("quantinuum.sim.h2-1e", "honeywell.openqasm.v1", "OPENQASM 2.0;", null)]
    [InlineData("rigetti.sim.qvm", "qir.v1", "%Result = type opaque", "Base")]
    [InlineData("example-lab.qpu-20", "qir.v1", "%Result = type opaque", "Base")]
    public void A_circuit_is_written_as_the_provider_reads_it(string target, string format, string start, string? profile)
    {
        Connect.WithKey(Service).SubmitJob(WaitUntil.Started, Runs.Bell, target);
        Assert.StartsWith(start, Service.Storage().Single().Body);
        var body = JsonNode.Parse(Service.Requests.Last().Body)!;
        Assert.Equal((target.Split('.')[0], format), ((string)body["providerId"]!, (string)body["inputDataFormat"]!));
        Assert.Equal(profile, (string?)body["inputParams"]?["target_profile"]);
        Assert.Equal(profile is null ? null : "ENTRYPOINT__main", (string?)body["inputParams"]?["entryPoint"]);
    }

    [Fact]
    public async Task What_cannot_be_submitted_is_an_error_before_anything_is_sent()
    {
        var workspace = Connect.WithKey(Service);
        var input = QuantumJobInput.FromCircuit(Runs.Bell);
        Assert.Throws<ArgumentNullException>(() => workspace.SubmitJob(WaitUntil.Started, null!, Runs.Target));
        Assert.Throws<ArgumentNullException>(() => workspace.SubmitJob(WaitUntil.Started, input, null!));
        Assert.Throws<ArgumentException>(() => workspace.SubmitJob(WaitUntil.Started, input, ""));
        Assert.Contains("Give the provider", Throw(new QuantumJobOptions(), "simulator").Message);
        Assert.Contains("no GUID", Throw(new QuantumJobOptions { JobId = "my-job" }).Message);
        Assert.Contains("less than 1", Throw(new QuantumJobOptions { Shots = 0 }).Message);
        Assert.Contains("no object", Throw(new QuantumJobOptions { InputParameters = BinaryData.FromString("[1]") }).Message);
        Assert.Contains("no object", Throw(new QuantumJobOptions { InputParameters = BinaryData.FromString("{") }).Message);
        Assert.Throws<NotSupportedException>(
            () => workspace.SubmitJob(WaitUntil.Started, new QuantumCircuit(2).Measure(1), Runs.Target));
        await Assert.ThrowsAsync<ArgumentNullException>(() => workspace.SubmitJobAsync(WaitUntil.Started, null!, Runs.Target));
        Assert.Throws<ArgumentNullException>(() => QuantumJobInput.FromOpenQasm(null!));
        Assert.Throws<ArgumentNullException>(() => QuantumJobInput.FromCircuit(null!));
        Assert.Throws<ArgumentException>(() => new QuantumJobInput("", BinaryData.FromString("")));
        Assert.Empty(Service.Requests);

        ArgumentException Throw(QuantumJobOptions options, string target = Runs.Target) => Assert.ThrowsAny<ArgumentException>(
            () => workspace.SubmitJob(WaitUntil.Started, input, target, options));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_same_ID_is_the_same_job(bool isAsync)
    {
        var workspace = Connect.WithKey(Service);
        var options = new QuantumJobOptions { JobId = Guid.NewGuid().ToString() };
        var first = await workspace.SubmitAsync(isAsync, WaitUntil.Completed, options: options);
        var before = Service.Requests.Count;
        var second = await workspace.SubmitAsync(isAsync, WaitUntil.Completed, options: options);
        Assert.Equal((options.JobId, options.JobId), (first.Id, second.Id));
        Assert.Equal(before + 1, Service.Requests.Count);
        Assert.Single(workspace.GetJobs());

        var exception = Assert.Throws<RequestFailedException>(
            () => workspace.SubmitJob(WaitUntil.Started, Runs.Bell, "ionq.qpu", options));
        Assert.Equal((409, "JobIdInUse"), (exception.Status, exception.ErrorCode));
    }

    [Fact]
    public void An_ID_with_another_input_is_in_use()
    {
        // The job is gone, or was never made; what was uploaded for it is still there.
        var workspace = Connect.WithKey(Service);
        var options = new QuantumJobOptions { JobId = Guid.NewGuid().ToString() };
        Service.Intercept = context => FailAsync(context, "PUT", "/jobs/");
        Assert.Equal(400, Assert.Throws<RequestFailedException>(
            () => workspace.SubmitJob(WaitUntil.Started, Runs.Bell, Runs.Target, options)).Status);
        Service.Intercept = null;
        var exception = Assert.Throws<RequestFailedException>(
            () => workspace.SubmitJob(WaitUntil.Started, new QuantumCircuit(1).X(0), Runs.Target, options));
        Assert.Equal("JobIdInUse", exception.ErrorCode);
        Assert.Empty(workspace.GetJobs());
        Assert.Equal(options.JobId, workspace.SubmitJob(WaitUntil.Started, Runs.Bell, Runs.Target, options).Id);
    }

    [Fact]
    public void A_handler_that_follows_redirects_gets_no_signed_address()
    {
        var options = Connect.Options;
        options.Transport = new HttpClientTransport(new PassingHandler(new HttpClientHandler { UseProxy = false }));
        var workspace = new Workspace(
            new Uri("https://eastus.quantum.azure.com/"), LoopbackService.SubscriptionId, LoopbackService.ResourceGroupName,
            LoopbackService.WorkspaceName, new EmulatorCredential(Service), options);
        var exception = Assert.Throws<InvalidOperationException>(() => workspace.SubmitJob(WaitUntil.Started, Runs.Bell, Runs.Target));
        Assert.Contains("would take the signed address of the storage to another host", exception.Message);
    }

    private static async Task<bool> FailAsync(Microsoft.AspNetCore.Http.HttpContext context, string method, string path)
    {
        if (context.Request.Method != method || !context.Request.Path.Value!.Contains(path, StringComparison.Ordinal))
            return false;

        await LoopbackService.AnswerErrorAsync(context, 400, "InvalidJobDefinition", "No.");
        return true;
    }

    private static void AssertJson(string expected, string actual) => Assert.True(
        JsonElement.DeepEquals(JsonDocument.Parse(expected).RootElement, JsonDocument.Parse(actual).RootElement),
        $"Expected: {expected}\nActual:   {actual}");

    /// <summary>Answers every request for an address with one of Azure's storage.</summary>
    private sealed class PassingHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
            new(System.Net.HttpStatusCode.OK)
            {
                Content = new StringContent("""{"sasUri":"https://account.blob.core.windows.net/job?sv=1&sig=AbcdefghIjklmnop"}"""),
                RequestMessage = request,
            };
    }
}
