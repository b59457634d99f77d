namespace QuantumWorkspaces.Tests;

public class KeyPartsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(80)]
    public void Six_characters_from_anywhere_in_a_key_are_noticed(int start)
    {
        var key = FakeKey.Create();
        var text = $"something {key.Substring(start, KeyParts.Length)} something";
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => KeyParts.AssertAbsent(key, text));
    }
}
