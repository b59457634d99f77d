namespace QuantumKeys.Fixing.Writing;

/// <summary>A file that another one is about to take the place of.</summary>
/// <param name="Before">What the target was (<see cref="Journal.HashOf"/>): another run only writes over that. Null for a new file.</param>
internal sealed record JournalEntry(string Temporary, string Target, string? Before);
