using Benchmarks.Code;
using Benchmarks.Measuring;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using QuantumKeyAnalyzers.Options;
using QuantumKeyAnalyzers.Rules;

namespace Benchmarks.Searching;

/// <summary>
/// Looks for the program of a fixed size that costs most: time in one half of the survivors, allocation in the other. Each step changes a
/// survivor and keeps what costs more.
/// </summary>
internal static class WorstProgram
{
    private const int Survivors = 12;

    public static async Task FindAsync(int statements, TimeSpan duration, int seed, string? folder)
    {
        Console.WriteLine($"{statements} statements, seed {seed}, {duration.TotalMinutes} minutes");
        var random = new Random(seed);
        var end = DateTime.UtcNow + duration;
        var slowest = new List<Candidate>();
        var largest = new List<Candidate>();
        var tried = 0;
        var said = DateTime.UtcNow;
        while (DateTime.UtcNow < end)
        {
            var pool = random.Next(2) == 0 ? slowest : largest;
            var program = pool.Count < Survivors || random.Next(20) == 0
                ? RandomProgram.Create(statements, random)
                : pool[random.Next(pool.Count)].Program.Mutate(pool[random.Next(pool.Count)].Program, random);
            var candidate = await CostOfAsync(program);
            tried++;

            // A collection, or another process, makes anything slow once.
            if (slowest.Count == Survivors && candidate.Time > slowest[^1].Time)
                candidate = candidate.Least(await CostOfAsync(program));

            Keep(slowest, candidate, other => other.Time.TotalMilliseconds);
            Keep(largest, candidate, other => other.Allocated);
            if (DateTime.UtcNow - said > TimeSpan.FromMinutes(1))
            {
                said = DateTime.UtcNow;
                Console.WriteLine($"{tried} tried; slowest: {slowest[0]}; largest: {largest[0]}");
            }
        }

        Console.WriteLine($"{tried} tried");
        await SayAsync("slowest", slowest[0].Program, folder);
        await SayAsync("largest", largest[0].Program, folder);
    }

    private static void Keep(List<Candidate> survivors, Candidate candidate, Func<Candidate, double> cost)
    {
        survivors.Add(candidate);
        survivors.Sort((one, other) => cost(other).CompareTo(cost(one)));
        if (survivors.Count > Survivors)
            survivors.RemoveAt(Survivors);
    }

    /// <summary>The best of five, which is what is left once the search's luck is taken away.</summary>
    private static async Task SayAsync(string name, RandomProgram program, string? folder)
    {
        var best = await CostOfAsync(program);
        for (var round = 0; round < 4; round++)
            best = best.Least(await CostOfAsync(program));

        Console.WriteLine($"{name}: {best}");
        if (folder is not null)
            await File.WriteAllTextAsync(Path.Combine(folder, name + ".cs"), program.Write());
    }

    private static async Task<Candidate> CostOfAsync(RandomProgram program)
    {
        var source = program.Write();
        var tree = CSharpSyntaxTree.ParseText(source, path: "Program.cs");
        var compilation = CSharpCompilation.Create("Program", [tree], References.All, new(OutputKind.DynamicallyLinkedLibrary));
        var binding = await Sample.OfAsync(() => Task.FromResult(compilation.GetDiagnostics()));
        var steps = 0L;
        var own = await Sample.OfAsync(() =>
        {
            if (DocumentPass.Open(compilation, tree, KeyOptions.Default, CancellationToken.None) is { } document)
            {
                DocumentPass.Run(document);
                steps = document.Code.Budget.Steps;
            }

            return Task.CompletedTask;
        });
        return new Candidate(program, source.Length, own.Work, binding.Work, own.Allocated, steps);
    }

    /// <param name="Time">Of the pass, on the processor.</param>
    /// <param name="Binding">Of the compiler's own diagnostics.</param>
    private sealed record Candidate(RandomProgram Program, int Characters, TimeSpan Time, TimeSpan Binding, long Allocated, long Steps)
    {
        public Candidate Least(Candidate other) => this with
        {
            Time = other.Time < Time ? other.Time : Time,
            Binding = other.Binding < Binding ? other.Binding : Binding,
            Allocated = Math.Min(other.Allocated, Allocated),
        };

        public override string ToString() => FormattableString.Invariant(
            $"{Time.TotalMilliseconds:0} ms beside {Binding.TotalMilliseconds:0} of binding, {Allocated / 1e6:0} MB allocated, {Steps} steps, {Characters} characters");
    }
}
