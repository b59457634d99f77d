using System.Numerics;
using System.Runtime.InteropServices;

namespace WorkspaceEmulator.Simulation;

/// <summary>The amplitudes of all states of some qubits. Bit n of the number of a state is qubit n.</summary>
/// <remarks>
/// Real and imaginary parts are apart, so that several amplitudes go through a register at once. A gate is one pass, in place.
/// </remarks>
internal sealed class StateVector
{
    // Below, handing parts to other threads costs more than it saves.
    private const int FewPairs = 1 << 15;

    private readonly double[] _real;
    private readonly double[] _imaginary;

    /// <summary>All qubits are 0.</summary>
    public StateVector(int qubitCount)
    {
        _real = new double[1 << qubitCount];
        _imaginary = new double[1 << qubitCount];
        _real[0] = 1;
    }

    public Complex this[int state] => new(_real[state], _imaginary[state]);

    /// <summary>How probable each state is.</summary>
    public double[] Probabilities()
    {
        var probabilities = new double[_real.Length];
        ForEachPart(probabilities.Length, (first, last) =>
        {
            for (var i = first; i < last; i++)
                probabilities[i] = (_real[i] * _real[i]) + (_imaginary[i] * _imaginary[i]);
        });
        return probabilities;
    }

    public void Apply(PairGate gate)
    {
        // The bits below the lowest one that matters count through, so that many pairs lie side by side.
        var run = 1 << BitOperations.TrailingZeroCount(gate.Selected | gate.Sign);
        ForEachPart(_real.Length >> BitOperations.PopCount((uint)gate.Selected), (first, last) =>
        {
            if (run < Vector<double>.Count)
            {
                MixOneByOne(gate, first, last);
                return;
            }

            while (first < last)
            {
                var length = Math.Min(run - (first & (run - 1)), last - first);
                var state = Spread(first, gate.Selected) | gate.Value;
                MixRun(state, state ^ gate.Flip, length, gate.IsOdd(state) ? gate.OddMatrix : gate.Matrix);
                first += length;
            }
        });
    }

    private void MixOneByOne(PairGate gate, int first, int last)
    {
        var (real, imaginary) = (_real, _imaginary);
        var (even, odd) = (gate.Matrix, gate.OddMatrix);
        var state = Spread(first, gate.Selected) | gate.Value;
        for (; first < last; first++)
        {
            var (a, b, c, d) = gate.IsOdd(state) ? odd : even;
            var other = state ^ gate.Flip;
            var (re1, im1, re2, im2) = (real[state], imaginary[state], real[other], imaginary[other]);
            real[state] = (a.Real * re1) - (a.Imaginary * im1) + (b.Real * re2) - (b.Imaginary * im2);
            imaginary[state] = (a.Real * im1) + (a.Imaginary * re1) + (b.Real * im2) + (b.Imaginary * re2);
            real[other] = (c.Real * re1) - (c.Imaginary * im1) + (d.Real * re2) - (d.Imaginary * im2);
            imaginary[other] = (c.Real * im1) + (c.Imaginary * re1) + (d.Real * im2) + (d.Imaginary * re2);
            state = Next(state, gate.Selected) | gate.Value;
        }
    }

    /// <summary>Mixes states that lie side by side, with their partners, which do so too.</summary>
    private void MixRun(int start, int partner, int length, in Matrix2 matrix)
    {
        var (a, b, c, d) = matrix;
        var real1 = Vectors(_real, start, length);
        var imaginary1 = Vectors(_imaginary, start, length);
        var real2 = Vectors(_real, partner, length);
        var imaginary2 = Vectors(_imaginary, partner, length);
        for (var i = 0; i < real1.Length; i++)
        {
            var (re1, im1, re2, im2) = (real1[i], imaginary1[i], real2[i], imaginary2[i]);
            real1[i] = (a.Real * re1) - (a.Imaginary * im1) + (b.Real * re2) - (b.Imaginary * im2);
            imaginary1[i] = (a.Real * im1) + (a.Imaginary * re1) + (b.Real * im2) + (b.Imaginary * re2);
            real2[i] = (c.Real * re1) - (c.Imaginary * im1) + (d.Real * re2) - (d.Imaginary * im2);
            imaginary2[i] = (c.Real * im1) + (c.Imaginary * re1) + (d.Real * im2) + (d.Imaginary * re2);
        }
    }

    private static Span<Vector<double>> Vectors(double[] values, int start, int length) =>
        MemoryMarshal.Cast<double, Vector<double>>(values.AsSpan(start, length));

    /// <summary>Writes the bits of a number into the places that a mask leaves free.</summary>
    private static int Spread(int number, int taken)
    {
        for (var rest = taken; rest != 0; rest &= rest - 1)
        {
            var below = (rest & -rest) - 1;
            number = ((number & ~below) << 1) | (number & below);
        }

        return number;
    }

    /// <summary>The next number in the places that a mask leaves free; the others are 0.</summary>
    private static int Next(int state, int taken) => ((state | taken) + 1) & ~taken;

    private static void ForEachPart(int count, Action<int, int> use)
    {
        if (count < FewPairs)
        {
            use(0, count);
            return;
        }

        // Powers of two, so that no part ends within a register.
        var parts = 4 * (int)BitOperations.RoundUpToPowerOf2((uint)Environment.ProcessorCount);
        var size = Math.Max(count / parts, Vector<double>.Count);
        Parallel.For(0, count / size, part => use(part * size, (part + 1) * size));
    }
}
