using Microsoft.CodeAnalysis.CSharp;
using QuantumKeyAnalyzers.Options;
using QuantumKeyAnalyzers.Rules;
using QuantumKeyAnalyzers.Tests.Shapes;
using Tiers;
using Xunit.Abstractions;

namespace QuantumKeyAnalyzers.Tests;

/// <summary>
/// Small code that is made to cost. Steps and bytes are counted, not seconds, which are the same on each machine: at twice the size at
/// most twice as many, or no more than what each document may cost whatever its size.
/// </summary>
public sealed class CostRobustnessTests(ITestOutputHelper output)
{
    private const double MostPerDoubling = 2.2;

    /// <summary>Half of what a document may cost whatever its size.</summary>
    private const double Steps = 15_000;

    private const double Bytes = 8_000_000;

    /// <summary>What the compiler itself does more often with each accessor, once it is asked about accessors.</summary>
    private static readonly string[] CostlyToCompile = ["properties with setters that keep it elsewhere"];

    public static TheoryData<string> Names { get; } = [.. CostlyShapes.All.Select(shape => shape.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Twice_the_size_costs_twice_as_much_at_most(string name)
    {
        var shape = CostlyShapes.All.Single(shape => shape.Name == name);
        var first = Math.Max(4, shape.Size / (Tier.IsFull ? 1 : 8));
        CostOf(shape, first);
        var costs = Enumerable.Range(0, 3).Select(doubling => CostOf(shape, first << doubling)).ToList();
        output.WriteLine(string.Join("; ", costs));
        Assert.All(costs, cost => Assert.True(cost.Findings > 0));
        foreach (var (smaller, larger) in costs.Zip(costs.Skip(1)))
        {
            Assert.True(larger.Steps <= MostPerDoubling * (smaller.Steps + Steps), $"{smaller.Steps} steps became {larger.Steps}.");
            Assert.True(
                larger.Bytes <= MostPerDoubling * (smaller.Bytes + Bytes) || CostlyToCompile.Contains(name),
                $"{smaller.Bytes} bytes became {larger.Bytes}.");
        }
    }

    [Fact]
    public void Followed_values_are_unknown_once_the_budget_is_spent_and_written_ones_are_still_found()
    {
        var shape = CostlyShapes.All.Single(shape => shape.Name == "functions that each call the one before twice");
        var attack = shape.Sources(64)[0];
        var plain = FakeKey.Fill("class Other { object A() { var cs = \"{{CS2}}\"; return QuantumWorkspaces.Workspace.FromConnectionString(cs); } }");
        Assert.Equal(["QKA0001"], Findings(plain));
        Assert.Contains("QKA0001", Findings(attack + plain));
        var many = string.Concat(Enumerable.Range(0, 100).Select(i => attack.Replace("Program", $"Program{i}")));
        Assert.DoesNotContain("QKA0001", Findings(many + plain));
        Assert.Equal(101, Findings(many + plain).Count(id => id == "QKA0003"));
    }

    private static IEnumerable<string> Findings(string source)
    {
        var tree = CSharpSyntaxTree.ParseText(source);
        var compilation = CSharpCompilation.Create("Test", [tree], References.All);
        return DocumentPass.Run(compilation, tree, KeyOptions.Default, CancellationToken.None)
            .Select(finding => finding.Rule.Id)
            .Where(id => id != "QKA0007");
    }

    private static Cost CostOf(CostlyShape shape, int size)
    {
        var trees = shape.Sources(size).Select(source => CSharpSyntaxTree.ParseText(source)).ToList();
        var compilation = CSharpCompilation.Create("Shape", trees, References.All);
        var start = GC.GetAllocatedBytesForCurrentThread();
        compilation.WithOptions(compilation.Options.WithConcurrentBuild(false)).GetDiagnostics();
        var (steps, findings) = (0L, 0);
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var tree in trees)
        {
            if (DocumentPass.Open(compilation, tree, KeyOptions.Default, CancellationToken.None) is not { } document)
                continue;

            findings += DocumentPass.Run(document).Length;
            steps += document.Code.Budget.Steps;
        }

        return new Cost(steps, GC.GetAllocatedBytesForCurrentThread() - before, before - start, findings);
    }

    /// <param name="Compiler">The bytes that the compiler takes for its own diagnostics.</param>
    private sealed record Cost(long Steps, long Bytes, long Compiler, int Findings);
}
