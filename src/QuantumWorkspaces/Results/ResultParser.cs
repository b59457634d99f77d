using System.Text.Json;

namespace QuantumWorkspaces.Results;

/// <summary>Reads the output of a job, in all formats that there are for results of gates and of pulses.</summary>
internal static class ResultParser
{
    /// <param name="format">What the job says of its output.</param>
    /// <param name="qubitCount">The number of qubits, where it is known: some formats do not say it.</param>
    public static QuantumJobResults Parse(string? format, BinaryData raw, int? qubitCount)
    {
        if (raw.ToMemory().IsEmpty)
            return new QuantumJobResults(format, raw, [], null);

        if (ReaderOf(format, qubitCount) is not { } read)
            return new QuantumJobResults(
                format, raw, [], $"'{VisibleText.Of(format ?? "")}' is none of the formats that are read. Raw has the output.");

        try
        {
            using var document = JsonDocument.Parse(raw);
            return new QuantumJobResults(format, raw, read(document.RootElement), null);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return new QuantumJobResults(format, raw, [], $"The output is not of the format {format}. Raw has it as it came.");
        }
    }

    private static Func<JsonElement, IReadOnlyList<QuantumJobResult>>? ReaderOf(string? format, int? qubitCount) =>
        format?.ToLowerInvariant() switch
        {
            "microsoft.quantum-results.v1" => ReadLabels,
            "microsoft.quantum-results.v2" => ReadItems,
            "ionq.quantum-results.v1" => root => ReadStates(root, qubitCount),
            "honeywell.quantum-results.v1" => root => ReadRegisters(root, OutcomeText.OfRegister),
            "rigetti.quil-results.v1" => root => ReadRegisters(root, OutcomeText.Of),
            "pasqal.pulser-results.v1" => ReadCounter,
            _ => null,
        };

    /// <summary><c>{"Histogram":["[0]",0.5,"[1]",0.5]}</c>.</summary>
    private static IReadOnlyList<QuantumJobResult> ReadLabels(JsonElement root)
    {
        var pairs = root.GetProperty("Histogram").EnumerateArray().ToList();
        if (pairs.Count % 2 != 0)
            throw new JsonException("A label has no probability.");

        var entries = new List<QuantumHistogramEntry>();
        for (var i = 0; i < pairs.Count; i += 2)
            entries.Add(new(OutcomeText.FromLabel(pairs[i].GetString()!), null, pairs[i + 1].GetDouble()));

        return [new QuantumJobResult(entries, null)];
    }

    /// <summary><c>{"Results":[{"Histogram":[{"Outcome":[0,1],"Display":"[0, 1]","Count":52}],"Shots":[[0,1],…]}]}</c>.</summary>
    private static List<QuantumJobResult> ReadItems(JsonElement root)
    {
        var results = new List<QuantumJobResult>();
        foreach (var item in root.GetProperty("Results").EnumerateArray())
        {
            var shots = item.TryGetProperty("Shots", out var list) && list.ValueKind == JsonValueKind.Array
                ? Outcomes(list.EnumerateArray(), OutcomeText.Of) : null;
            var histogram = item.TryGetProperty("Histogram", out var entries) && entries.ValueKind == JsonValueKind.Array
                ? ReadEntries(entries) : Count(shots ?? throw new JsonException("There are neither counts nor shots."));
            results.Add(new QuantumJobResult(histogram, shots));
        }

        return results;
    }

    private static List<QuantumHistogramEntry> ReadEntries(JsonElement entries)
    {
        var counts = entries.EnumerateArray().Select(entry => (Entry: entry, Count: entry.GetProperty("Count").GetInt64())).ToList();
        var total = counts.Sum(entry => entry.Count);
        return counts.ConvertAll(entry => new QuantumHistogramEntry(
            OutcomeText.Of(entry.Entry.GetProperty("Outcome"), DisplayOf(entry.Entry)),
            entry.Count,
            total == 0 ? 0 : (double)entry.Count / total));
    }

