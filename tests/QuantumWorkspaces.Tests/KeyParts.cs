namespace QuantumWorkspaces.Tests;

/// <summary>The rule of the whole product: no six characters of a key show anywhere.</summary>
internal static class KeyParts
{
    public const int Length = 6;

    public static void AssertAbsent(string key, string text)
    {
        for (var start = 0; start + Length <= key.Length; start++)
            Assert.False(
                text.Contains(key.Substring(start, Length), StringComparison.Ordinal),
                $"Characters {start} to {start + Length} of the key show.");
    }
}
