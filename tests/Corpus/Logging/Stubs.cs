using System;
using System.Text;

namespace Contoso.Quantum
{
    public sealed class WorkspaceKeys
    {
        public bool ApiKeyEnabled { get; init; }

        public required WorkspaceKey PrimaryKey { get; init; }

        public required WorkspaceKey SecondaryKey { get; init; }

        public required string PrimaryConnectionString { get; init; }

        public required string SecondaryConnectionString { get; init; }
    }

    public sealed class WorkspaceKey
    {
        public required string Key { get; init; }

        public DateTimeOffset CreatedAt { get; init; }
    }
}

namespace Contoso.Storage
{
    public sealed record StorageKeys(StorageKey PrimaryKey, StorageKey SecondaryKey, string PrimaryConnectionString);

    public sealed record StorageKey(string Key);
}

namespace Contoso.Logging
{
    internal static class ConnectionText
    {
        public static string Redact(string text) => text.Split("ApiKey=")[0] + "ApiKey=***"; ◄ ok
    }

    internal static class ProtectedStore
    {
        public static byte[] Protect(string? text) => Encoding.UTF8.GetBytes(new string('*', text?.Length ?? 0));
    }
}
