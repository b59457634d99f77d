using System;
using System.Text;

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
