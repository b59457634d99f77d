using WorkspaceEmulator.Simulation;

namespace WorkspaceEmulator.Circuits.IonQ;

/// <summary>The gates of IonQ's <c>qis</c> set. Angles are in radians.</summary>
internal static class IonQGates
{
    public static IEnumerable<Gate> Read(IonQGate gate) => gate.Name switch
    {
        "h" => One(gate, Matrix2.H),
        "x" or "not" => One(gate, Matrix2.X),
        "y" => One(gate, Matrix2.Y),
        "z" => One(gate, Matrix2.Z),
        "s" => One(gate, Matrix2.S),
        "si" => One(gate, Matrix2.SInverse),
        "t" => One(gate, Matrix2.T),
        "ti" => One(gate, Matrix2.TInverse),
        "v" => One(gate, Matrix2.V),
        "vi" => One(gate, Matrix2.VInverse),
        "rx" => One(gate, Matrix2.Rx(gate.Number("rotation"))),
        "ry" => One(gate, Matrix2.Ry(gate.Number("rotation"))),
        "rz" => One(gate, Matrix2.Rz(gate.Number("rotation"))),
        "cnot" => [Gate.Of(Matrix2.X, gate.Targets(1)[0], gate.Controls(1))],
        "swap" => [Gate.Swap(gate.Targets(2)[0], gate.Targets(2)[1], gate.Controls())],
        "xx" => Two(gate, "XX"),
        "yy" => Two(gate, "YY"),
        "zz" => Two(gate, "ZZ"),
        "pauliexp" => Exponential(gate),
        _ => throw gate.Fault("is no gate that the emulator supports"),
    };

    private static Gate[] One(IonQGate gate, in Matrix2 matrix) => [Gate.Of(matrix, gate.Targets(1)[0], gate.Controls())];

    // As for one qubit, a rotation by an angle is the exponential of half of it.
    private static Gate[] Two(IonQGate gate, string paulis) =>
        [Gate.Exponential(paulis, gate.Targets(2), gate.Number("rotation") / 2, gate.Controls())];

    private static PauliGate[] Exponential(IonQGate gate)
    {
        var targets = gate.Targets();
        var controls = gate.Controls();
        var time = gate.Number("time");
        var terms = gate.Texts("terms");
        var coefficients = gate.Numbers("coefficients", terms.Length);
        if (Array.Exists(terms, term => term.Length != targets.Length || term.Any(letter => !"IXYZ".Contains(letter))))
            throw gate.Fault("needs terms with one of the letters I, X, Y and Z for each target");

        var gates = terms
            .Select((term, i) => (PauliGate)Gate.Exponential(term, targets, time * coefficients[i], controls))
            .ToArray();

        // The exponential of a sum is the product of the exponentials only where the order does not matter.
        return Array.TrueForAll(gates, one => Array.TrueForAll(gates, one.CommutesWith))
            ? gates
            : throw gate.Fault("has terms that do not commute, which the emulator does not support");
    }
}
