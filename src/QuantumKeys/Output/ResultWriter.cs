using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace QuantumKeys.Output;

/// <summary>Writes a command's result, the only thing that goes to standard output.</summary>
internal sealed class ResultWriter(TextWriter output, OutputFormat format)
{
    public void Write<T>(T result, JsonTypeInfo<T> type, Func<T, Table> toTable) =>
        Write(result, type, (what, text) => toTable(what).WriteTo(text));

    /// <param name="writeText">Writes the result for people.</param>
    public void Write<T>(T result, JsonTypeInfo<T> type, Action<T, TextWriter> writeText)
    {
        if (format == OutputFormat.Json)
            output.WriteLine(JsonSerializer.Serialize(result, type));
        else
            writeText(result, output);
    }
}
