namespace QuantumWorkspaces.Circuits;

/// <summary>The gates of a <see cref="QuantumCircuit"/>.</summary>
internal enum GateKind
{
    H,
    X,
    Y,
    Z,
    S,
    SAdjoint,
    T,
    TAdjoint,
    SqrtX,
    SqrtXAdjoint,
    RX,
    RY,
    RZ,
    CX,
    CY,
    CZ,
    Swap,
    CCX,
    RXX,
    RYY,
    RZZ,
}
