using System.CommandLine;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Benchmarks.Code;
using Benchmarks.Measuring;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using QuantumKeyAnalyzers.Options;
using QuantumKeyAnalyzers.Rules;
using Shapes;

namespace Benchmarks;

/// <summary><c>shapes</c>: what the pass over a document takes at code that is made to cost, at three sizes, beside its own binding.</summary>
internal static class ShapesCommand
{
    public const string Name = "shapes";

    public static Command Create()
    {
        var names = new Option<string?>("--name") { Description = "Only the shapes whose name has this in it." };
        var doublings = new Option<int>("--doublings") { Description = "How often the size is doubled.", DefaultValueFactory = _ => 2 };
        var cut = new Option<int>("--cut") { Description = "After how many seconds a shape is given up.", DefaultValueFactory = _ => 30 };
        var command = new Command(Name, "What the analyzers cost at code that is made to cost, beside its binding.") { names, doublings, cut };
        command.SetAction(async (parsed, _) =>
        {
            var roslyn = typeof(CSharpCompilation).Assembly.GetName().Version;
            Console.WriteLine($"{RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} cores, Roslyn {roslyn}");
            Console.WriteLine();
            Console.WriteLine("| shape | sizes | binding, ms | ours, ms | × a doubling | MB allocated | findings |");
            Console.WriteLine("|---|---|---|---|---|---|---|");
            var chosen = parsed.GetValue(names) is { } part ? CostlyShapes.All.Where(shape => shape.Name.Contains(part)) : CostlyShapes.All;
            foreach (var shape in CostlyShapes.All.Take(1).Concat(chosen))
                await WriteAsync(shape, parsed.GetValue(doublings), TimeSpan.FromSeconds(parsed.GetValue(cut)));
        });
        return command;
    }

    private static async Task WriteAsync(CostlyShape shape, int doublings, TimeSpan longest)
    {
        var sizes = new List<int>();
        var binding = new List<double>();
        var own = new List<double>();
        var allocated = new List<double>();
        var findings = "";
        for (var i = 0; i <= doublings && (own.Count == 0 || own[^1] < longest.TotalMilliseconds); i++)
        {
            var size = shape.Size << i;
            sizes.Add(size);
            var trees = shape.Sources(size).Select((source, file) => CSharpSyntaxTree.ParseText(source, path: $"{file}.cs")).ToList();
            Compilation Compile() => CSharpCompilation.Create("Shape", trees, References.All, new(OutputKind.DynamicallyLinkedLibrary));

            // The better of two: one may fall on a collection or on what is compiled just then.
            var bound = new List<double>();
            var passed = new List<Sample>();
            for (var round = 0; round < 2 && (passed.Count == 0 || passed[0].Time < longest / 4); round++)
            {
                bound.Add((await Sample.OfAsync(() => Task.FromResult(Compile().GetDiagnostics()))).Time.TotalMilliseconds);
                var compilation = Compile();
                compilation.GetDiagnostics();
                using var timeout = new CancellationTokenSource(longest * 2);
                passed.Add(await Sample.OfAsync(() =>
                {
                    try
                    {
                        var all = trees.SelectMany(tree => DocumentPass.Run(compilation, tree, KeyOptions.Default, timeout.Token)).ToList();
                        findings = string.Join(' ', all.CountBy(finding => finding.Rule.Id).OrderBy(rule => rule.Key).Select(rule => $"{rule.Value} {rule.Key}"));
                    }
                    catch (OperationCanceledException)
                    {
                        findings = "given up";
                    }

                    return Task.CompletedTask;
                }));
            }

            binding.Add(bound.Min());
            own.Add(passed.Min(sample => sample.Time.TotalMilliseconds));
            allocated.Add(passed.Min(sample => sample.Allocated) / 1e6);
        }

        var ratios = own.Zip(own.Skip(1), (smaller, larger) => larger / smaller);
        Console.WriteLine(FormattableString.Invariant(
            $"| {shape.Name} | {string.Join(", ", sizes)} | {Row(binding)} | {Row(own)} | {string.Join(", ", ratios.Select(ratio => $"{ratio:0.0}"))} | {Row(allocated)} | {findings} |"));

        static string Row(IEnumerable<double> values) => string.Join(", ", values.Select(value => FormattableString.Invariant($"{value:0.#}")));
    }
}
