using System.Security.Cryptography;

namespace WorkspaceEmulator.Storage;

/// <summary>Tags by which a client sees that a blob or container is still the one that it knows.</summary>
internal static class EntityTag
{
    public static string Create() => $"\"0x8{RandomNumberGenerator.GetHexString(14)}\"";
}
