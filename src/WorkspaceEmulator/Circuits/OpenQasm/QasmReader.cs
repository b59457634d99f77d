using WorkspaceEmulator.Simulation;

namespace WorkspaceEmulator.Circuits.OpenQasm;

/// <summary>
/// Reads OpenQASM 2.0: registers, the gates of its libraries, definitions of gates, barriers, and measurements that no gate follows.
/// </summary>
internal sealed class QasmReader
{
    private const int MostClassicalBits = 1000;
    private const int MostCalls = 1_000_000;
    private const int DeepestDefinition = 100;

    private static readonly Dictionary<string, double> NoAngles = [];

    private readonly QasmTokens _tokens;
    private readonly QasmRegisters _quantum = new(Circuit.MostQubits);
    private readonly QasmRegisters _classical = new(MostClassicalBits);
    private readonly Dictionary<string, QasmGateDefinition> _definitions = new(StringComparer.Ordinal);
    private readonly ProgramGates _gates = new();
    private readonly Dictionary<int, int> _measurements = [];
    private bool _hasLibrary;
    private int _calls;

    private QasmReader(string text) => _tokens = new QasmTokens(text);

    /// <exception cref="InvalidInputException">It is no such program, or has something that is not supported.</exception>
    public static QuantumProgram Read(string text) => new QasmReader(text).Read();

    private QuantumProgram Read()
    {
        _tokens.Take("OPENQASM");
        if (_tokens.Take() is not ("2.0" or "2"))
            throw _tokens.Fault("The emulator reads version 2.0 only.");

        _tokens.Take(";");
        while (!_tokens.IsAtEnd)
            ReadStatement();

        if (_classical.Count == 0)
            throw _tokens.Fault("The program has no classical register, so there is nothing to give back.");

        var bits = Enumerable.Range(0, _classical.Count)
            .Select(bit => _measurements.TryGetValue(bit, out var qubit) ? qubit : (int?)null)
            .ToList();
        return new QuantumProgram(_gates.ToCircuit(_quantum.Count), bits, _classical.All, OutcomeShape.ListOf(bits.Count));
    }

    private void ReadStatement()
    {
        var word = _tokens.TakeName();
        switch (word)
        {
            case "include":
                ReadInclude();
                break;
            case "qreg":
                _quantum.Declare(_tokens, IsTaken);
                break;
            case "creg":
                _classical.Declare(_tokens, IsTaken);
                break;
            case "gate":
                ReadDefinition();
                break;
            case "barrier":
                TakeQubits();
                break;
            case "measure":
                ReadMeasurement();
                break;
            case "if" or "reset" or "opaque":
                throw _tokens.Fault($"The emulator does not support '{word}'.");
            default:
                ReadCall(word);
                break;
        }
    }

    private void ReadInclude()
    {
        var file = _tokens.Take();
        if (file is not ("\"qelib1.inc\"" or "\"hqslib1.inc\""))
            throw _tokens.Fault($"The emulator has no library {file}.");

        _tokens.Take(";");
        _hasLibrary = true;
    }

    private void ReadMeasurement()
    {
        var qubits = _quantum.TakeBits(_tokens);
        _tokens.Take("->");
        var bits = _classical.TakeBits(_tokens);
        _tokens.Take(";");
        if (qubits.Length != bits.Length)
            throw _tokens.Fault("A measurement has as many classical bits as qubits.");

        foreach (var (qubit, bit) in qubits.Zip(bits))
        {
            _measurements[bit] = qubit;
            _gates.Measure(qubit);
        }
    }

    private void ReadDefinition()
    {
        var name = _tokens.TakeName();
        if (IsTaken(name) || SizeOf(name) is not null)
            throw _tokens.Fault($"'{name}' is declared twice.");

        var angles = new List<string>();
        if (_tokens.TryTake("(") && !_tokens.TryTake(")"))
            angles = TakeNames(")");

        var qubits = TakeNames(null);
        var body = _tokens.TakeBlock();
        var depth = 1 + DepthOf(body);
        if (depth > DeepestDefinition)
            throw _tokens.Fault("The definitions of gates are too deep.");

        _definitions[name] = new QasmGateDefinition(angles, qubits, body, depth);
    }

    /// <summary>How deep the definitions are that a body uses.</summary>
    private int DepthOf(QasmTokens body)
    {
        var depth = 0;
        while (!body.IsAtEnd)
            depth = Math.Max(depth, _definitions.GetValueOrDefault(body.Take())?.Depth ?? 0);

        return depth;
    }

