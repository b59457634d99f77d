using System.Numerics;

namespace WorkspaceEmulator.Simulation;

/// <summary>Mixes each amplitude of some states with that of one other state, by one of two matrices.</summary>
/// <param name="Selected">The bits by which the first state of a pair is chosen.</param>
/// <param name="Value">What these bits are there.</param>
/// <param name="Flip">Which bits are different in the second state. The lowest of them is selected.</param>
internal sealed record PairGate(int Selected, int Value, int Flip, Matrix2 Matrix) : Gate
{
    /// <summary>The bits of the first state that say which matrix it is.</summary>
    public int Sign { get; init; }

    /// <summary>The matrix where the number of these bits that are 1 is odd.</summary>
    public Matrix2 OddMatrix { get; init; }

    public override int Size => BitOperations.PopCount((uint)Involved);

    public override int Involved => Selected | Flip | Sign;

    public bool IsOdd(int state) => (BitOperations.PopCount((uint)(state & Sign)) & 1) != 0;

    public override void Apply(StateVector state) => state.Apply(this);
}
