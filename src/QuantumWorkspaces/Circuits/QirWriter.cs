using System.Globalization;
using System.Text;

namespace QuantumWorkspaces.Circuits;

/// <summary>Writes a circuit as a program in QIR of the Base profile: text of LLVM that only calls.</summary>
/// <remarks>The profile: qir-alliance/qir-spec, <c>Base_Profile.md</c>.</remarks>
internal static class QirWriter
{
    /// <summary>The name of the function that runs.</summary>
    public const string EntryPoint = "ENTRYPOINT__main";

    private const string Measure = "call void @__quantum__qis__mz__body";
    private const string RecordArray = "call void @__quantum__rt__array_record_output";
    private const string RecordResult = "call void @__quantum__rt__result_record_output";

    public static string Write(QuantumCircuit circuit)
    {
        var gates = SimpleGates.Of(circuit.Gates).ToList();
        var measured = circuit.Measured;
        var text = new Lines();
        text.Add("%Result = type opaque").Add("%Qubit = type opaque").Add("");
        text.Add($"define i64 @{EntryPoint}() #0 {{").Add("entry:");
        text.Add("  call void @__quantum__rt__initialize(i8* null)").Add("  br label %body").Add("").Add("body:");
        foreach (var gate in gates)
            text.Add($"  call void @{NameOf(gate.Kind)}({ArgumentsOf(gate)})");

        text.Add("  br label %measurements").Add("").Add("measurements:");
        for (var i = 0; i < measured.Count; i++)
            text.Add($"  {Measure}({Qubit(measured[i])}, {Result(i)}) #1");

        text.Add("  br label %output").Add("").Add("output:").Add($"  {RecordArray}(i64 {Text(measured.Count)}, i8* null)");
        for (var i = 0; i < measured.Count; i++)
            text.Add($"  {RecordResult}({Result(i)}, i8* null)");

        text.Add("  ret i64 0").Add("}").Add("");
        foreach (var kind in gates.Select(gate => gate.Kind).Distinct())
            text.Add($"declare void @{NameOf(kind)}({ParametersOf(kind)})");

        text.Add("declare void @__quantum__rt__initialize(i8*)");
        text.Add("declare void @__quantum__qis__mz__body(%Qubit*, %Result* writeonly) #1");
        text.Add("declare void @__quantum__rt__array_record_output(i64, i8*)");
        text.Add("declare void @__quantum__rt__result_record_output(%Result*, i8*)").Add("");
        text.Add(
            "attributes #0 = { \"entry_point\" \"output_labeling_schema\" \"qir_profiles\"=\"base_profile\" "
            + $"\"required_num_qubits\"=\"{Text(circuit.QubitCount)}\" \"required_num_results\"=\"{Text(measured.Count)}\" }}");
        text.Add("attributes #1 = { \"irreversible\" }").Add("").Add("!llvm.module.flags = !{!0, !1, !2, !3}").Add("");
        text.Add("!0 = !{i32 1, !\"qir_major_version\", i32 1}").Add("!1 = !{i32 7, !\"qir_minor_version\", i32 0}");
        text.Add("!2 = !{i32 1, !\"dynamic_qubit_management\", i1 false}");
        text.Add("!3 = !{i32 1, !\"dynamic_result_management\", i1 false}");
        return text.ToString();
    }

    private static string NameOf(GateKind kind) => kind switch
    {
        GateKind.SAdjoint => "__quantum__qis__s__adj",
        GateKind.TAdjoint => "__quantum__qis__t__adj",
        _ => $"__quantum__qis__{kind.ToString().ToLowerInvariant()}__body",
    };

    private static string ArgumentsOf(Gate gate) => gate.Kind switch
    {
        GateKind.RX or GateKind.RY or GateKind.RZ => $"double {Exactly(gate.Angle)}, {Qubit(gate.First)}",
        GateKind.CCX => $"{Qubit(gate.First)}, {Qubit(gate.Second)}, {Qubit(gate.Third)}",
        >= GateKind.CX => $"{Qubit(gate.First)}, {Qubit(gate.Second)}",
        _ => Qubit(gate.First),
    };

    private static string ParametersOf(GateKind kind) => kind switch
    {
        GateKind.RX or GateKind.RY or GateKind.RZ => "double, %Qubit*",
        GateKind.CCX => "%Qubit*, %Qubit*, %Qubit*",
        >= GateKind.CX => "%Qubit*, %Qubit*",
        _ => "%Qubit*",
    };

    // In decimal digits, LLVM takes only numbers that are exact in binary.
    private static string Exactly(double value) =>
        "0x" + BitConverter.DoubleToInt64Bits(value).ToString("X16", CultureInfo.InvariantCulture);

    private static string Qubit(int index) => $"%Qubit* inttoptr (i64 {Text(index)} to %Qubit*)";

    private static string Result(int index) => $"%Result* inttoptr (i64 {Text(index)} to %Result*)";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed class Lines
    {
        private readonly StringBuilder _text = new();

        public Lines Add(string line)
        {
            _text.Append(line).Append('\n');
            return this;
        }

        public override string ToString() => _text.ToString();
    }
}
