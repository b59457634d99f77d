namespace QuantumKeys.Output;

/// <summary>A key as it is shown.</summary>
/// <param name="Key">Null where keys are hidden.</param>
internal sealed record KeyEntry(DateTimeOffset? CreatedAt, string? Key)
{
    /// <summary>Not the record's own text, which would show the key.</summary>
    public override string ToString() => $"created {CreatedAt:u}";
}
