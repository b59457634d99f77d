using System.Collections.Concurrent;

namespace QuantumWorkspaces.Tests.Telemetry;

/// <summary>
/// Sees every line that is logged while the tests run, and every key that is made, and holds the ones against the others.
/// </summary>
/// <param name="isStrict">See <see cref="KeyPartSet"/>.</param>
internal sealed class KeyWatch(bool isStrict = false)
{
    private readonly KeyPartSet _parts = new(isStrict);
    private readonly ConcurrentDictionary<TelemetryKind, int> _lines = new();
    private readonly ConcurrentQueue<string> _violations = new();

    /// <summary>Lines that showed a key, without it.</summary>
    public IReadOnlyCollection<string> Violations => _violations;

    /// <summary>How many parts of keys are looked for.</summary>
    public int PartCount => _parts.Count;

    public int LineCount(TelemetryKind kind) => _lines.GetValueOrDefault(kind);

    public void AddKey(string key) => _parts.Add(key);

    /// <param name="source">Says where the line comes from.</param>
    public void See(TelemetryKind kind, string source, string line)
    {
        _lines.AddOrUpdate(kind, 1, (_, count) => count + 1);
        if (_parts.Hide(line) is { } hidden)
            _violations.Enqueue($"{kind} {_parts.Hide(source) ?? source}: {hidden}");
    }
}
