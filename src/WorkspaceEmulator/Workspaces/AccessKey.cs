using System.Security.Cryptography;
using System.Text;

namespace WorkspaceEmulator.Workspaces;

/// <summary>One of a workspace's two keys, and when it was made.</summary>
internal sealed record AccessKey(string Value, DateTimeOffset CreatedAt)
{
    public static AccessKey Create() => new(AccessKeyGenerator.Create(), DateTimeOffset.UtcNow);

    /// <summary>Takes the same time for every wrong key, as a service would.</summary>
    public bool Is(string key) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(Value));

    /// <summary>Not the record's own text, which would show the key.</summary>
    public override string ToString() => $"made at {CreatedAt:O}";
}
