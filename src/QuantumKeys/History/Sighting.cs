using QuantumKeys.Scanning;

namespace QuantumKeys.History;

/// <summary>A key in one version of a file, or in a message.</summary>
/// <param name="Object">The version, the commit or the tag.</param>
/// <param name="Path">The path as git writes it; null for a message.</param>
internal sealed record Sighting(byte[] Object, byte[]? Path, bool IsTag, Leak Leak)
{
    public override string ToString() => Leak.ToString();
}
