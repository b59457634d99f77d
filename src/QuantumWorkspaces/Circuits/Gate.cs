namespace QuantumWorkspaces.Circuits;

/// <summary>A gate on the qubits that it acts on: controls first.</summary>
/// <param name="Angle">In radians, of a rotation.</param>
internal readonly record struct Gate(GateKind Kind, int First, int Second = -1, int Third = -1, double Angle = 0);
