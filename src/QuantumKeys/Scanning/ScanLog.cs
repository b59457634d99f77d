using System.Collections.Concurrent;

namespace QuantumKeys.Scanning;

/// <summary>What a scan has to say beside its findings.</summary>
internal sealed class ScanLog
{
    private readonly ConcurrentDictionary<string, int> _problems = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _notes = new(StringComparer.Ordinal);

    /// <summary>What could not be scanned, and why: each makes the scan a failure.</summary>
    public IReadOnlyList<string> Problems => InOrder(_problems);

    /// <summary>What is good to know.</summary>
    public IReadOnlyList<string> Notes => InOrder(_notes);

    /// <summary>Whether it was stopped before its end.</summary>
    public bool IsInterrupted { get; set; }

    public void AddProblem(string line) => _problems.TryAdd(line, _problems.Count);

    public void AddNote(string line) => _notes.TryAdd(line, _notes.Count);

    private static List<string> InOrder(ConcurrentDictionary<string, int> lines) =>
        [.. lines.OrderBy(line => line.Value).Select(line => line.Key)];
}
