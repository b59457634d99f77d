using WorkspaceEmulator.Simulation;

namespace WorkspaceEmulator.Circuits.IonQ;

/// <summary>The gates of IonQ's <c>native</c> set. Phases and angles are in turns.</summary>
internal static class IonQNativeGates
{
    private const double QuarterTurn = 0.25;

    public static IEnumerable<Gate> Read(IonQGate gate) => gate.Name switch
    {
        "gpi" => [Gate.Of(Matrix2.Gpi(Radians(gate.Number("phase"))), gate.Targets(1)[0])],
        "gpi2" => [Gate.Of(Matrix2.Gpi2(Radians(gate.Number("phase"))), gate.Targets(1)[0])],
        "ms" => MolmerSorensen(gate),
        "zz" => [Gate.Exponential("ZZ", gate.Targets(2), Radians(gate.OptionalNumber("angle") ?? QuarterTurn) / 2)],
        _ => throw gate.Fault("is no native gate that the emulator supports"),
    };

    private static Gate[] MolmerSorensen(IonQGate gate)
    {
        var targets = gate.Targets(2);
        var phases = gate.Numbers("phases", 2);
        var angle = gate.OptionalNumber("angle") ?? QuarterTurn;
        return Gate.MolmerSorensen(targets[0], targets[1], Radians(phases[0]), Radians(phases[1]), Radians(angle));
    }

    private static double Radians(double turns) => turns * 2 * Math.PI;
}
