namespace QuantumKeys.Fixing.Writing;

/// <param name="IsComplete">Whether all temporary files are complete.</param>
internal sealed record JournalContent(bool IsComplete, IReadOnlyList<JournalEntry> Entries);
