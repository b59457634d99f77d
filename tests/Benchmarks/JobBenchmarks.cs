using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Benchmarks.Client;
using QuantumWorkspaces;
using QuantumWorkspaces.Results;
using QuantumWorkspaces.Wire;

namespace Benchmarks;

/// <summary>
/// What the client does with a job, beside bare calls of Azure.Core that send the same requests and make the same models of the answers.
/// Everything is answered from memory.
/// </summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
[HideColumns("Error", "StdDev", "RatioSD", "Median")]
public class JobBenchmarks
{
    private const string Target = "ionq.simulator";
    private const string Subscription = "11111111-2222-3333-4444-555555555555";
    private const string Version = "api-version=2026-01-15-preview";

    private static readonly BinaryData Input = BinaryData.FromString(
        """{"qubits":2,"circuit":[{"gate":"h","target":0},{"gate":"cnot","control":0,"target":1}]}""");

    private Workspace _workspace = null!;
    private BareCall _sign = null!;
    private BareCall _upload = null!;
    private BareCall _create = null!;
    private BareCall _get = null!;
    private BareCall _download = null!;
    private BinaryData _details = null!;

    [GlobalSetup]
    public async Task Setup()
    {
        var key = FakeKey.Create(new Random(1));
        var endpoint = new Uri("https://eastus.quantum.azure.com/");
        var (options, bare) = (new WorkspaceOptions(), new BareOptions());
        options.Transport = bare.Transport = new HttpClientTransport(new HttpClient(new JobAnswers()));
        _workspace = new Workspace(endpoint, Subscription, "group", "workspace", new AzureKeyCredential(key), options);

        var path = $"subscriptions/{Subscription}/resourceGroups/group/providers/Microsoft.Quantum/workspaces/workspace";
        var job = new Uri(endpoint, $"{path}/jobs/{JobAnswers.JobId}?{Version}");
        var pipeline = HttpPipelineBuilder.Build(bare);
        HttpHeader[] json = [HttpHeader.Common.JsonAccept, HttpHeader.Common.JsonContentType];
        _sign = new(pipeline, new Uri(endpoint, $"{path}/storage/sasUri?{Version}"), key) { Method = RequestMethod.Post, Headers = json };
        _create = new(pipeline, job, key) { Method = RequestMethod.Put, Headers = json };
        _get = new(pipeline, job, key);
        _upload = new(pipeline, new Uri($"{JobAnswers.Container}/inputData?{JobAnswers.Signature}"), null)
        {
            Method = RequestMethod.Put,
            Headers =
            [
                new("x-ms-version", "2023-01-03"), new("x-ms-blob-type", "BlockBlob"), new("x-ms-blob-content-type", "application/json"),
                new("Content-Type", "application/octet-stream"), new("If-None-Match", "*"),
            ],
        };
        _download = new(pipeline, new Uri($"{JobAnswers.Container}/rawOutputData?{JobAnswers.Signature}"), null)
        {
            Headers = [new("x-ms-version", "2023-01-03"), new("x-ms-range", "bytes=0-8388607")],
        };
        _details = BinaryData.FromString(
            $$"""
            {"itemType":"Job","name":"job-{{JobAnswers.JobId}}","providerId":"ionq","target":"{{Target}}",
            "inputDataFormat":"ionq.circuit.v1","outputDataFormat":"ionq.quantum-results.v1","inputParams":{"shots":500},
            "containerUri":"{{JobAnswers.Container}}?{{JobAnswers.Signature}}","inputDataUri":"{{JobAnswers.Container}}/inputData"}
            """);

        if (await Submit() != await BareSubmit() || await GetJob() != await BareGetJob() || await GetResults() != await BareGetResults())
            throw new InvalidOperationException("The calls do not give the same.");
    }

    [Benchmark(Baseline = true, Description = "bare calls, models")]
    [BenchmarkCategory("SubmitJob")]
    public async Task<string> BareSubmit()
    {
        var request = JsonSerializer.SerializeToUtf8Bytes(
            new SignedAddressRequest { ContainerName = $"job-{Guid.NewGuid()}" }, WireJsonContext.Default.SignedAddressRequest);
        _ = JsonSerializer.Deserialize(
            await _sign.SendAsync(BinaryData.FromBytes(request)), WireJsonContext.Default.SignedAddressAnswer)!.SasUri;
        await _upload.SendAsync(Input);
        return JsonSerializer.Deserialize(await _create.SendAsync(_details), WireJsonContext.Default.ItemDetails)!.ToJob().Id;
    }

    [Benchmark(Description = "client")]
    [BenchmarkCategory("SubmitJob")]
    public async Task<string> Submit() => (await _workspace.SubmitJobAsync(
        WaitUntil.Started, QuantumJobInput.FromIonQ(Input), Target, new QuantumJobOptions { Shots = 500 })).Id;

    [Benchmark(Baseline = true, Description = "bare calls, models")]
    [BenchmarkCategory("GetJob")]
    public async Task<string> BareGetJob() =>
        JsonSerializer.Deserialize(await _get.SendAsync(), WireJsonContext.Default.ItemDetails)!.ToJob().Id;

    [Benchmark(Description = "client")]
    [BenchmarkCategory("GetJob")]
    public async Task<string> GetJob() => (await _workspace.GetJobAsync(JobAnswers.JobId)).Value.Id;

    [Benchmark(Baseline = true, Description = "bare calls, models")]
    [BenchmarkCategory("GetJobResults")]
    public async Task<int> BareGetResults()
    {
        var job = JsonSerializer.Deserialize(await _get.SendAsync(), WireJsonContext.Default.ItemDetails)!.ToJob();
        return ResultParser.Parse(job.OutputFormat, await _download.SendAsync(), 2).Histogram.Count;
    }

    [Benchmark(Description = "client")]
    [BenchmarkCategory("GetJobResults")]
    public async Task<int> GetResults() => (await _workspace.GetJobResultsAsync(JobAnswers.JobId)).Value.Histogram.Count;
}
