using QuantumWorkspaces.Circuits;
using QuantumWorkspaces.Jobs;

namespace QuantumWorkspaces;

/// <summary>What a job runs.</summary>
/// <remarks>A <see cref="QuantumCircuit"/> is converted, and written as the provider of the target reads it.</remarks>
public sealed class QuantumJobInput
{
    /// <summary>The format of programs in QIR: text of LLVM, or bitcode.</summary>
    internal const string QirFormat = "qir.v1";

    private const string CountsFormat = "microsoft.quantum-results.v2";

    private readonly QuantumCircuit? _circuit;

    /// <summary>Initializes a new instance with any format.</summary>
    /// <param name="format">The format of the input, such as <c>ionq.circuit.v1</c>.</param>
    /// <param name="content">The input.</param>
    /// <param name="outputFormat">The format of the output, such as <c>ionq.quantum-results.v1</c>; null: the service decides.</param>
    /// <param name="contentType">The type that the storage notes; null for bytes of any kind.</param>
    /// <exception cref="ArgumentNullException"><paramref name="format"/> or <paramref name="content"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="format"/> is empty.</exception>
    public QuantumJobInput(string format, BinaryData content, string? outputFormat = null, string? contentType = null)
    {
        Format = JobArguments.NotEmpty(format, nameof(format));
        Content = content ?? throw new ArgumentNullException(nameof(content));
        OutputFormat = outputFormat;
        ContentType = contentType ?? "application/octet-stream";
    }

    private QuantumJobInput(QuantumCircuit circuit) => _circuit = circuit;

    /// <summary>The format; null for a circuit, whose format depends on the target.</summary>
    public string? Format { get; }

    /// <summary>The input; null for a circuit, which is written when it is submitted.</summary>
    public BinaryData? Content { get; }

    /// <summary>The format of the output; null if that is up to the service, or depends on the target.</summary>
    public string? OutputFormat { get; }

    internal string? ContentType { get; }

    /// <summary>The function of a program in QIR that runs; null for other inputs.</summary>
    internal string? EntryPoint { get; private init; }

    /// <summary>The profile that a program in QIR is known to have.</summary>
    internal string? Profile { get; private init; }

    /// <summary>The number of qubits, where it is known.</summary>
    internal int? QubitCount { get; private init; }

    /// <summary>Input for IonQ in its JSON (<c>ionq.circuit.v1</c>).</summary>
    /// <param name="json">The circuit: <c>{"qubits":2,"circuit":[{"gate":"h","target":0},…]}</c>.</param>
    public static QuantumJobInput FromIonQ(BinaryData json) =>
        new("ionq.circuit.v1", json, "ionq.quantum-results.v1", "application/json");

    /// <summary>Input for Quantinuum in OpenQASM 2.0 (<c>honeywell.openqasm.v1</c>).</summary>
    /// <param name="program">The program.</param>
    public static QuantumJobInput FromOpenQasm(string program) =>
        new("honeywell.openqasm.v1", TextOf(program, nameof(program)), "honeywell.quantum-results.v1", "application/qasm");

    /// <summary>Input for Rigetti in Quil (<c>rigetti.quil.v1</c>).</summary>
    /// <param name="program">The program. Results are read from its memory region <c>ro</c>.</param>
    public static QuantumJobInput FromQuil(string program) =>
        new("rigetti.quil.v1", TextOf(program, nameof(program)), "rigetti.quil-results.v1", "text/plain");

    /// <summary>Input for Pasqal as a sequence of Pulser (<c>pasqal.pulser.v1</c>).</summary>
    /// <param name="json">The sequence: <c>{"sequence_builder":{…}}</c>.</param>
    public static QuantumJobInput FromPulser(BinaryData json) =>
        new("pasqal.pulser.v1", json, "pasqal.pulser-results.v1", "application/json");

    /// <summary>Input in QIR (<c>qir.v1</c>).</summary>
    /// <param name="program">The program: text of LLVM (<c>.ll</c>) or bitcode (<c>.bc</c>).</param>
    /// <param name="entryPoint">The name of the function that runs.</param>
    /// <exception cref="ArgumentException"><paramref name="entryPoint"/> is null or empty.</exception>
    public static QuantumJobInput FromQir(BinaryData program, string entryPoint = QirWriter.EntryPoint) =>
        new(QirFormat, program, CountsFormat, "application/x-qir.v1")
        {
            EntryPoint = JobArguments.NotEmpty(entryPoint, nameof(entryPoint)),
        };

    /// <summary>A circuit, which is written as the provider of the target reads it.</summary>
    /// <param name="circuit">The circuit. It is written when it is submitted.</param>
    /// <exception cref="ArgumentNullException"><paramref name="circuit"/> is null.</exception>
    public static QuantumJobInput FromCircuit(QuantumCircuit circuit) =>
        new(circuit ?? throw new ArgumentNullException(nameof(circuit))) { QubitCount = circuit.QubitCount };

    /// <summary>Converts a circuit.</summary>
#pragma warning disable CA2225 // FromCircuit does the same.
    public static implicit operator QuantumJobInput(QuantumCircuit circuit) => FromCircuit(circuit);
#pragma warning restore CA2225

    /// <summary>Returns the format and the size of the input.</summary>
    public override string ToString() => _circuit is not null
        ? $"circuit ({_circuit})" : VisibleText.Of($"{Format} ({Content!.ToMemory().Length} bytes)");

    /// <summary>The input as a provider reads it.</summary>
    internal QuantumJobInput For(string providerId) => _circuit is null ? this : providerId switch
    {
        "ionq" => FromIonQ(_circuit.ToIonQJson()).WithQubits(QubitCount),
        "quantinuum" => FromOpenQasm(_circuit.ToOpenQasm()).WithQubits(QubitCount),
        _ => new(QirFormat, BinaryData.FromString(_circuit.ToQir()), CountsFormat, "application/x-qir.v1")
        {
            EntryPoint = QirWriter.EntryPoint,
            Profile = "Base",
            QubitCount = QubitCount,
        },
    };

    private QuantumJobInput WithQubits(int? count) => new(Format!, Content!, OutputFormat, ContentType) { QubitCount = count };

    private static BinaryData TextOf(string program, string parameter) =>
        BinaryData.FromString(program ?? throw new ArgumentNullException(parameter));
}
