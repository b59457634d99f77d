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

    public override void Apply(StateVector state) => state.Apply(this);

    /// <summary>Whether the two products come to the same in either order.</summary>
    public bool CommutesWith(PauliGate other) =>
        BitOperations.PopCount((uint)(Flip & other.Sign)) % 2 == BitOperations.PopCount((uint)(Sign & other.Flip)) % 2;
}