    private static string? DisplayOf(JsonElement entry) =>
        entry.TryGetProperty("Display", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    /// <summary><c>{"histogram":{"0":0.5,"3":0.5}}</c>: the number of a state, whose lowest bit is qubit 0.</summary>
    private static IReadOnlyList<QuantumJobResult> ReadStates(JsonElement root, int? qubitCount)
    {
        var states = root.GetProperty("histogram").EnumerateObject().Select(state => (state.Name, state.Value.GetDouble())).ToList();
        var width = Math.Max(qubitCount ?? 1, states.Select(state => OutcomeText.WidthOf(state.Name)).DefaultIfEmpty(1).Max());
        return
        [
            new QuantumJobResult(
                states.ConvertAll(state => new QuantumHistogramEntry(OutcomeText.FromState(state.Name, width), null, state.Item2)), null),
        ];
    }

    /// <summary><c>{"c":["00","11",…]}</c> or <c>{"ro":[[0,0],[1,1],…]}</c>: the shots of each register.</summary>
    private static IReadOnlyList<QuantumJobResult> ReadRegisters(JsonElement root, Func<JsonElement, QuantumOutcome> read)
    {
        var registers = root.EnumerateObject()
            .Where(register => register.Value.ValueKind == JsonValueKind.Array)
            .Select(register => Outcomes(register.Value.EnumerateArray(), read))
            .ToList();
        if (registers.Count == 0 || registers.Exists(register => register.Count != registers[0].Count))
            throw new JsonException("There is no register, or they have different numbers of shots.");

        var shots = registers.Count == 1 ? registers[0] : [.. registers[0].Select((_, shot) => OutcomeText.Join(registers, shot))];
        return [new QuantumJobResult(Count(shots), shots)];
    }

    /// <summary><c>{"001000":10,…}</c>, or the same as the property <c>counter</c>.</summary>
    private static IReadOnlyList<QuantumJobResult> ReadCounter(JsonElement root)
    {
        var counter = root.TryGetProperty("counter", out var inner) ? inner : root;
        var counts = counter.EnumerateObject().Select(state => (State: state.Name, Count: state.Value.GetInt64())).ToList();
        var total = counts.Sum(state => state.Count);
        return
        [
            new QuantumJobResult(
                counts.ConvertAll(state => new QuantumHistogramEntry(
                    new QuantumOutcome(state.State, state.State), state.Count, total == 0 ? 0 : (double)state.Count / total)),
                null),
        ];
    }

    /// <summary>Reads shots: those that are the same are one object, so that ten thousand take no more memory than they differ.</summary>
    private static List<QuantumOutcome> Outcomes(IEnumerable<JsonElement> shots, Func<JsonElement, QuantumOutcome> read)
    {
        var known = new Dictionary<string, QuantumOutcome>(StringComparer.Ordinal);
        var outcomes = new List<QuantumOutcome>();
        foreach (var shot in shots)
        {
            var text = shot.GetRawText();
            if (!known.TryGetValue(text, out var outcome))
                known.Add(text, outcome = read(shot));

            outcomes.Add(outcome);
        }

        return outcomes;
    }

    private static List<QuantumHistogramEntry> Count(List<QuantumOutcome> shots)
    {
        var counts = new Dictionary<string, (QuantumOutcome Outcome, int Order, long Count)>(StringComparer.Ordinal);
        foreach (var shot in shots)
        {
            counts[shot.Display] = counts.TryGetValue(shot.Display, out var seen)
                ? (seen.Outcome, seen.Order, seen.Count + 1) : (shot, counts.Count, 1);
        }

        return
        [
            .. counts.Values.OrderBy(entry => entry.Order)
                .Select(entry => new QuantumHistogramEntry(entry.Outcome, entry.Count, (double)entry.Count / shots.Count)),
        ];
    }
}
