using System.Globalization;
using QuantumWorkspaces;

namespace QuantumKeys.Output;

/// <summary>What a job returned, in one form for all formats.</summary>
/// <param name="ParseError">Why nothing was read; null if all was.</param>
/// <param name="Items">One for each circuit of the job.</param>
internal sealed record JobResults(string JobId, string? Format, string? ParseError, IReadOnlyList<CircuitResult> Items)
{
    public static JobResults From(string jobId, QuantumJobResults results, IEnumerable<QuantumJobResult> items) =>
        new(jobId, results.Format, results.IsEmpty ? null : results.ParseError, [.. items.Select(CircuitResult.From)]);

    /// <param name="first">The number of the first item in the job.</param>
    /// <param name="top">The outcomes that are drawn at most.</param>
    public void DrawTo(TextWriter output, int first, int top, int width)
    {
        for (var i = 0; i < Items.Count; i++)
        {
            if (Items.Count > 1)
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(i > 0 ? Environment.NewLine : "")}Circuit {first + i}"));

            new HistogramChart(Items[i].Histogram, top, width).WriteTo(output);
        }
    }
}
