namespace QuantumWorkspaces.Circuits;

/// <summary>Gates in those that every language for circuits has.</summary>
/// <remarks>They are the same but for a phase of the whole state, which nothing shows.</remarks>
internal static class SimpleGates
{
    private const double QuarterTurn = Math.PI / 2;

    public static IEnumerable<Gate> Of(IEnumerable<Gate> gates) => gates.SelectMany(Of);

    private static IEnumerable<Gate> Of(Gate gate) => gate.Kind switch
    {
        GateKind.SqrtX => [new(GateKind.RX, gate.First, Angle: QuarterTurn)],
        GateKind.SqrtXAdjoint => [new(GateKind.RX, gate.First, Angle: -QuarterTurn)],
        GateKind.RXX =>
        [
            new(GateKind.H, gate.First), new(GateKind.H, gate.Second),
            .. RotationAboutZZ(gate),
            new(GateKind.H, gate.First), new(GateKind.H, gate.Second),
        ],
        GateKind.RYY =>
        [
            new(GateKind.RX, gate.First, Angle: QuarterTurn), new(GateKind.RX, gate.Second, Angle: QuarterTurn),
            .. RotationAboutZZ(gate),
            new(GateKind.RX, gate.First, Angle: -QuarterTurn), new(GateKind.RX, gate.Second, Angle: -QuarterTurn),
        ],
        GateKind.RZZ => RotationAboutZZ(gate),
        _ => [gate],
    };

    private static Gate[] RotationAboutZZ(Gate gate) =>
    [
        new(GateKind.CX, gate.First, gate.Second),
        new(GateKind.RZ, gate.Second, Angle: gate.Angle),
        new(GateKind.CX, gate.First, gate.Second),
    ];
}
