using WorkspaceEmulator.Simulation;

namespace WorkspaceEmulator.Circuits.OpenQasm;

/// <summary>The gates that OpenQASM and its libraries bring along.</summary>
internal static class QasmGates
{
    private const double Quarter = Math.PI / 2;

    /// <summary>The two that need no library.</summary>
    public static readonly string[] BuiltIn = ["U", "CX"];

    /// <summary>How many angles and qubits a gate takes; null: there is no such gate.</summary>
    public static (int Angles, int Qubits)? SizeOf(string name) => name switch
    {
        "id" or "x" or "y" or "z" or "h" or "s" or "sdg" or "t" or "tdg" or "sx" or "sxdg" => (0, 1),
        "rx" or "ry" or "rz" or "u1" or "p" => (1, 1),
        "u2" or "U1q" => (2, 1),
        "u3" or "u" or "U" => (3, 1),
        "cx" or "CX" or "cy" or "cz" or "ch" or "csx" or "swap" or "ZZ" => (0, 2),
        "crx" or "cry" or "crz" or "cu1" or "cp" or "rxx" or "ryy" or "rzz" or "RZZ" => (1, 2),
        "cu3" => (3, 2),
        "ccx" or "ccz" or "cswap" => (0, 3),
        _ => null,
    };

    /// <param name="name">A gate that <see cref="SizeOf"/> knows.</param>
    /// <param name="a">Its angles.</param>
    /// <param name="q">Its qubits; controls come first.</param>
    public static Gate? Create(string name, double[] a, int[] q) => name switch
    {
        "id" => null,
        "swap" => Gate.Swap(q[0], q[1]),
        "cswap" => Gate.Swap(q[1], q[2], q[0]),
        "rxx" => Gate.Exponential("XX", q, a[0] / 2),
        "ryy" => Gate.Exponential("YY", q, a[0] / 2),
        "rzz" or "RZZ" => Gate.Exponential("ZZ", q, a[0] / 2),
        "ZZ" => Gate.Exponential("ZZ", q, Math.PI / 4),
        _ => Gate.Of(MatrixOf(name.TrimStart('c'), a), q[^1], q.AsSpan()[..^1]),
    };

    private static Matrix2 MatrixOf(string name, double[] a) => name switch
    {
        "x" or "CX" => Matrix2.X,
        "y" => Matrix2.Y,
        "z" => Matrix2.Z,
        "h" => Matrix2.H,
        "s" => Matrix2.S,
        "sdg" => Matrix2.SInverse,
        "t" => Matrix2.T,
        "tdg" => Matrix2.TInverse,
        "sx" => Matrix2.V,
        "sxdg" => Matrix2.VInverse,
        "rx" => Matrix2.Rx(a[0]),
        "ry" => Matrix2.Ry(a[0]),
        "rz" => Matrix2.Rz(a[0]),
        "u1" or "p" => Matrix2.Phase(a[0]),
        "u2" => Matrix2.U(Quarter, a[0], a[1]),
        "U1q" => Matrix2.U(a[0], a[1] - Quarter, Quarter - a[1]),
        _ => Matrix2.U(a[0], a[1], a[2]),
    };
}
