using System.Globalization;

namespace QuantumWorkspaces.Tests.Emulation.Simulator;

/// <summary>Writes a circuit of gates that have a name everywhere as OpenQASM 2.0 and as QIR of the Base profile.</summary>
internal static class CommonForms
{
    // Without controls, in OpenQASM and in QIR; a gate with controls has one more letter for each.
    private static readonly Dictionary<string, (string Qasm, string Qir)> Names = new()
    {
        ["h"] = ("h", "h__body"),
        ["x"] = ("x", "x__body"),
        ["y"] = ("y", "y__body"),
        ["z"] = ("z", "z__body"),
        ["s"] = ("s", "s__body"),
        ["si"] = ("sdg", "s__adj"),
        ["t"] = ("t", "t__body"),
        ["ti"] = ("tdg", "t__adj"),
        ["v"] = ("sx", "sx__body"),
        ["rx"] = ("rx", "rx__body"),
        ["ry"] = ("ry", "ry__body"),
        ["rz"] = ("rz", "rz__body"),
        ["xx"] = ("rxx", "rxx__body"),
        ["yy"] = ("ryy", "ryy__body"),
        ["zz"] = ("rzz", "rzz__body"),
        ["swap"] = ("swap", "swap__body"),
        ["c-x"] = ("cx", "cnot__body"),
        ["c-y"] = ("cy", "cy__body"),
        ["c-z"] = ("cz", "cz__body"),
        ["c-c-x"] = ("ccx", "ccx__body"),
    };

    public static bool Has(TestGate gate) => Names.ContainsKey(KeyOf(gate));

    public static string ToOpenQasm(this TestCircuit circuit)
    {
        var lines = new List<string>
        {
            "OPENQASM 2.0;", "include \"qelib1.inc\";", $"qreg q[{circuit.QubitCount}];", $"creg c[{circuit.QubitCount}];",
        };
        foreach (var gate in circuit.Gates)
        {
            var angles = gate.Angles.Length > 0 ? $"({string.Join(',', gate.Angles.Select(Write))})" : "";
            lines.Add($"{Names[KeyOf(gate)].Qasm}{angles} {string.Join(',', QubitsOf(gate).Select(qubit => $"q[{qubit}]"))};");
        }

        return string.Join('\n', [.. lines, "measure q -> c;"]);
    }

    public static string ToQir(this TestCircuit circuit)
    {
        var lines = new List<string>
        {
            "%Qubit = type opaque", "%Result = type opaque", "", "define void @ENTRYPOINT__main() #0 {", "block_0:",
        };
        foreach (var gate in circuit.Gates)
        {
            var arguments = gate.Angles.Select(angle => $"double {Write(angle)}").Concat(QubitsOf(gate).Select(Qubit));
            lines.Add($"  call void @__quantum__qis__{Names[KeyOf(gate)].Qir}({string.Join(", ", arguments)})");
        }

        var qubits = Enumerable.Range(0, circuit.QubitCount).ToList();
        lines.AddRange(["  br label %block_1", "block_1:"]);
        lines.AddRange(qubits.Select(qubit => $"  call void @__quantum__qis__mz__body({Qubit(qubit)}, {Result(qubit)})"));
        lines.Add($"  call void @__quantum__rt__array_record_output(i64 {circuit.QubitCount}, i8* null)");
        lines.AddRange(qubits.Select(qubit => $"  call void @__quantum__rt__result_record_output({Result(qubit)}, i8* null)"));
        lines.AddRange(["  ret void", "}", "", "declare void @__quantum__qis__h__body(%Qubit*)", ""]);
        lines.Add(
            $"attributes #0 = {{ \"entry_point\" \"qir_profiles\"=\"base_profile\" \"required_num_qubits\"=\"{circuit.QubitCount}\" }}");
        return string.Join('\n', lines);
    }

    private static string Qubit(int number) => number == 0 ? "%Qubit* null" : $"%Qubit* inttoptr (i64 {number} to %Qubit*)";

    private static string Result(int number) => number == 0 ? "%Result* null" : $"%Result* inttoptr (i64 {number} to %Result*)";

    private static string KeyOf(TestGate gate) => string.Concat(gate.Controls.Select(_ => "c-")) + gate.Name;

    private static IEnumerable<int> QubitsOf(TestGate gate) => gate.Controls.Concat(gate.Targets);

    private static string Write(double angle) => angle.ToString("0.0################", CultureInfo.InvariantCulture);
}
