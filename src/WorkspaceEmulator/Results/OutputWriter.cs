using System.Buffers;
using System.Globalization;
using System.Text.Json;
using WorkspaceEmulator.Circuits;
using WorkspaceEmulator.Simulation;

namespace WorkspaceEmulator.Results;

/// <summary>Writes results in the formats of the service.</summary>
internal static class OutputWriter
{
    /// <exception cref="InvalidInputException">The format cannot hold these results.</exception>
    public static byte[] Write(string format, IReadOnlyList<ProgramRun> runs)
    {
        if (runs.Count > 1 && format != OutputFormat.MicrosoftV2)
            throw new InvalidInputException($"'{format}' cannot hold the results of several items.", "CannotTranslateOutputData");

        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            switch (format)
            {
                case OutputFormat.IonQ:
                    WriteIonQ(json, runs[0]);
                    break;
                case OutputFormat.Honeywell:
                    WriteHoneywell(json, runs[0]);
                    break;
                case OutputFormat.MicrosoftV1:
                    WriteMicrosoftV1(json, runs[0]);
                    break;
                default:
                    WriteMicrosoftV2(json, runs);
                    break;
            }

            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Probabilities by the number of the state, whose lowest bit is qubit 0.</summary>
    private static void WriteIonQ(Utf8JsonWriter json, ProgramRun run)
    {
        json.WriteStartObject("histogram");
        foreach (var (bits, probability) in run.Probabilities)
        {
            var number = bits.Index().Sum(bit => bit.Item ? 1L << bit.Index : 0);
            json.WriteNumber(number.ToString(CultureInfo.InvariantCulture), probability);
        }

        json.WriteEndObject();
    }

    /// <summary>A text for each shot and register, whose last character is bit 0.</summary>
    private static void WriteHoneywell(Utf8JsonWriter json, ProgramRun run)
    {
        var shots = run.Shots.ToList();
        foreach (var register in run.Program.Registers)
        {
            json.WriteStartArray(register.Name);
            foreach (var bits in shots)
                json.WriteStringValue(TextOf(bits, register));

            json.WriteEndArray();
        }
    }

    private static string TextOf(bool[] bits, ClassicalRegister register) =>
        string.Create(register.Length, (bits, register.Start), static (text, source) =>
        {
            for (var i = 0; i < text.Length; i++)
                text[text.Length - 1 - i] = source.bits[source.Start + i] ? '1' : '0';
        });

    /// <summary>Labels and probabilities, one after the other.</summary>
    private static void WriteMicrosoftV1(Utf8JsonWriter json, ProgramRun run)
    {
        json.WriteStartArray("Histogram");
        foreach (var (bits, probability) in run.Probabilities)
        {
            json.WriteStringValue(run.Program.Shape.Display(bits));
            json.WriteNumberValue(probability);
        }

        json.WriteEndArray();
    }

    private static void WriteMicrosoftV2(Utf8JsonWriter json, IReadOnlyList<ProgramRun> runs)
    {
        json.WriteString("DataFormat", OutputFormat.MicrosoftV2);
        json.WriteStartArray("Results");
        foreach (var run in runs)
            WriteItem(json, run);

        json.WriteEndArray();
    }

    private static void WriteItem(Utf8JsonWriter json, ProgramRun run)
    {
        var shape = run.Program.Shape;
        json.WriteStartObject();
        json.WriteStartArray("Histogram");
        foreach (var (bits, count) in run.Counts)
        {
            json.WriteStartObject();
            json.WritePropertyName("Outcome");
            shape.Write(json, bits);
            json.WriteString("Display", shape.Display(bits));
            json.WriteNumber("Count", count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("Shots");
        foreach (var bits in run.Shots)
            shape.Write(json, bits);

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
