using System.Globalization;
using System.Text;

namespace QuantumWorkspaces.Circuits;

/// <summary>Writes a circuit as a program in OpenQASM 2.0, with the gates of <c>qelib1.inc</c>.</summary>
internal static class OpenQasmWriter
{
    public static string Write(QuantumCircuit circuit)
    {
        var text = new StringBuilder("OPENQASM 2.0;\ninclude \"qelib1.inc\";\n");
        var measured = circuit.Measured;
        Add($"qreg q[{circuit.QubitCount}]");
        Add($"creg c[{measured.Count}]");
        foreach (var gate in SimpleGates.Of(circuit.Gates))
            Add(Call(gate));

        for (var i = 0; i < measured.Count; i++)
            Add($"measure q[{measured[i]}] -> c[{i}]");

        return text.ToString();

        void Add(FormattableString statement) => text.Append(statement.ToString(CultureInfo.InvariantCulture)).Append(";\n");
    }

    private static FormattableString Call(Gate gate) => gate.Kind switch
    {
        GateKind.H => $"h q[{gate.First}]",
        GateKind.X => $"x q[{gate.First}]",
        GateKind.Y => $"y q[{gate.First}]",
        GateKind.Z => $"z q[{gate.First}]",
        GateKind.S => $"s q[{gate.First}]",
        GateKind.SAdjoint => $"sdg q[{gate.First}]",
        GateKind.T => $"t q[{gate.First}]",
        GateKind.TAdjoint => $"tdg q[{gate.First}]",
        GateKind.RX => $"rx({gate.Angle:R}) q[{gate.First}]",
        GateKind.RY => $"ry({gate.Angle:R}) q[{gate.First}]",
        GateKind.RZ => $"rz({gate.Angle:R}) q[{gate.First}]",
        GateKind.CX => $"cx q[{gate.First}],q[{gate.Second}]",
        GateKind.CY => $"cy q[{gate.First}],q[{gate.Second}]",
        GateKind.CZ => $"cz q[{gate.First}],q[{gate.Second}]",
        GateKind.Swap => $"swap q[{gate.First}],q[{gate.Second}]",
        _ => $"ccx q[{gate.First}],q[{gate.Second}],q[{gate.Third}]",
    };
}
