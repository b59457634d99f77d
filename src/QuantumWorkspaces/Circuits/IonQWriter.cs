using System.Text.Json;

namespace QuantumWorkspaces.Circuits;

/// <summary>
/// Writes a circuit as <c>ionq.circuit.v1</c>: <c>{"gateset":"qis","qubits":…,"circuit":[{"gate":…,"target":…}]}</c>.
/// </summary>
internal static class IonQWriter
{
    public static BinaryData Write(QuantumCircuit circuit)
    {
        if (!circuit.Measured.SequenceEqual(Enumerable.Range(0, circuit.QubitCount)))
            throw new NotSupportedException(
                "IonQ always measures all qubits, in their order. Measure all, or none: then all are measured as well.");

        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("gateset", "qis");
            json.WriteNumber("qubits", circuit.QubitCount);
            json.WriteStartArray("circuit");
            foreach (var gate in circuit.Gates)
                Write(json, gate);

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return BinaryData.FromBytes(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter json, Gate gate)
    {
        json.WriteStartObject();
        json.WriteString("gate", NameOf(gate.Kind));
        switch (gate.Kind)
        {
            case GateKind.CX or GateKind.CY or GateKind.CZ:
                json.WriteNumber("control", gate.First);
                json.WriteNumber("target", gate.Second);
                break;
            case GateKind.CCX:
                WriteList(json, "controls", gate.First, gate.Second);
                json.WriteNumber("target", gate.Third);
                break;
            case GateKind.Swap or GateKind.RXX or GateKind.RYY or GateKind.RZZ:
                WriteList(json, "targets", gate.First, gate.Second);
                break;
            default:
                json.WriteNumber("target", gate.First);
                break;
        }

        if (gate.Kind is GateKind.RX or GateKind.RY or GateKind.RZ or GateKind.RXX or GateKind.RYY or GateKind.RZZ)
            json.WriteNumber("rotation", gate.Angle);

        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, string name, int first, int second)
    {
        json.WriteStartArray(name);
        json.WriteNumberValue(first);
        json.WriteNumberValue(second);
        json.WriteEndArray();
    }

    private static string NameOf(GateKind kind) => kind switch
    {
        GateKind.H => "h",
        GateKind.X or GateKind.CX or GateKind.CCX => "x",
        GateKind.Y or GateKind.CY => "y",
        GateKind.Z or GateKind.CZ => "z",
        GateKind.S => "s",
        GateKind.SAdjoint => "si",
        GateKind.T => "t",
        GateKind.TAdjoint => "ti",
        GateKind.SqrtX => "v",
        GateKind.SqrtXAdjoint => "vi",
        GateKind.RX => "rx",
        GateKind.RY => "ry",
        GateKind.RZ => "rz",
        GateKind.Swap => "swap",
        GateKind.RXX => "xx",
        GateKind.RYY => "yy",
        _ => "zz",
    };
}
