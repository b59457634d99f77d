using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using Benchmarks.Analyzers;
using Benchmarks.Code;
using DetectionReport;

namespace Benchmarks;

/// <summary>
/// Builds and analyses with each tool beside a compilation without analyzers. Each measurement starts with a compilation that nothing has
/// been asked of.
/// </summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, warmupCount: 3, iterationCount: 5)]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByParams)]
[HideColumns("Error", "StdDev", "RatioSD", "Median")]
public class AnalyzerBenchmarks
{
    private CodeBase _code = null!;

    [Params(10_000, 100_000, 1_000_000)]
    public int Lines { get; set; } = 10_000;

    /// <summary>One file in so many has a key; 0: none.</summary>
    [Params(0, 1000)]
    public int FilesPerSecret { get; set; }

    [GlobalSetup]
    public async Task Setup()
    {
        await Tools.CheckAsync();
        _code = CodeBase.Generated(Lines, FilesPerSecret);
    }

    [Benchmark(Baseline = true, Description = "binding")]
    public int Binding() => _code.Compile().GetDiagnostics().Length;

    [Benchmark(Description = "build: nothing")]
    public Task<int> BuildWithNothing() => BuildAsync(Tools.Nothing);

    [Benchmark(Description = "build: QuantumKeyAnalyzers")]
    public Task<int> BuildWithQuantumKeys() => BuildAsync(Tools.QuantumKeys);

    [Benchmark(Description = "build: S2068")]
    public Task<int> BuildWithSonar() => BuildAsync(Tools.Sonar);

    [Benchmark(Description = "build: SCS0015")]
    public Task<int> BuildWithSecurityCodeScan() => BuildAsync(Tools.SecurityCodeScan);

    [Benchmark(Description = "analysis: nothing")]
    public Task<int> AnalysisWithNothing() => AnalyzeAsync(Tools.Nothing);

    [Benchmark(Description = "analysis: QuantumKeyAnalyzers")]
    public Task<int> AnalysisWithQuantumKeys() => AnalyzeAsync(Tools.QuantumKeys);

    [Benchmark(Description = "analysis: S2068")]
    public Task<int> AnalysisWithSonar() => AnalyzeAsync(Tools.Sonar);

    [Benchmark(Description = "analysis: SCS0015")]
    public Task<int> AnalysisWithSecurityCodeScan() => AnalyzeAsync(Tools.SecurityCodeScan);

    private async Task<int> BuildAsync(Peer tool) => (await _code.Compile(tool, logExecutionTime: false).GetAllDiagnosticsAsync()).Length;

    private async Task<int> AnalyzeAsync(Peer tool) =>
        (await _code.Compile(tool, logExecutionTime: false).GetAnalyzerDiagnosticsAsync()).Length;
}
