namespace QuantumKeys.Verification;

/// <summary>A key that was found. It stays in memory, and is sent nowhere but to its own workspace.</summary>
/// <param name="key">The key, without any encoding it was written in.</param>
/// <param name="connectionString">
/// The fields that stand around it, as a connection string: <c>SubscriptionId=…;…</c>. There may be too few. Null for a key by itself.
/// </param>
internal sealed class FoundConnectionString(FoundPlace place, string key, string? connectionString)
{
    public FoundPlace Place => place;

    public string GetKey() => key;

    public string? GetConnectionString() => connectionString;

    /// <summary>Neither the key nor what is around it.</summary>
    public override string ToString() => nameof(FoundConnectionString);
}
