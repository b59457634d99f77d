using System.Collections.Concurrent;

namespace WorkspaceEmulator.Workspaces;

/// <summary>How often each status was answered to requests for one workspace, both planes together.</summary>
public sealed class AnswerCounts
{
    private readonly ConcurrentDictionary<int, long> _counts = new();

    /// <summary>The number of answers with a status.</summary>
    public long this[int status] => _counts.GetValueOrDefault(status);

    /// <summary>All answers. Requests whose connection was cut before anything was answered have none.</summary>
    public long Total => _counts.Values.Sum();

    internal void Add(int status) => _counts.AddOrUpdate(status, 1, (_, count) => count + 1);
}
