using ConnectionStrings;

namespace QuantumWorkspaces.Tests.Grammar;

public class EncodedTextTests
{
    /// <summary>A line of a log, a column of a table: what is whole is read.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void A_connection_string_in_base64_is_found_wherever_it_is_cut_off_behind_the_key(int cut)
    {
        var encoded = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(Sample.Text(FakeKey.Create()))).TrimEnd('=');
        var text = $"data: {encoded[..^cut]} …";

        var secret = Assert.Single(Secret.FindAnywhere(text));

        Assert.Equal(encoded[..^cut], secret.Key.Of(text).ToString());
    }
}
