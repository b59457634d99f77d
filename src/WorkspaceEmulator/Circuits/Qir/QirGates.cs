using WorkspaceEmulator.Simulation;

namespace WorkspaceEmulator.Circuits.Qir;

/// <summary>The gates of QIR's instruction set: angles come first, then controls, then targets.</summary>
internal static class QirGates
{
    /// <param name="name">Such as <c>s__adj</c>.</param>
    /// <returns>The gate; null: there is none of this name.</returns>
    public static Gate? Create(string name, string[] arguments) => name switch
    {
        "h__body" => One(Matrix2.H, arguments),
        "x__body" => One(Matrix2.X, arguments),
        "y__body" => One(Matrix2.Y, arguments),
        "z__body" => One(Matrix2.Z, arguments),
        "s__body" => One(Matrix2.S, arguments),
        "s__adj" => One(Matrix2.SInverse, arguments),
        "t__body" => One(Matrix2.T, arguments),
        "t__adj" => One(Matrix2.TInverse, arguments),
        "sx__body" => One(Matrix2.V, arguments),
        "rx__body" => One(Matrix2.Rx(Angle(arguments, 2)), arguments[1..]),
        "ry__body" => One(Matrix2.Ry(Angle(arguments, 2)), arguments[1..]),
        "rz__body" => One(Matrix2.Rz(Angle(arguments, 2)), arguments[1..]),
        "cnot__body" or "cx__body" => Controlled(Matrix2.X, arguments, 2),
        "cy__body" => Controlled(Matrix2.Y, arguments, 2),
        "cz__body" => Controlled(Matrix2.Z, arguments, 2),
        "ccx__body" or "ccnot__body" => Controlled(Matrix2.X, arguments, 3),
        "swap__body" => Qubits(arguments, 2) is [var first, var second] ? Gate.Swap(first, second) : null,
        "rxx__body" => Gate.Exponential("XX", Qubits(arguments[1..], 2), Angle(arguments, 3) / 2),
        "ryy__body" => Gate.Exponential("YY", Qubits(arguments[1..], 2), Angle(arguments, 3) / 2),
        "rzz__body" => Gate.Exponential("ZZ", Qubits(arguments[1..], 2), Angle(arguments, 3) / 2),
        _ => null,
    };

    private static Gate One(in Matrix2 matrix, string[] arguments) => Controlled(matrix, arguments, 1);

    private static Gate Controlled(in Matrix2 matrix, string[] arguments, int count)
    {
        var qubits = Qubits(arguments, count);
        return Gate.Of(matrix, qubits[^1], qubits.AsSpan()[..^1]);
    }

    private static double Angle(string[] arguments, int count)
    {
        RequireCount(arguments, count);
        return QirArgument.Double(arguments[0]);
    }

    private static int[] Qubits(string[] arguments, int count)
    {
        RequireCount(arguments, count);
        var qubits = arguments.Select(argument => ProgramGates.Qubit(QirArgument.Pointer(argument))).ToArray();
        return qubits.Distinct().Count() == count ? qubits : throw new InvalidInputException("QIR: a gate has the same qubit twice.");
    }

    private static void RequireCount(string[] arguments, int count)
    {
        if (arguments.Length != count)
            throw new InvalidInputException($"QIR: a gate has {arguments.Length} arguments, and not {count}.");
    }
}
