using System.Text.Json;
using WorkspaceEmulator.Simulation;

namespace WorkspaceEmulator.Circuits.IonQ;

/// <summary>Reads the JSON in which circuits go to IonQ. All qubits are measured at the end.</summary>
internal static class IonQReader
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <exception cref="InvalidInputException">It is no such circuit, or has something that is not supported.</exception>
    public static QuantumProgram Read(ReadOnlyMemory<byte> input)
    {
        try
        {
            using var document = JsonDocument.Parse(input, Strict);
            return Read(document.RootElement);
        }
        catch (JsonException)
        {
            throw new InvalidInputException("The input is not valid JSON.");
        }
    }

    private static QuantumProgram Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("circuit", out var gates)
            || gates.ValueKind != JsonValueKind.Array)
            throw new InvalidInputException("The input has to be an object with the number of qubits and a circuit, a list of gates.");

        if (!root.TryGetProperty("qubits", out var qubits)
            || qubits.ValueKind != JsonValueKind.Number
            || !qubits.TryGetInt64(out var count))
            throw new InvalidInputException("qubits has to be the number of qubits.");

        var circuit = new Circuit(count);
        var set = root.TryGetProperty("gateset", out var value) ? value.ToString() : "qis";
        if (set is not ("qis" or "native"))
            throw new InvalidInputException("gateset has to be qis or native.");

        foreach (var (index, element) in gates.EnumerateArray().Index())
        {
            var gate = new IonQGate(element, index, circuit.QubitCount);
            foreach (var part in set == "native" ? IonQNativeGates.Read(gate) : IonQGates.Read(gate))
                circuit.Add(part);

            gate.RequireNothingElse();
        }

        var all = Enumerable.Range(0, circuit.QubitCount).Select(qubit => (int?)qubit).ToList();
        return new QuantumProgram(circuit, all, [new ClassicalRegister("c", 0, all.Count)], OutcomeShape.ListOf(all.Count));
    }
}
