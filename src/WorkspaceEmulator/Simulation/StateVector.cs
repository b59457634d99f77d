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
        var run = 1 << BitOperations.TrailingZeroCount(gate.Selected);
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
                MixRun(Spread(first, gate.Selected) | gate.Value, length, gate);
                first += length;
            }
        });
    }

    public void Apply(PauliGate gate)
    {
        var factor = -Complex.ImaginaryOne * Math.Sin(gate.Angle) * TurnOf(BitOperations.PopCount((uint)(gate.Flip & gate.Sign)));
        var keep = Math.Cos(gate.Angle);
        var pivot = gate.Flip & -gate.Flip;
        var selected = gate.Controls | pivot;
        ForEachPart(_real.Length >> BitOperations.PopCount((uint)selected), (first, last) =>
        {
            var state = Spread(first, selected) | gate.Controls;
            for (; first < last; first++)
            {
                if (pivot == 0)
                    Turn(state, new Complex(keep, 0) + (SignOf(state, gate.Sign) * factor));
                else
                    Exchange(state, state ^ gate.Flip, keep, factor, gate.Sign);

                state = Next(state, selected) | gate.Controls;
            }
        });
    }

    /// <summary>What the factors of some Y are together: i to the power of their number.</summary>
    private static Complex TurnOf(int number) => (number & 3) switch
    {
        0 => Complex.One,
        1 => Complex.ImaginaryOne,
        2 => -Complex.One,
        _ => -Complex.ImaginaryOne,
    };

    private void Turn(int state, Complex factor)
    {
        var (re, im) = (_real[state], _imaginary[state]);
        _real[state] = (re * factor.Real) - (im * factor.Imaginary);
        _imaginary[state] = (re * factor.Imaginary) + (im * factor.Real);
    }

    private void Exchange(int first, int second, double keep, Complex factor, int sign)
    {
        var (fromSecond, fromFirst) = (SignOf(second, sign) * factor, SignOf(first, sign) * factor);
        var (re1, im1, re2, im2) = (_real[first], _imaginary[first], _real[second], _imaginary[second]);
        _real[first] = (keep * re1) + (fromSecond.Real * re2) - (fromSecond.Imaginary * im2);
        _imaginary[first] = (keep * im1) + (fromSecond.Real * im2) + (fromSecond.Imaginary * re2);
        _real[second] = (keep * re2) + (fromFirst.Real * re1) - (fromFirst.Imaginary * im1);
        _imaginary[second] = (keep * im2) + (fromFirst.Real * im1) + (fromFirst.Imaginary * re1);
    }

    private static double SignOf(int state, int mask) => 1 - (2 * (BitOperations.PopCount((uint)(state & mask)) & 1));

    private void MixOneByOne(PairGate gate, int first, int last)
    {
        var (a, b, c, d) = gate.Matrix;
        var (real, imaginary) = (_real, _imaginary);
        var state = Spread(first, gate.Selected) | gate.Value;
        for (; first < last; first++)
        {
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
    private void MixRun(int start, int length, PairGate gate)
    {
        var (a, b, c, d) = gate.Matrix;
        var real1 = Vectors(_real, start, length);
        var imaginary1 = Vectors(_imaginary, start, length);
        var real2 = Vectors(_real, start ^ gate.Flip, length);
        var imaginary2 = Vectors(_imaginary, start ^ gate.Flip, length);
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
