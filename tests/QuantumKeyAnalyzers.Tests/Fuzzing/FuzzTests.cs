using System.Diagnostics;
using System.Globalization;
using CsCheck;
using Xunit.Abstractions;

namespace QuantumKeyAnalyzers.Tests.Fuzzing;

/// <summary>
/// Random input to all that reads input: no exception, an end, no part of a key in what is said, and the same answer each time. A short
/// run, of the
/// same inputs each time, is part of the tests; a long one, of others, is
/// <c>FUZZ_SECONDS=600 dotnet test tests/QuantumKeyAnalyzers.Tests --filter FullyQualifiedName~FuzzTests --logger
/// "console;verbosity=detailed"</c>.
/// What fails is tried again, and made smaller, with the target and the seed that it names: <c>FUZZ_SEED="programs 000000000031"</c>.
/// </summary>
public class FuzzTests(ITestOutputHelper output)
{
    private const int MostShown = 20;

    private static readonly FuzzTarget[] Targets =
    [
        GrammarTarget.Target, ScannerTarget.Target, ConfigurationTarget.Target, ProgramTarget.Target, DocumentTarget.Target,
        CancelledTarget.Target, RepairTarget.OfPrograms, RepairTarget.OfConfiguration,
    ];

    [Fact]
    public void Random_input_does_no_harm()
    {
        if (Environment.GetEnvironmentVariable("FUZZ_SEED") is { Length: > 0 } failed)
        {
            TryAgain(failed);
            return;
        }

        var isLong = int.TryParse(Environment.GetEnvironmentVariable("FUZZ_SECONDS"), CultureInfo.InvariantCulture, out var seconds);
        var runs = Targets.Select(target => isLong ? Long(target, TimeSpan.FromSeconds((double)seconds / Targets.Length)) : Short(target))
            .ToList();

        Show(runs);
    }

    private void TryAgain(string failed)
    {
        var (name, seed) = failed.Split(' ') is [var first, var second]
            ? (first, second)
            : throw new InvalidOperationException("FUZZ_SEED is a target and a seed.");
        var target = Targets.Single(target => target.Name == name);
        output.WriteLine(target.Print(PCG.Parse(seed)));

        // Only what comes to an end can be made smaller.
        var run = new FuzzRun(target, _ => PCG.Parse(seed), current: null);
        run.Run(tried => tried < 1, threads: 1);
        if (!run.HasHung)
            target.Shrink(seed);

        Show([run]);
    }

    private void Show(IReadOnlyCollection<FuzzRun> runs)
    {
        output.WriteLine(FuzzRun.Header);
        foreach (var run in runs)
            output.WriteLine(run.ToString());

        var problems = runs.SelectMany(run => run.Problems.Take(MostShown)).ToList();
        problems.ForEach(output.WriteLine);
        Assert.Empty(problems);
        Assert.DoesNotContain(runs, run => run.IsIdle);
    }

    private static FuzzRun Short(FuzzTarget target)
    {
        var run = new FuzzRun(target, number => new PCG(1, (ulong)number), current: null);
        run.Run(tried => tried < target.ShortRun, Environment.ProcessorCount);
        return run;
    }

    private static FuzzRun Long(FuzzTarget target, TimeSpan time)
    {
        var started = Stopwatch.GetTimestamp();
        var first = (ulong)Random.Shared.NextInt64();
        var current = Path.Combine(AppContext.BaseDirectory, "fuzz-input.txt");
        var run = new FuzzRun(target, number => new PCG(1, first + (ulong)number), current);
        run.Run(_ => Stopwatch.GetElapsedTime(started) < time, Environment.ProcessorCount);
        return run;
    }
}
