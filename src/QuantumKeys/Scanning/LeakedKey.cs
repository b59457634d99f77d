using ConnectionStrings;

namespace QuantumKeys.Scanning;

/// <summary>A key that was found. It stays in memory: nothing of it is written, not even its hash.</summary>
/// <param name="Value">The key.</param>
/// <param name="ConnectionString">The connection string around it; null for a key by itself.</param>
internal sealed record LeakedKey(string Value, string? ConnectionString)
{
    public static LeakedKey Of(string value, Secret secret) => new(
        WithoutEncoding(value),
        secret.ConnectionString is not { } found ? null
            : string.Concat(FieldNames.All.Select(name => found.ValueOf(name) is { } field ? $"{name}={field};" : "")));

    public override string ToString() => nameof(LeakedKey);

    /// <summary>The key in a connection string in base64: it is the same key.</summary>
    private static string WithoutEncoding(string value) =>
        EncodedText.FindAll(value)
            .SelectMany(found => Secret.FindAnywhere(found.Text), (found, secret) => secret.Key.Of(found.Text).ToString())
            .FirstOrDefault(value);
}
