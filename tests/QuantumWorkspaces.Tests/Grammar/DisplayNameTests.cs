using ConnectionStrings;

namespace QuantumWorkspaces.Tests.Grammar;

public class DisplayNameTests
{
    private static readonly string Key = FakeKey.Create().Replace('_', 'u').Replace('-', 'h');

    [Fact]
    public void A_valid_name_is_shown() => Assert.Equal("my-workspace", ConnectionString.Parse(Sample.Text(Key)).DisplayName);

    [Theory]
    [InlineData(0, 6)]
    [InlineData(10, 20)]
    [InlineData(40, 46)]
    public void A_name_with_a_part_of_the_key_is_not_shown(int start, int length)
    {
        var name = Key.Substring(start, length);
        Assert.Null(ConnectionString.Parse(Sample.TextWith("WorkspaceName", name, Key)).DisplayName);
        Assert.Null(ConnectionString.Parse(Sample.TextWith("WorkspaceName", "w" + name.ToUpperInvariant() + "w", Key)).DisplayName);
    }

    [Fact]
    public void Five_characters_in_common_are_a_coincidence()
    {
        var key = "quant" + Key;
        Assert.Equal("quant", ConnectionString.Parse(Sample.TextWith("WorkspaceName", "quant", key)).DisplayName);
    }

    [Theory]
    [InlineData("workspaceXd7f0Qz81kLm")]
    [InlineData("0f1e2d3c4b5a69788796")]
    public void A_name_that_is_not_made_of_words_is_not_shown(string name) =>
        Assert.Null(ConnectionString.Parse(Sample.TextWith("WorkspaceName", name, Key)).DisplayName);

    [Fact]
    public void Of_a_repeated_key_both_count()
    {
        var name = Key.Substring(3, 12);
        Assert.Null(ConnectionString.Parse(Sample.TextWith("WorkspaceName", name, Key) + $"ApiKey={FakeKey.Create()}").DisplayName);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not valid")]
    public void A_missing_or_invalid_name_is_not_shown(string? name) =>
        Assert.Null(ConnectionString.Parse(Sample.TextWith("WorkspaceName", name, Key)).DisplayName);

    [Fact]
    public void Any_text_can_be_compared_with_the_key()
    {
        var parsed = ConnectionString.Parse(Sample.Text(Key));
        Assert.True(parsed.SharesPartWithKey($"https://{Key.Substring(50, 8)}.example/"));
        Assert.False(parsed.SharesPartWithKey(Sample.Endpoint));
        Assert.False(parsed.SharesPartWithKey(""));
    }
}
