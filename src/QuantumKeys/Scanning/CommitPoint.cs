namespace QuantumKeys.Scanning;

/// <summary>A commit, or a tag with a message of its own.</summary>
/// <param name="Date">When it was committed, as git writes it; null where that is not known.</param>
internal sealed record CommitPoint(string Id, string? Date)
{
    private const int ShortLength = 10;

    public string ShortId => Id[..Math.Min(ShortLength, Id.Length)];
}