    private List<string> TakeNames(string? end)
    {
        var names = new List<string> { _tokens.TakeName() };
        while (_tokens.TryTake(","))
            names.Add(_tokens.TakeName());

        if (end is not null)
            _tokens.Take(end);

        return names.Distinct().Count() == names.Count ? names : throw _tokens.Fault("A name stands twice in a definition.");
    }

    private void ReadCall(string name)
    {
        var angles = TakeAngles(_tokens, NoAngles);
        var arguments = TakeQubits();

        // A register in place of a qubit means each of its qubits, in step with other registers.
        var count = arguments.Max(argument => argument.Length);
        if (arguments.Exists(argument => argument.Length != 1 && argument.Length != count))
            throw _tokens.Fault("The registers have different lengths.");

        for (var i = 0; i < count; i++)
            Call(name, angles, [.. arguments.Select(argument => argument[argument.Length == 1 ? 0 : i])], _tokens, int.MaxValue);
    }

    private List<int[]> TakeQubits()
    {
        var arguments = new List<int[]> { _quantum.TakeBits(_tokens) };
        while (_tokens.TryTake(","))
            arguments.Add(_quantum.TakeBits(_tokens));

        _tokens.Take(";");
        return arguments;
    }

    private static double[] TakeAngles(QasmTokens tokens, IReadOnlyDictionary<string, double> parameters)
    {
        if (!tokens.TryTake("(") || tokens.TryTake(")"))
            return [];

        var expression = new QasmExpression(tokens, parameters);
        var angles = new List<double> { expression.Read() };
        while (tokens.TryTake(","))
            angles.Add(expression.Read());

        tokens.Take(")");
        return [.. angles];
    }

    /// <param name="depth">Whose definition the call stands in: it can only call what was defined before.</param>
    private void Call(string name, double[] angles, int[] qubits, QasmTokens place, int depth)
    {
        if (++_calls > MostCalls)
            throw place.Fault($"The program has more than {MostCalls} gates.");

        if (SizeOf(name) is not { } size)
            throw place.Fault($"There is no gate '{name}'{(QasmGates.SizeOf(name) is null ? "" : ": include \"qelib1.inc\"")}.");

        if (size != (angles.Length, qubits.Length))
            throw place.Fault($"'{name}' takes {size.Angles} angles and {size.Qubits} qubits.");

        if (qubits.Distinct().Count() != qubits.Length)
            throw place.Fault($"'{name}' has the same qubit twice.");

        if (_definitions.TryGetValue(name, out var definition) && definition.Depth >= depth)
            throw place.Fault($"'{name}' is used before it is defined.");

        if (definition is not null)
            Expand(definition, angles, qubits);
        else if (QasmGates.Create(name, angles, qubits) is { } gate)
            _gates.Add(gate);
    }

    private void Expand(QasmGateDefinition definition, double[] angles, int[] qubits)
    {
        var parameters = definition.Angles.Zip(angles).ToDictionary(pair => pair.First, pair => pair.Second);
        var names = definition.Qubits.Zip(qubits).ToDictionary(pair => pair.First, pair => pair.Second);
        var body = definition.Body;
        body.Rewind();
        while (!body.IsAtEnd)
        {
            var name = body.TakeName();
            var inner = TakeAngles(body, parameters);
            var targets = new List<int> { TakeQubit(body, names) };
            while (body.TryTake(","))
                targets.Add(TakeQubit(body, names));

            body.Take(";");
            if (name != "barrier")
                Call(name, inner, [.. targets], body, definition.Depth);
        }
    }

    private static int TakeQubit(QasmTokens body, Dictionary<string, int> names) =>
        names.TryGetValue(body.TakeName(), out var qubit) ? qubit : throw body.Fault("There is no such qubit in the definition.");

    private (int Angles, int Qubits)? SizeOf(string name) =>
        _definitions.TryGetValue(name, out var definition) ? (definition.Angles.Count, definition.Qubits.Count)
        : _hasLibrary || QasmGates.BuiltIn.Contains(name) ? QasmGates.SizeOf(name)
        : null;

    private bool IsTaken(string name) => _quantum.Contains(name) || _classical.Contains(name) || _definitions.ContainsKey(name);
}
