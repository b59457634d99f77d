using System.Diagnostics;
using CsCheck;
using QuantumKeyAnalyzers.Tests.Verification;
using Xunit.Sdk;

namespace QuantumKeyAnalyzers.Tests.Fuzzing;

/// <summary>Tries many inputs on one target. An input without an end is reported and left behind: the run itself always ends.</summary>
/// <param name="inputs">What the input of a number is made from.</param>
/// <param name="current">Where the seed of the input at hand is written, so that it survives the process; null for nowhere.</param>
internal sealed class FuzzRun(FuzzTarget target, Func<long, PCG> inputs, string? current)
{
    /// <summary>Far beyond what any input takes, on a slow machine with other work as well.</summary>
    private static readonly TimeSpan NoEnd = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    private readonly Lock _lock = new();
    private readonly List<string> _problems = [];
    private long _inputs;
    private long _findings;
    private long _exceptions;
    private long _hangs;
    private long _leaks;
    private long _wrong;
    private long _compiler;
    private TimeSpan _slowest;

    public bool HasHung => _hangs > 0;

    /// <summary>Whether more than a twentieth of the inputs told nothing, since the compiler threw at them.</summary>
    public bool IsIdle => _compiler * 20 > _inputs;

    /// <summary>What went wrong, each with the seed that makes its input again.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <remarks>The column <c>compiler</c> counts the inputs at which the compiler throws without any analyzer.</remarks>
    public static string Header =>
        $"{"target",-14}{"inputs",10}{"findings",10}{"exceptions",12}{"hangs",7}{"keys leaked",13}{"wrong",7}{"compiler",10}{"slowest",12}";

    public override string ToString() =>
        $"{target.Name,-14}{_inputs,10}{_findings,10}{_exceptions,12}{_hangs,7}{_leaks,13}{_wrong,7}{_compiler,10}{_slowest.TotalMilliseconds,9:0} ms";

    /// <summary>Tries inputs as long as there are more to try.</summary>
    /// <param name="isMore">Asked with the number of inputs so far.</param>
    public void Run(Func<long, bool> isMore, int threads)
    {
        long next = -1;
        var workers = Enumerable.Range(0, threads).Select(_ => new Worker()).ToList();
        foreach (var worker in workers)
        {
            worker.Start(() =>
            {
                for (var number = Interlocked.Increment(ref next); isMore(number); number = Interlocked.Increment(ref next))
                {
                    if (!Try(worker, inputs(number)))
                        return;
                }
            });
        }

        while (workers.Exists(worker => !worker.IsDone))
        {
            foreach (var worker in workers.FindAll(worker => !worker.IsDone && worker.Elapsed > NoEnd))
            {
                if (worker.GiveUp() is { } seed)
                    Add(ref _hangs, $"{target.Name} {seed}: no end in {NoEnd}");
            }

            Thread.Sleep(Glance);
        }
    }

    /// <returns>Whether to go on: not behind an input that was given up in the meantime.</returns>
    private bool Try(Worker worker, PCG random)
    {
        var seed = random.ToString(random.State);
        if (current is not null)
            File.WriteAllText(current, $"{target.Name} {seed}");

        worker.Begin(seed);
        try
        {
            var findings = target.Next(random)();
            Interlocked.Add(ref _findings, findings);
        }
        catch (CompilerFailureException)
        {
            // Nothing to be found out about the analyzers.
            Interlocked.Increment(ref _compiler);
        }
        catch (KeyLeakException exception)
        {
            Add(ref _leaks, $"{target.Name} {seed}: {FakeKey.Mask(exception.Message)}");
        }
        catch (XunitException exception)
        {
            Add(ref _wrong, $"{target.Name} {seed}: {FakeKey.Mask(exception.Message)}");
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Add(ref _exceptions, $"{target.Name} {seed}: {FakeKey.Mask(exception.ToString())}");
        }

        Interlocked.Increment(ref _inputs);
        lock (_lock)
            _slowest = worker.Elapsed > _slowest ? worker.Elapsed : _slowest;

        return worker.End();
    }

    private void Add(ref long count, string problem)
    {
        Interlocked.Increment(ref count);
        lock (_lock)
            _problems.Add(problem);
    }

    /// <summary>A thread, and what it is at.</summary>
    private sealed class Worker
    {
        private readonly Lock _lock = new();
        private string? _seed;
        private long _started;
        private bool _isGivenUp;
        private volatile bool _isDone;

        public bool IsDone => _isDone;

        public TimeSpan Elapsed
        {
            get
            {
                lock (_lock)
                    return _seed is null ? TimeSpan.Zero : Stopwatch.GetElapsedTime(_started);
            }
        }

        public void Start(Action work) => new Thread(() =>
        {
            try
            {
                work();
            }
            finally
            {
                _isDone = true;
            }
        })
        { IsBackground = true }.Start();

        public void Begin(string seed)
        {
            lock (_lock)
                (_seed, _started) = (seed, Stopwatch.GetTimestamp());
        }

        public bool End()
        {
            lock (_lock)
            {
                _seed = null;
                return !_isGivenUp;
            }
        }

        /// <returns>The seed of the input that has no end; null where it came to one just now.</returns>
        public string? GiveUp()
        {
            lock (_lock)
            {
                if (_seed is null)
                    return null;

                _isGivenUp = true;
                _isDone = true;
                return _seed;
            }
        }
    }
}
