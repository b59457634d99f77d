using System.Security.Cryptography;
using System.Text;
using WorkspaceEmulator.Circuits;
using WorkspaceEmulator.Circuits.IonQ;
using WorkspaceEmulator.Circuits.OpenQasm;
using WorkspaceEmulator.Circuits.Qir;
using WorkspaceEmulator.Results;
using WorkspaceEmulator.Simulation;
using WorkspaceEmulator.Storage;

namespace WorkspaceEmulator.Jobs;

/// <summary>Finds out what an input is, calculates it, and writes what was asked for.</summary>
internal static class JobEngine
{
    private const int LongestInput = 4 << 20;
    private const string ExactTarget = "ionq.simulator";

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);
    private static readonly string[] OfAllInputs = [OutputFormat.MicrosoftV1, OutputFormat.MicrosoftV2];

    public static JobOutcome Run(string id, JobRequest request, StoredBlob input, Func<bool> isAbandoned)
    {
        try
        {
            if (!request.Target.StartsWith(request.ProviderId + ".", StringComparison.OrdinalIgnoreCase))
                throw new InvalidInputException($"'{request.ProviderId}' has no target '{request.Target}'.", "InvalidProperty");

            var shots = JobShots.Of(request.InputParams);
            var (programs, outputFormat) = Read(request, input);
            var runs = programs.Select((program, index) => Calculate(program, request, shots, SeedOf(id) + index, isAbandoned)).ToList();
            var output = OutputWriter.Write(outputFormat, runs);
            return new JobOutcome(null, output, JobCost.Of(request, programs.Select(program => program.Circuit), shots));
        }
        catch (InvalidInputException exception)
        {
            return new JobOutcome(new JobError(exception.Code, exception.Message));
        }
    }

    private static (IReadOnlyList<QuantumProgram> Programs, string OutputFormat) Read(JobRequest request, StoredBlob input)
    {
        if (input.Content.Length > LongestInput)
            throw new InvalidInputException($"The input has {input.Content.Length} bytes, and the emulator reads {LongestInput} at most.");

        if (input.ContentEncoding is not null)
            throw new InvalidInputException($"The emulator does not read input with the encoding '{input.ContentEncoding}'.");

        (string Own, QuantumProgram[] Programs) read = request.InputDataFormat switch
        {
            "ionq.circuit.v1" => (OutputFormat.IonQ, [IonQReader.Read(input.Content)]),
            "honeywell.openqasm.v1" => (OutputFormat.Honeywell, [QasmReader.Read(TextOf(input))]),
            "qir.v1" => (OutputFormat.MicrosoftV2, ReadQir(request, input)),
            var other => throw new InvalidInputException($"The emulator does not execute '{other}'."),
        };
        var format = request.OutputDataFormat ?? read.Own;
        return format == read.Own || OfAllInputs.Contains(format)
            ? (read.Programs, format)
            : throw new InvalidInputException($"'{request.InputDataFormat}' has no results in '{format}'.", "CannotTranslateOutputData");
    }

    private static QuantumProgram[] ReadQir(JobRequest request, StoredBlob input)
    {
        if (input.Content is [(byte)'B', (byte)'C', ..])
            throw new InvalidInputException("The emulator reads QIR as LLVM text (.ll), and not as bitcode.");

        var module = new QirModule(TextOf(input));
        return [.. JobItem.Of(request.InputParams).Select(item => QirReader.Read(module, item.EntryPoint))];
    }

    private static string TextOf(StoredBlob input)
    {
        try
        {
            return StrictUtf8.GetString(input.Content);
        }
        catch (DecoderFallbackException)
        {
            throw new InvalidInputException("The input is no text in UTF-8.");
        }
    }

    private static ProgramRun Calculate(QuantumProgram program, JobRequest request, int shots, int seed, Func<bool> isAbandoned)
    {
        // A syntax checker reads a circuit and does nothing.
        var isChecked = request.Target.Contains(".sim.", StringComparison.Ordinal)
            && request.Target.EndsWith("sc", StringComparison.Ordinal);
        var state = isChecked ? new StateVector(program.Circuit.QubitCount) : program.Circuit.Run(isAbandoned);
        return new ProgramRun(program, state.Probabilities(), shots, seed, isExact: request.Target == ExactTarget);
    }

    private static int SeedOf(string id) => BitConverter.ToInt32(SHA256.HashData(Encoding.UTF8.GetBytes(id.ToLowerInvariant())));
}
