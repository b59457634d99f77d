namespace QuantumWorkspaces;

/// <summary>What a job returned, in one form for all formats.</summary>
/// <remarks>
/// <para>In a <see cref="QuantumOutcome.Text"/> the first qubit, or the first bit of a register, stands first, whatever the provider
/// writes. <see cref="Raw"/> is the output as it came.</para>
/// <list type="table">
/// <listheader><term>format</term><description>what it gives</description></listheader>
/// <item>
/// <term><c>microsoft.quantum-results.v1</c></term>
/// <description>probabilities; outcomes as the program labels them</description>
/// </item>
/// <item><term><c>microsoft.quantum-results.v2</c></term><description>counts and shots, for each circuit of the job</description></item>
/// <item>
/// <term><c>ionq.quantum-results.v1</c></term>
/// <description>
/// probabilities, of the simulator exact ones; the service writes the state as a number whose lowest bit is the first qubit
/// </description>
/// </item>
/// <item>
/// <term><c>honeywell.quantum-results.v1</c></term>
/// <description>shots for each register; the provider writes the highest bit first</description>
/// </item>
/// <item><term><c>rigetti.quil-results.v1</c></term><description>shots for each memory region</description></item>
/// <item><term><c>pasqal.pulser-results.v1</c></term><description>counts</description></item>
/// </list>
/// </remarks>
public sealed class QuantumJobResults
{
    internal QuantumJobResults(string? format, BinaryData raw, IReadOnlyList<QuantumJobResult> items, string? parseError)
    {
        Format = format;
        Raw = raw;
        Items = items;
        ParseError = parseError;
    }

    /// <summary>The format of the output, such as <c>microsoft.quantum-results.v2</c>; null if the service does not say.</summary>
    public string? Format { get; }

    /// <summary>The output as it came.</summary>
    public BinaryData Raw { get; }

    /// <summary>Whether the job returned nothing at all, which is no failure.</summary>
    public bool IsEmpty => Raw.ToMemory().IsEmpty;

    /// <summary>
    /// Why <see cref="Items"/> is empty: the format is unknown, or the output is not of this format; null if the output was read.
    /// </summary>
    public string? ParseError { get; }

    /// <summary>The results of each circuit of the job. Most jobs have one.</summary>
    public IReadOnlyList<QuantumJobResult> Items { get; }

    /// <summary>The histogram of the first of the <see cref="Items"/>; empty if there is none.</summary>
    public IReadOnlyList<QuantumHistogramEntry> Histogram => Items.Count == 0 ? [] : Items[0].Histogram;

    /// <summary>The shots of the first of the <see cref="Items"/>; null if the format has none.</summary>
    public IReadOnlyList<QuantumOutcome>? Shots => Items.Count == 0 ? null : Items[0].Shots;

    /// <summary>Returns the format and what was read, such as <c>ionq.quantum-results.v1 (2 outcomes)</c>.</summary>
    public override string ToString() => VisibleText.Of(
        $"{Format ?? "unknown format"} ({(IsEmpty ? "empty" : ParseError is not null ? "not read" : $"{Histogram.Count} outcomes")})");
}
