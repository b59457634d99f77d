using System.CommandLine;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Benchmarks.Measuring;
using WorkspaceEmulator.Simulation;

namespace Benchmarks;

/// <summary><c>simulator</c>: what a gate costs the simulator of the emulator, beside going through the memory of its state once.</summary>
internal static class SimulatorCommand
{
    public const string Name = "simulator";

    private const int Qubits = Circuit.MostQubits;
    private const int Last = Qubits - 1;
    private const double Angle = 0.3;

    public static Command Create()
    {
        var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => 15 };
        var command = new Command(Name, "What a gate on 20 qubits costs, beside reading and writing as much memory.") { rounds };
        command.SetAction(parsed =>
        {
            Console.WriteLine($"{RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} cores, {Qubits} qubits");
            Console.WriteLine();
            Console.WriteLine("| gate | qubits | ms | passes |");
            Console.WriteLine("|---|---|---|---|");
            Measure(parsed.GetValue(rounds));
        });
        return command;
    }

    private static IEnumerable<(string Name, string Qubits, Gate Gate)> Gates()
    {
        foreach (var (low, high) in new[] { (0, 1), (9, 10), (Last - 1, Last), (0, Last) })
        {
            var both = $"{low}, {high}";
            yield return ("h", $"{high}", Gate.Of(Matrix2.H, high));
            yield return ("rz", $"{low}", Gate.Of(Matrix2.Rz(Angle), low));
            yield return ("cx", both, Gate.Of(Matrix2.X, high, low));
            yield return ("swap", both, Gate.Swap(low, high));
            yield return ("xx", both, Gate.Exponential("XX", [low, high], Angle));
            yield return ("yy", both, Gate.Exponential("YY", [low, high], Angle));
            yield return ("zz", both, Gate.Exponential("ZZ", [low, high], Angle));
        }
    }

    private static void Measure(int rounds)
    {
        var state = new StateVector(Qubits);
        for (var qubit = 0; qubit < Qubits; qubit++)
            state.Apply((PairGate)Gate.Of(Matrix2.H, qubit));

        var memory = (Real: new double[1 << Qubits], Imaginary: new double[1 << Qubits]);
        var gates = Gates().ToList();
        var times = gates.ConvertAll(_ => new List<(double Gate, double Pass)>());

        // In turns, so that what the machine does besides falls on all alike; the first time is not like the others.
        for (var round = 0; round <= rounds; round++)
        {
            for (var i = 0; i < gates.Count; i++)
            {
                var pass = Time(() => GoThrough(memory.Real, memory.Imaginary));
                var gate = Time(() => gates[i].Gate.Apply(state));
                if (round > 0)
                    times[i].Add((gate, pass));
            }
        }

        for (var i = 0; i < gates.Count; i++)
        {
            var milliseconds = Median.Of(times[i].Select(time => time.Gate));
            var passes = Median.Of(times[i].Select(time => time.Gate / time.Pass));
            Console.WriteLine(FormattableString.Invariant(
                $"| {gates[i].Name} | {gates[i].Qubits} | {milliseconds:0.00} | {passes:0.0} |"));
        }

        var all = Median.Of(times.SelectMany(list => list.Select(time => time.Pass)));
        Console.WriteLine(FormattableString.Invariant($"| a pass: read and write {16 << (Qubits - 20)} MB | | {all:0.00} | 1 |"));
    }

    private static double Time(Action action)
    {
        var begin = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
    }

    /// <summary>Reads and writes all of it, on all cores, and does next to nothing with it.</summary>
    private static void GoThrough(double[] real, double[] imaginary)
    {
        const int parts = 16;
        var size = real.Length / parts;
        Parallel.For(0, parts, part =>
        {
            Add(real.AsSpan(part * size, size));
            Add(imaginary.AsSpan(part * size, size));
        });

        static void Add(Span<double> values)
        {
            foreach (ref var vector in MemoryMarshal.Cast<double, System.Numerics.Vector<double>>(values))
                vector += System.Numerics.Vector<double>.One;
        }
    }
}
