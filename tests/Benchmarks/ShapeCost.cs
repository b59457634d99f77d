using Benchmarks.Code;
using Benchmarks.Measuring;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using QuantumKeyAnalyzers.Options;
using QuantumKeyAnalyzers.Rules;
using QuantumKeyAnalyzers.Tests.Shapes;

namespace Benchmarks;

/// <summary>A row for a shape: what the pass over its documents takes, beside the compiler's own diagnostics of them.</summary>
internal static class ShapeCost
{
    public const string Header =
        "| shape | sizes | binding, ms | ours, ms | × a doubling | MB allocated | findings |\n|---|---|---|---|---|---|---|";

    public static async Task WriteAsync(CostlyShape shape, int doublings, TimeSpan longest)
    {
        var sizes = new List<int>();
        var binding = new List<double>();
        var own = new List<double>();
        var allocated = new List<double>();
        var findings = "";
        for (var i = 0; i <= doublings && (own.Count == 0 || own[^1] < longest.TotalMilliseconds); i++)
        {
            sizes.Add(shape.Size << i);
            var trees = shape.Sources(sizes[^1]).Select((source, file) => CSharpSyntaxTree.ParseText(source, path: $"{file}.cs")).ToList();

            // The best of three: one may fall on a collection.
            var bound = new List<double>();
            var passed = new List<Sample>();
            for (var round = 0; round < 3 && (passed.Count == 0 || passed[0].Time < longest / 4); round++)
            {
                bound.Add((await Sample.OfAsync(() => Task.FromResult(Compile(trees).GetDiagnostics()))).Time.TotalMilliseconds);
                var compilation = Compile(trees);
                compilation.GetDiagnostics();
                passed.Add(await Sample.OfAsync(() => Task.FromResult(findings = FindingsIn(compilation, trees, longest * 2))));
            }

            binding.Add(bound.Min());
            own.Add(passed.Min(sample => sample.Time.TotalMilliseconds));
            allocated.Add(passed.Min(sample => sample.Allocated) / 1e6);
        }

        var ratios = string.Join(", ", own.Zip(own.Skip(1), (smaller, larger) => FormattableString.Invariant($"{larger / smaller:0.0}")));
        Console.WriteLine(
            $"| {shape.Name} | {string.Join(", ", sizes)} | {Row(binding)} | {Row(own)} | {ratios} | {Row(allocated)} | {findings} |");
    }

    private static CSharpCompilation Compile(IEnumerable<SyntaxTree> trees) =>
        CSharpCompilation.Create("Shape", trees, References.All, new(OutputKind.DynamicallyLinkedLibrary));

    private static string FindingsIn(CSharpCompilation compilation, List<SyntaxTree> trees, TimeSpan longest)
    {
        using var timeout = new CancellationTokenSource(longest);
        try
        {
            var findings = trees.SelectMany(tree => DocumentPass.Run(compilation, tree, KeyOptions.Default, timeout.Token)).ToList();
            var rules = findings.CountBy(finding => finding.Rule.Id).OrderBy(rule => rule.Key, StringComparer.Ordinal);
            return string.Join(' ', rules.Select(rule => $"{rule.Value} {rule.Key}"));
        }
        catch (OperationCanceledException)
        {
            return "given up";
        }
    }

    private static string Row(IEnumerable<double> values) =>
        string.Join(", ", values.Select(value => FormattableString.Invariant($"{value:0.#}")));
}
