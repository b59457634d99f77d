namespace QuantumKeys.Scanning;

/// <summary>The way of a key through the history.</summary>
/// <param name="First">The commit that brought it in.</param>
/// <param name="Last">The last commit that wrote a file with it.</param>
/// <param name="RemovedIn">The commit that took it out last; null where none did.</param>
/// <param name="IsInHead">Whether the commit that is checked out has it.</param>
/// <param name="Places">All paths and messages that have it or had it.</param>
internal sealed record KeyTrail(
    CommitPoint First, CommitPoint Last, CommitPoint? RemovedIn, bool IsInHead, IReadOnlyList<string> Places);
