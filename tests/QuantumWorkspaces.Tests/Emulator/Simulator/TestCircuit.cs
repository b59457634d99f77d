using System.Text;
using System.Text.Json.Nodes;

namespace QuantumWorkspaces.Tests.Emulation.Simulator;

/// <summary>A circuit of a test, in each form in which it can be sent.</summary>
internal sealed record TestCircuit(int QubitCount, IReadOnlyList<TestGate> Gates)
{
    private static readonly string[] Plain = ["h", "x", "y", "z", "s", "si", "t", "ti", "v", "vi"];
    private static readonly string[] Rotations = ["rx", "ry", "rz"];
    private static readonly string[] Pairs = ["xx", "yy", "zz"];

    /// <summary>By chance, of all gates of IonQ and with any controls.</summary>
    public static TestCircuit Random(Random random, int qubitCount, int gateCount) =>
        new(qubitCount, [.. Enumerable.Range(0, gateCount).Select(_ => RandomGate(random, qubitCount, mostControls: 3))]);

    /// <summary>By chance, of the gates that have a name in each form.</summary>
    public static TestCircuit RandomOfAllForms(Random random, int qubitCount, int gateCount)
    {
        var gates = new List<TestGate>();
        while (gates.Count < gateCount)
        {
            var gate = RandomGate(random, qubitCount, mostControls: 2);
            if (CommonForms.Has(gate))
                gates.Add(gate);
        }

        return new TestCircuit(qubitCount, gates);
    }

    public string ToIonQ() => new JsonObject
    {
        ["gateset"] = "qis",
        ["qubits"] = QubitCount,
        ["circuit"] = new JsonArray([.. Gates.Select(WriteIonQ)]),
    }.ToJsonString();

    public byte[] ToIonQBytes() => Encoding.UTF8.GetBytes(ToIonQ());

    private static TestGate RandomGate(Random random, int qubitCount, int mostControls)
    {
        var qubits = Enumerable.Range(0, qubitCount).ToArray();
        random.Shuffle(qubits);
        var kind = random.Next(4);
        var size = kind >= 2 && qubitCount > 1 ? 2 : 1;
        var controls = qubits[size..][..random.Next(Math.Min(mostControls, qubitCount - size) + 1)];
        return (kind, size) switch
        {
            (2, 2) => new TestGate("swap", qubits[..2], controls),
            (3, 2) => new TestGate(Pick(random, Pairs), qubits[..2], controls, RandomAngle(random)),
            (1 or 3, _) => new TestGate(Pick(random, Rotations), qubits[..1], controls, RandomAngle(random)),
            _ => new TestGate(Pick(random, Plain), qubits[..1], controls),
        };
    }

    private static double RandomAngle(Random random) => (random.NextDouble() * 20) - 10;

    private static string Pick(Random random, string[] names) => names[random.Next(names.Length)];

    private static JsonObject WriteIonQ(TestGate gate)
    {
        var json = new JsonObject { ["gate"] = gate.Name };
        if (gate.Targets.Length == 1)
            json["target"] = gate.Targets[0];
        else
            json["targets"] = new JsonArray([.. gate.Targets]);

        if (gate.Controls.Length > 0)
            json["controls"] = new JsonArray([.. gate.Controls]);

        if (gate.Angles.Length > 0)
            json["rotation"] = gate.Angle;

        return json;
    }
}
