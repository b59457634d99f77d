using WorkspaceEmulator.Simulation;

namespace WorkspaceEmulator.Circuits;

/// <summary>A circuit, and what is read of it at the end.</summary>
/// <param name="Bits">The qubit that each classical bit is measured from; null: none, so that it stays 0.</param>
/// <param name="Registers">How the bits are divided, for formats that name them.</param>
/// <param name="Shape">What an outcome looks like, for formats with a structure.</param>
internal sealed record QuantumProgram(
    Circuit Circuit, IReadOnlyList<int?> Bits, IReadOnlyList<ClassicalRegister> Registers, OutcomeShape Shape)
{
    /// <summary>The classical bits of a state.</summary>
    public bool[] BitsOf(int state) => [.. Bits.Select(qubit => qubit is { } place && ((state >> place) & 1) != 0)];
}
