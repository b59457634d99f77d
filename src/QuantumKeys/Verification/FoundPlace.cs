namespace QuantumKeys.Verification;

/// <summary>Where a key was found.</summary>
/// <param name="Path">As it is shown: nothing secret, and nothing that a terminal would obey.</param>
/// <param name="Line">Counted from 1.</param>
internal sealed record FoundPlace(string Path, int Line)
{
    public override string ToString() => $"{Path}:{Line}";
}
