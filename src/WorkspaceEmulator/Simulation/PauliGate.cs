using System.Numerics;

namespace WorkspaceEmulator.Simulation;

/// <summary>The exponential of <c>-i · angle</c> times a product of Pauli operators.</summary>
/// <param name="Flip">The qubits with X or Y.</param>
/// <param name="Sign">The qubits with Z or Y.</param>
/// <param name="Controls">The qubits that have to be 1.</param>
internal sealed record PauliGate(int Flip, int Sign, int Controls, double Angle) : Gate
{
    public override int Size => BitOperations.PopCount((uint)Involved);

    public override int Involved => Flip | Sign | Controls;

    private Complex Keep => new(Math.Cos(Angle), 0);

    private Complex Turn => -Complex.ImaginaryOne * Math.Sin(Angle);

    public override void Apply(StateVector state) => state.Apply(Flip != 0 ? Exchange() : Sign != 0 ? Signs() : Phase());

    /// <summary>Whether the two products come to the same in either order.</summary>
    public bool CommutesWith(PauliGate other) =>
        BitOperations.PopCount((uint)(Flip & other.Sign)) % 2 == BitOperations.PopCount((uint)(Sign & other.Flip)) % 2;

    /// <summary>With an X or Y, two states exchange a part. An odd number of Y gives them different signs.</summary>
    private PairGate Exchange()
    {
        var pivot = Lowest(Flip);
        var number = BitOperations.PopCount((uint)(Flip & Sign));
        var toSecond = Turn * Power(number);
        var toFirst = number % 2 == 0 ? toSecond : -toSecond;
        return new PairGate(Controls | pivot, Controls, Flip, new Matrix2(Keep, toFirst, toSecond, Keep))
        {
            Sign = Sign,
            OddMatrix = new Matrix2(Keep, -toFirst, -toSecond, Keep),
        };
    }

    /// <summary>With Z only, two states that differ in one of these qubits are turned in opposite directions.</summary>
    private PairGate Signs()
    {
        var pivot = Lowest(Sign);
        return new PairGate(Controls | pivot, Controls, pivot, new Matrix2(Keep + Turn, 0, 0, Keep - Turn))
        {
            Sign = Sign,
            OddMatrix = new Matrix2(Keep - Turn, 0, 0, Keep + Turn),
        };
    }

    /// <summary>Without any of them, all states are turned where the controls are 1.</summary>
    private PairGate Phase()
    {
        var pivot = Controls == 0 ? 1 : Lowest(Controls);
        var first = Controls == 0 ? Keep + Turn : Complex.One;
        return new PairGate(Controls | pivot, Controls & ~pivot, pivot, new Matrix2(first, 0, 0, Keep + Turn));
    }

    private static int Lowest(int qubits) => qubits & -qubits;

    /// <summary>i to the power of a number.</summary>
    private static Complex Power(int number) => (number & 3) switch
    {
        0 => Complex.One,
        1 => Complex.ImaginaryOne,
        2 => -Complex.One,
        _ => -Complex.ImaginaryOne,
    };
}
