using System.Collections.Immutable;
using System.Diagnostics;
using Benchmarks.Code;
using DetectionReport;
using Microsoft.CodeAnalysis;
using QuantumKeyAnalyzers.Options;
using QuantumKeyAnalyzers.Rules;

namespace Benchmarks.Measuring;

/// <summary>What one run took.</summary>
/// <param name="Allocated">Bytes.</param>
/// <param name="OwnTime">
/// The part of the time that was spent in the analyzers' own code, as the compiler counts it: all their actions.
/// </param>
internal sealed record Cost(TimeSpan Time, long Allocated, TimeSpan OwnTime, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>A compilation and all its diagnostics, without analyzers.</summary>
    public static Task<Cost> OfBindingAsync(CodeBase code) =>
        MeasureAsync(() => Task.FromResult((code.Compile().GetDiagnostics(), TimeSpan.Zero)));

    /// <summary>The same with analyzers, as in a build.</summary>
    public static Task<Cost> OfBuildAsync(CodeBase code, Peer tool) => MeasureAsync(async () =>
        (await code.Compile(tool, logExecutionTime: false).GetAllDiagnosticsAsync(), TimeSpan.Zero));

    /// <summary>The analyzers alone, as in an editor: nothing is bound but what they ask for. Only this tells their own time.</summary>
    public static Task<Cost> OfAnalysisAsync(CodeBase code, Peer tool) => MeasureAsync(async () =>
    {
        var result = await code.Compile(tool, logExecutionTime: true).GetAnalysisResultAsync(CancellationToken.None);
        var own = result.AnalyzerTelemetryInfo.Values.Aggregate(TimeSpan.Zero, (sum, analyzer) => sum + analyzer.ExecutionTime);
        return (result.GetAllDiagnostics(), own);
    });

    /// <summary>
    /// Our pass over all documents by itself, without the compiler's driver: what the analyzers' own time has to agree with.
    /// </summary>
    public static Task<Cost> OfPassAsync(CodeBase code) => MeasureAsync(() =>
    {
        var compilation = code.Compile();
        var start = Stopwatch.GetTimestamp();
        foreach (var tree in code.Trees)
            DocumentPass.Run(compilation, tree, KeyOptions.Default, CancellationToken.None);

        return Task.FromResult((ImmutableArray<Diagnostic>.Empty, Stopwatch.GetElapsedTime(start)));
    });

    private static async Task<Cost> MeasureAsync(Func<Task<(ImmutableArray<Diagnostic> Diagnostics, TimeSpan OwnTime)>> run)
    {
        (ImmutableArray<Diagnostic> Diagnostics, TimeSpan OwnTime) result = default;
        var sample = await Sample.OfAsync(async () => result = await run());
        return new Cost(sample.Time, sample.Allocated, result.OwnTime, result.Diagnostics);
    }
}
