using QuantumWorkspaces.Circuits;

namespace QuantumWorkspaces;

/// <summary>A circuit of gates that every gate-model provider can be given: as IonQ's JSON, as OpenQASM 2.0, or as QIR.</summary>
/// <remarks>
/// <para>Qubits are numbered from 0 and begin as 0. Angles are in radians; <c>RX(θ)</c> is e^(−iθX/2), and <c>RXX(θ)</c> is
/// e^(−iθXX/2).</para>
/// <para>The circuit is sent as it is written: nothing is optimized. A circuit without a measurement measures all its qubits at its
/// end.</para>
/// </remarks>
/// <example>
/// <code>
/// var bell = new QuantumCircuit(2).H(0).CX(0, 1);
/// </code>
/// </example>
public class QuantumCircuit
{
    private readonly List<Gate> _gates = [];
    private readonly List<int> _measured = [];

    /// <summary>Initializes a new instance without a gate.</summary>
    /// <param name="qubitCount">The number of qubits.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="qubitCount"/> is less than 1.</exception>
    public QuantumCircuit(int qubitCount) => QubitCount = qubitCount >= 1
        ? qubitCount : throw new ArgumentOutOfRangeException(nameof(qubitCount), qubitCount, "A circuit has at least one qubit.");

    /// <summary>The number of qubits.</summary>
    public int QubitCount { get; }

    /// <summary>The number of gates.</summary>
    public int GateCount => _gates.Count;

    internal IReadOnlyList<Gate> Gates => _gates;

    /// <summary>The measured qubits, in the order of the results.</summary>
    internal IReadOnlyList<int> Measured => _measured.Count > 0 ? _measured : [.. Enumerable.Range(0, QubitCount)];

    /// <summary>Adds a Hadamard gate.</summary>
    /// <inheritdoc cref="X" path="/param|/returns|/exception"/>
    public QuantumCircuit H(int qubit) => Add(GateKind.H, qubit);

    /// <summary>Adds a Pauli X gate.</summary>
    /// <param name="qubit">The qubit that the gate acts on.</param>
    /// <returns>This circuit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The circuit has no such qubit.</exception>
    /// <exception cref="InvalidOperationException">A qubit of the gate has been measured.</exception>
    public QuantumCircuit X(int qubit) => Add(GateKind.X, qubit);

    /// <summary>Adds a Pauli Y gate.</summary>
    /// <inheritdoc cref="X" path="/param|/returns|/exception"/>
    public QuantumCircuit Y(int qubit) => Add(GateKind.Y, qubit);

    /// <summary>Adds a Pauli Z gate.</summary>
    /// <inheritdoc cref="X" path="/param|/returns|/exception"/>
    public QuantumCircuit Z(int qubit) => Add(GateKind.Z, qubit);

    /// <summary>Adds an S gate: the square root of Z.</summary>
    /// <inheritdoc cref="X" path="/param|/returns|/exception"/>
    public QuantumCircuit S(int qubit) => Add(GateKind.S, qubit);

    /// <summary>Adds the inverse of an S gate.</summary>
    /// <inheritdoc cref="X" path="/param|/returns|/exception"/>
    public QuantumCircuit SAdjoint(int qubit) => Add(GateKind.SAdjoint, qubit);

    /// <summary>Adds a T gate: the square root of S.</summary>
    /// <inheritdoc cref="X" path="/param|/returns|/exception"/>
    public QuantumCircuit T(int qubit) => Add(GateKind.T, qubit);

    /// <summary>Adds the inverse of a T gate.</summary>
    /// <inheritdoc cref="X" path="/param|/returns|/exception"/>
    public QuantumCircuit TAdjoint(int qubit) => Add(GateKind.TAdjoint, qubit);

    /// <summary>Adds the square root of X.</summary>
    /// <inheritdoc cref="X" path="/param|/returns|/exception"/>
    public QuantumCircuit SqrtX(int qubit) => Add(GateKind.SqrtX, qubit);

    /// <summary>Adds the inverse of the square root of X.</summary>
    /// <inheritdoc cref="X" path="/param|/returns|/exception"/>
    public QuantumCircuit SqrtXAdjoint(int qubit) => Add(GateKind.SqrtXAdjoint, qubit);

    /// <summary>Adds a rotation about the X axis.</summary>
    /// <param name="angle">The angle, in radians.</param>
    /// <param name="qubit">The qubit that the gate acts on.</param>
    /// <returns>This circuit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The circuit has no such qubit, or the angle is no finite number.</exception>
    /// <exception cref="InvalidOperationException">A qubit of the gate has been measured.</exception>
    public QuantumCircuit RX(double angle, int qubit) => Add(GateKind.RX, qubit, angle: angle);

    /// <summary>Adds a rotation about the Y axis.</summary>
    /// <inheritdoc cref="RX" path="/param|/returns|/exception"/>
    public QuantumCircuit RY(double angle, int qubit) => Add(GateKind.RY, qubit, angle: angle);

    /// <summary>Adds a rotation about the Z axis.</summary>
    /// <inheritdoc cref="RX" path="/param|/returns|/exception"/>
    public QuantumCircuit RZ(double angle, int qubit) => Add(GateKind.RZ, qubit, angle: angle);

    /// <summary>Adds a controlled X gate.</summary>
    /// <param name="control">The qubit that decides.</param>
    /// <param name="target">The qubit that changes.</param>
    /// <returns>This circuit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The circuit has no such qubit.</exception>
    /// <exception cref="ArgumentException">The gate acts on a qubit twice.</exception>
    /// <exception cref="InvalidOperationException">A qubit of the gate has been measured.</exception>
    public QuantumCircuit CX(int control, int target) => Add(GateKind.CX, control, target);

