using System.Numerics;

namespace WorkspaceEmulator.Simulation;

/// <summary>Mixes each amplitude of some states with that of one other state, always by the same matrix.</summary>
/// <param name="Selected">The bits by which the first state of a pair is chosen.</param>
/// <param name="Value">What these bits are there.</param>
/// <param name="Flip">Which of them are different in the second state.</param>
internal sealed record PairGate(int Selected, int Value, int Flip, Matrix2 Matrix) : Gate
{
    public override int Size => BitOperations.PopCount((uint)Selected);

    public override int Involved => Selected;

    public override void Apply(StateVector state) => state.Apply(this);
}
