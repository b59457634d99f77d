using WorkspaceEmulator.Simulation;

namespace WorkspaceEmulator.Circuits;

/// <summary>Gates and measurements while a program is read. A qubit that has been measured is left alone after that.</summary>
internal sealed class ProgramGates
{
    private const int MostGates = 1_000_000;

    private readonly List<Gate> _gates = [];
    private int _measured;

    /// <exception cref="InvalidInputException">A qubit has been measured, or there are too many gates.</exception>
    public void Add(Gate gate)
    {
        if ((gate.Involved & _measured) != 0)
            throw new InvalidInputException("A gate after a measurement of its qubit is not supported: measure at the end.");

        if (_gates.Count >= MostGates)
            throw new InvalidInputException($"The circuit has more than {MostGates} gates.");

        _gates.Add(gate);
    }

    public void Measure(int qubit) => _measured |= 1 << qubit;

    public Circuit ToCircuit(long qubitCount)
    {
        var circuit = new Circuit(qubitCount);
        _gates.ForEach(circuit.Add);
        return circuit;
    }

    /// <summary>The number of a qubit, when there can be one of this number.</summary>
    /// <exception cref="InvalidInputException">There are too many.</exception>
    public static int Qubit(long number) => number is >= 0 and < Circuit.MostQubits
        ? (int)number
        : throw new InvalidInputException($"The emulator simulates {Circuit.MostQubits} qubits at most; the circuit has qubit {number}.");
}
