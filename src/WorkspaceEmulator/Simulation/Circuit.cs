namespace WorkspaceEmulator.Simulation;

/// <summary>Gates in the order in which they are applied.</summary>
internal sealed class Circuit
{
    public const int MostQubits = 20;

    // What takes minutes elsewhere: a full pass over 20 qubits for each of a hundred thousand gates.
    private const long MostWork = 100_000L << MostQubits;
    private const int MostGates = 1_000_000;

    private readonly List<Gate> _gates = [];

    /// <exception cref="InvalidInputException">There are too many qubits, or none.</exception>
    public Circuit(long qubitCount)
    {
        if (qubitCount is < 1 or > MostQubits)
            throw new InvalidInputException($"The emulator simulates 1 to {MostQubits} qubits, and the circuit has {qubitCount}.");

        QubitCount = (int)qubitCount;
    }

    public int QubitCount { get; }

    public IReadOnlyList<Gate> Gates => _gates;

    /// <exception cref="InvalidInputException">There are too many gates.</exception>
    public void Add(Gate gate)
    {
        if (_gates.Count >= MostGates || ((long)_gates.Count << QubitCount) >= MostWork)
            throw new InvalidInputException($"The circuit has more than {_gates.Count} gates, which is too many to simulate.");

        _gates.Add(gate);
    }

    /// <summary>Applies all gates.</summary>
    /// <param name="isAbandoned">Whether nobody waits for it any more.</param>
    public StateVector Run(Func<bool> isAbandoned)
    {
        var state = new StateVector(QubitCount);
        foreach (var gate in _gates)
        {
            if (isAbandoned())
                break;

            gate.Apply(state);
        }

        return state;
    }
}
