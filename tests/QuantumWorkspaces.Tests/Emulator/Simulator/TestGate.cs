using System.Numerics;

namespace QuantumWorkspaces.Tests.Emulation.Simulator;

/// <summary>A gate of a test: what it does, told by its definition.</summary>
/// <param name="Angles">Its angles in radians.</param>
internal sealed record TestGate(string Name, int[] Targets, int[] Controls, params double[] Angles)
{
    private static readonly Complex I = Complex.ImaginaryOne;

    public double Angle => Angles[0];

    public Complex[,] Matrix => Name switch
    {
        "h" => Dense.Sum(new Complex[2, 2], Dense.Sum(Dense.Pauli('X'), Dense.Pauli('Z'), 1), Math.Sqrt(0.5)),
        "x" or "cnot" => Dense.Pauli('X'),
        "y" => Dense.Pauli('Y'),
        "z" => Dense.Pauli('Z'),
        "s" => Root('Z', 2),
        "t" => Root('Z', 4),
        "si" => Root('Z', -2),
        "ti" => Root('Z', -4),
        "v" => Root('X', 2),
        "vi" => Root('X', -2),
        "swap" => new Complex[,] { { 1, 0, 0, 0 }, { 0, 0, 1, 0 }, { 0, 1, 0, 0 }, { 0, 0, 0, 1 } },
        "gpi" => Equator(Angle),
        "gpi2" => Dense.Exponential(Equator(Angle), -I * Math.PI / 4),
        "ms" => Dense.Exponential(Dense.Kronecker(Equator(Angles[1]), Equator(Angles[0])), -I * Angles[2] / 2),
        "u3" => Dense.Multiply(Phase(Angles[1]), Dense.Multiply(Dense.Exponential(Dense.Pauli('Y'), -I * Angles[0] / 2), Phase(Angles[2]))),
        "u1" => Phase(Angle),
        _ => Dense.Exponential(Dense.Paulis(Name.TrimStart('r').ToUpperInvariant()), -I * Angle / 2),
    };

    public static Complex[] Run(IEnumerable<TestGate> gates, int qubitCount)
    {
        var state = new Complex[1 << qubitCount];
        state[0] = 1;
        return gates.Aggregate(state, (now, gate) => Dense.Apply(Dense.Embed(gate.Matrix, gate.Targets, gate.Controls, qubitCount), now));
    }

    /// <summary>A root of an operator whose square is 1: a turn of the half of it that is -1.</summary>
    private static Complex[,] Root(char pauli, int degree)
    {
        var minus = Dense.Sum(new Complex[2, 2], Dense.Sum(Dense.Identity(2), Dense.Pauli(pauli), -1), 0.5);
        return Dense.Sum(Dense.Identity(2), minus, Complex.Exp(I * Math.PI / degree) - 1);
    }

    private static Complex[,] Phase(double angle) => new Complex[,] { { 1, 0 }, { 0, Complex.Exp(I * angle) } };

    private static Complex[,] Equator(double phase) =>
        Dense.Sum(Dense.Sum(new Complex[2, 2], Dense.Pauli('X'), Math.Cos(phase)), Dense.Pauli('Y'), Math.Sin(phase));
}
