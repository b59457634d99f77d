using System.Text.RegularExpressions;
using WorkspaceEmulator.Simulation;

namespace WorkspaceEmulator.Circuits.Qir;

/// <summary>Reads a function of the Base profile: calls of gates, measurements, and what of them is given back.</summary>
internal sealed partial class QirReader
{
    private const int MostResults = 1000;
    private const string Instructions = "__quantum__qis__";
    private const string Runtime = "__quantum__rt__";

    private readonly ProgramGates _gates = new();
    private readonly Dictionary<int, int> _measurements = [];
    private readonly QirOutput _output = new();
    private int _qubitCount;

    /// <param name="entryPoint">The function to begin with; null: the only one there is.</param>
    /// <exception cref="InvalidInputException">It is no such program, or has something that is not supported.</exception>
    public static QuantumProgram Read(QirModule module, string? entryPoint)
    {
        var function = module.EntryPoint(entryPoint);
        return new QirReader().Read(function, module.RequiredQubits(function));
    }

    private QuantumProgram Read(QirFunction function, int requiredQubits)
    {
        foreach (var instruction in QirBlocks.InOrder(function))
        {
            if (Call.Match(instruction) is not { Success: true } call)
                throw NotSupported(instruction);

            Read(call.Groups["name"].Value, QirArgument.Split(call.Groups["arguments"].Value), instruction);
        }

        var count = Math.Max(_output.BitCount, _measurements.Keys.DefaultIfEmpty(-1).Max() + 1);
        var bits = Enumerable.Range(0, count)
            .Select(result => _measurements.TryGetValue(result, out var qubit) ? qubit : (int?)null)
            .ToList();
        var circuit = _gates.ToCircuit(Math.Max(requiredQubits, _qubitCount));
        return new QuantumProgram(circuit, bits, [], _output.Shape ?? OutcomeShape.ListOf(count));
    }

    private void Read(string name, string[] arguments, string instruction)
    {
        switch (name)
        {
            case Runtime + "initialize" or Instructions + "barrier__body":
                break;
            case Instructions + "mz__body" when arguments.Length == 2:
                Measure(arguments);
                break;
            case Runtime + "array_record_output" when arguments.Length == 2:
                _output.BeginList(QirArgument.Integer(arguments[0]), isTuple: false);
                break;
            case Runtime + "tuple_record_output" when arguments.Length == 2:
                _output.BeginList(QirArgument.Integer(arguments[0]), isTuple: true);
                break;
            case Runtime + "result_record_output" when arguments.Length == 2:
                _output.AddResult(Result(arguments[0]));
                break;
            default:
                AddGate(name, arguments, instruction);
                break;
        }
    }

    private void AddGate(string name, string[] arguments, string instruction)
    {
        var gate = name.StartsWith(Instructions, StringComparison.Ordinal) ? QirGates.Create(name[Instructions.Length..], arguments) : null;
        _gates.Add(gate ?? throw NotSupported(instruction));
        _qubitCount = Math.Max(_qubitCount, 32 - System.Numerics.BitOperations.LeadingZeroCount((uint)gate.Involved));
    }

    private void Measure(string[] arguments)
    {
        var qubit = ProgramGates.Qubit(QirArgument.Pointer(arguments[0]));
        _measurements[Result(arguments[1])] = qubit;
        _gates.Measure(qubit);
        _qubitCount = Math.Max(_qubitCount, qubit + 1);
    }

    private static int Result(string argument) => QirArgument.Pointer(argument) is var number && number < MostResults
        ? (int)number
        : throw new InvalidInputException($"QIR: the emulator takes {MostResults} results at most.");

    private static InvalidInputException NotSupported(string instruction) =>
        new($"QIR: the emulator reads the Base profile, and does not support '{instruction[..Math.Min(instruction.Length, 200)]}'.");

    [GeneratedRegex(@"^(tail\s+|musttail\s+|notail\s+)?call\s+void\s+@(?<name>\w+)\s*\((?<arguments>.*)\)\s*(#\d+)?(,\s*!.*)?$")]
    private static partial Regex Call { get; }
}