    /// <summary>Adds a controlled Y gate.</summary>
    /// <inheritdoc cref="CX" path="/param|/returns|/exception"/>
    public QuantumCircuit CY(int control, int target) => Add(GateKind.CY, control, target);

    /// <summary>Adds a controlled Z gate.</summary>
    /// <inheritdoc cref="CX" path="/param|/returns|/exception"/>
    public QuantumCircuit CZ(int control, int target) => Add(GateKind.CZ, control, target);

    /// <summary>Adds an X gate with two controls.</summary>
    /// <param name="control1">One qubit that decides.</param>
    /// <param name="control2">The other qubit that decides.</param>
    /// <param name="target">The qubit that changes.</param>
    /// <inheritdoc cref="CX" path="/returns|/exception"/>
    public QuantumCircuit CCX(int control1, int control2, int target) => Add(GateKind.CCX, control1, control2, target);

    /// <summary>Swaps two qubits.</summary>
    /// <param name="qubit1">One qubit.</param>
    /// <param name="qubit2">The other qubit.</param>
    /// <inheritdoc cref="CX" path="/returns|/exception"/>
    public QuantumCircuit Swap(int qubit1, int qubit2) => Add(GateKind.Swap, qubit1, qubit2);

    /// <summary>Adds a rotation about XX.</summary>
    /// <param name="angle">The angle, in radians.</param>
    /// <param name="qubit1">One qubit.</param>
    /// <param name="qubit2">The other qubit.</param>
    /// <returns>This circuit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The circuit has no such qubit, or the angle is no finite number.</exception>
    /// <exception cref="ArgumentException">The gate acts on a qubit twice.</exception>
    /// <exception cref="InvalidOperationException">A qubit of the gate has been measured.</exception>
    public QuantumCircuit RXX(double angle, int qubit1, int qubit2) => Add(GateKind.RXX, qubit1, qubit2, angle: angle);

    /// <summary>Adds a rotation about YY.</summary>
    /// <inheritdoc cref="RXX" path="/param|/returns|/exception"/>
    public QuantumCircuit RYY(double angle, int qubit1, int qubit2) => Add(GateKind.RYY, qubit1, qubit2, angle: angle);

    /// <summary>Adds a rotation about ZZ.</summary>
    /// <inheritdoc cref="RXX" path="/param|/returns|/exception"/>
    public QuantumCircuit RZZ(double angle, int qubit1, int qubit2) => Add(GateKind.RZZ, qubit1, qubit2, angle: angle);

    /// <summary>Measures a qubit. Its result stands behind those of the qubits that were measured before.</summary>
    /// <param name="qubit">The qubit. No gate can act on it any more.</param>
    /// <returns>This circuit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The circuit has no such qubit.</exception>
    /// <exception cref="InvalidOperationException">The qubit has been measured.</exception>
    public QuantumCircuit Measure(int qubit)
    {
        Check(qubit, nameof(qubit));
        _measured.Add(qubit);
        return this;
    }

    /// <summary>Measures all qubits, in their order.</summary>
    /// <returns>This circuit.</returns>
    /// <exception cref="InvalidOperationException">A qubit has been measured.</exception>
    public QuantumCircuit MeasureAll()
    {
        for (var qubit = 0; qubit < QubitCount; qubit++)
            Measure(qubit);

        return this;
    }

    /// <summary>Returns the circuit as IonQ's JSON (<c>ionq.circuit.v1</c>).</summary>
    /// <exception cref="NotSupportedException">
    /// The circuit measures only some of its qubits, or in another order: IonQ always measures all.
    /// </exception>
    public BinaryData ToIonQJson() => IonQWriter.Write(this);

    /// <summary>Returns the circuit as a program in OpenQASM 2.0.</summary>
    public string ToOpenQasm() => OpenQasmWriter.Write(this);

    /// <summary>Returns the circuit as a program in QIR, of the Base profile, as text of LLVM.</summary>
    public string ToQir() => QirWriter.Write(this);

    /// <summary>Returns the size of the circuit, such as <c>2 qubits, 2 gates</c>.</summary>
    public override string ToString() => $"{QubitCount} qubits, {GateCount} gates";

    private QuantumCircuit Add(GateKind kind, int first, int second = -1, int third = -1, double angle = 0)
    {
        Check(first, "qubit");
        if (kind is >= GateKind.CX)
            Check(second, "qubit");

        if (kind == GateKind.CCX)
            Check(third, "qubit");

        if (first == second || (kind == GateKind.CCX && (first == third || second == third)))
            throw new ArgumentException($"The gate {kind} acts on a qubit twice.");

        if (double.IsNaN(angle) || double.IsInfinity(angle))
            throw new ArgumentOutOfRangeException(nameof(angle), angle, "The angle is no finite number.");

        _gates.Add(new Gate(kind, first, second, third, angle));
        return this;
    }

    private void Check(int qubit, string parameter)
    {
        if (qubit < 0 || qubit >= QubitCount)
            throw new ArgumentOutOfRangeException(parameter, qubit, $"The circuit has the qubits 0 to {QubitCount - 1}.");

        if (_measured.Contains(qubit))
            throw new InvalidOperationException($"Qubit {qubit} has been measured. Measurements come last.");
    }
}
