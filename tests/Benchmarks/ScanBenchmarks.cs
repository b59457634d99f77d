using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Benchmarks.Code;
using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.Text;

namespace Benchmarks;

/// <summary>The search of a text for markers, which is all that happens to nearly every document; beside reading it and no more.</summary>
[MemoryDiagnoser]
[Config(typeof(Throughput))]
[HideColumns("Error", "StdDev", "RatioSD", "Median")]
public class ScanBenchmarks
{
    private SourceText _text = SourceText.From("");

    [Params(1_000, 1_000_000, 100_000_000)]
    public int Characters { get; set; } = 1_000;

    [GlobalSetup]
    public void Setup()
    {
        var text = new StringBuilder(Characters + 10_000);
        while (text.Length < Characters)
        {
            // The generated code that has nothing which is only nearly of Azure Quantum.
            foreach (var file in GeneratedCode.Files(Math.Min(Characters / 30, 50_000)).Where(HasNoMarker))
                text.Append(file);
        }

        _text = SourceText.From(text.ToString(0, Characters));
        if (Scan() || ScanConfiguration())
            throw new InvalidOperationException("The text has a marker.");
    }

    private static bool HasNoMarker(string file) => MarkerScanner.Scan(SourceText.From(file), [], CancellationToken.None) is null;

    [Benchmark(Baseline = true, Description = "reading")]
    public int Read()
    {
        var length = 0;
        using var chunks = new TextChunks(_text, 0, CancellationToken.None);
        while (chunks.MoveNext())
            length += chunks.Current.Length;

        return length;
    }

    [Benchmark(Description = "C# document")]
    public bool Scan() => MarkerScanner.Scan(_text, [], CancellationToken.None) is not null;

    [Benchmark(Description = "configuration file")]
    public bool ScanConfiguration() => MarkerScanner.ScanConfiguration(_text, CancellationToken.None) is not null;

    private sealed class Throughput : ManualConfig
    {
        public Throughput() => AddColumn(new ThroughputColumn("GB/s of ASCII", 1), new ThroughputColumn("GB/s in memory", 2));
    }
}
