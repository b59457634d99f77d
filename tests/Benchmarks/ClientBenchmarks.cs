using System.Text.Json;
using Azure;
using Azure.Core.Pipeline;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Benchmarks.Client;
using QuantumWorkspaces;
using QuantumWorkspaces.Wire;

namespace Benchmarks;

/// <summary>
/// A call of the client beside a bare call of Azure.Core that sends the same request and gets the same answer, and one that makes the same
/// models of it.
/// </summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
[HideColumns("Error", "StdDev", "RatioSD", "Median")]
public class ClientBenchmarks : IDisposable
{
    private const string Target = "ionq.simulator";
    private const string Subscription = "11111111-2222-3333-4444-555555555555";
    private const string Workspace =
        $"subscriptions/{Subscription}/resourceGroups/group/providers/Microsoft.Quantum/workspaces/workspace";

    private LoopbackServer? _server;
    private Workspace _workspace = null!;
    private BareCall _quotas = null!;
    private BareCall _targets = null!;

    /// <summary>Whether the answer comes over a connection, or at once.</summary>
    [Params("loopback", "memory")]
    public string Transport { get; set; } = "memory";

    [GlobalSetup]
    public async Task Setup()
    {
        var key = FakeKey.Create(new Random(1));
        var options = new WorkspaceOptions();
        var bare = new BareOptions();
        var endpoint = new Uri("https://eastus.quantum.azure.com/");
        if (Transport == "loopback")
        {
            _server = new LoopbackServer();
            endpoint = _server.Endpoint;
        }
        else
        {
            options.Transport = bare.Transport = new HttpClientTransport(new HttpClient(new MemoryHandler()));
        }

        _workspace = new Workspace(endpoint, Subscription, "group", "workspace", new AzureKeyCredential(key), options);
        var pipeline = HttpPipelineBuilder.Build(bare);
        _quotas = new BareCall(pipeline, new Uri(endpoint, $"{Workspace}/quotas?api-version=2026-01-15-preview"), key);
        _targets = new BareCall(pipeline, new Uri(endpoint, $"{Workspace}/providerStatus?api-version=2026-01-15-preview"), key);

        var quotas = await GetQuotas();
        if (quotas == 0 || quotas != await BareQuotasWithModels() || await GetTarget() != await BareTargetWithModels())
            throw new InvalidOperationException("The calls do not give the same.");
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _server?.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark(Baseline = true, Description = "bare call")]
    [BenchmarkCategory("GetQuotas")]
    public async Task<int> BareQuotas() => (await _quotas.SendAsync()).ToMemory().Length;

    [Benchmark(Description = "bare call, models")]
    [BenchmarkCategory("GetQuotas")]
    public async Task<int> BareQuotasWithModels() =>
        JsonSerializer.Deserialize(await _quotas.SendAsync(), WireJsonContext.Default.QuotaPage)!.Quotas().Count;

    [Benchmark(Description = "client")]
    [BenchmarkCategory("GetQuotas")]
    public async Task<int> GetQuotas()
    {
        var count = 0;
        await foreach (var page in _workspace.GetQuotasAsync().AsPages())
            count += page.Values.Count;

        return count;
    }

    [Benchmark(Baseline = true, Description = "bare call")]
    [BenchmarkCategory("GetTarget")]
    public async Task<int> BareTarget() => (await _targets.SendAsync()).ToMemory().Length;

    [Benchmark(Description = "bare call, models")]
    [BenchmarkCategory("GetTarget")]
    public async Task<string> BareTargetWithModels()
    {
        var page = JsonSerializer.Deserialize(await _targets.SendAsync(), WireJsonContext.Default.ProviderStatusPage)!;
        return page.Providers().SelectMany(provider => provider.Targets).First(target => target.Id == Target).Id;
    }

    [Benchmark(Description = "client")]
    [BenchmarkCategory("GetTarget")]
    public async Task<string> GetTarget() => (await _workspace.GetTargetAsync(Target)).Value.Id;
}
