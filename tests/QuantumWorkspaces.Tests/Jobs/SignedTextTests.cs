using System.Text;
using System.Text.Json;
using QuantumWorkspaces.Transport;

namespace QuantumWorkspaces.Tests.Jobs;

/// <summary>Finding signatures by what they look like.</summary>
public class SignedTextTests
{
    private const string Secret = "aB3dE5gH7jK9";

    [Theory]
    [InlineData("https://a.b/c?sv=1&sig={0}&se=2", "https://a.b/c")]
    [InlineData("https://a.b/c?sig={0}", "https://a.b/c")]
    [InlineData("https://a.b/c?SIG={0}", "https://a.b/c")]
    [InlineData("see https://a.b/c?sig={0} and https://d.e/f?se=1&sig={0}.", "see https://a.b/c and https://d.e/f")]
    [InlineData("sv=1&sig={0}", "REDACTED")]
    [InlineData("the query sig={0} was refused", "the query REDACTED was refused")]
    [InlineData("""{"u":"https://a.b/c?sv=1\u0026sig\u003d{0}"}""", """{"u":"https://a.b/c"}""")]
    [InlineData("go?next=https%3A%2F%2Fa.b%2Fc%3Fsv%3D1%26sig%3D{0} now", "go now")]
    [InlineData("https%3A%2F%2Fa.b%2Fc%3Fsig%3D{0}", "REDACTED")]
    [InlineData("<a href='https://a.b/c?sig={0}'>", "<a href='https://a.b/c'>")]
    public void A_signature_goes_with_the_query_that_it_is_in(string format, string expected)
    {
        var text = format.Replace("{0}", Secret, StringComparison.Ordinal);
        Assert.Equal(expected, SignedText.Hide(text));
        Assert.True(SignedText.MayBeIn(Encoding.UTF8.GetBytes(text)) || text.Contains("SIG", StringComparison.Ordinal));
        Assert.DoesNotContain(Secret, Encoding.UTF8.GetString(SignedText.HideInJson(Encoding.UTF8.GetBytes(text)).ToArray()));
    }

    [Theory]
    [InlineData("design=new")]
    [InlineData("?design=new&signal=3")]
    [InlineData("a sign of life, sig and so on")]
    [InlineData("")]
    [InlineData("https://a.b/c?se=1")]
    public void What_is_no_signature_stays(string text) => Assert.Same(text, SignedText.Hide(text));

    [Fact]
    public void JSON_stays_JSON_and_the_same_but_for_the_signatures()
    {
        const string json =
            """{"a":[1,2.50,true,null,"x\ny"],"b":{"u":"https://a.b/c?sv=1\u0026sig=abcdef123456"},"sig=abcdef":"größe"}""";
        var hidden = SignedText.HideInJson(Encoding.UTF8.GetBytes(json)).ToArray();
        Assert.True(JsonElement.DeepEquals(
            JsonDocument.Parse("""{"a":[1,2.50,true,null,"x\ny"],"b":{"u":"https://a.b/c"},"REDACTED":"größe"}""").RootElement,
            JsonDocument.Parse(hidden).RootElement));
    }

    [Fact]
    public void Most_answers_need_no_second_look()
    {
        Assert.False(SignedText.MayBeIn("""{"name":"design of a signal","status":"Succeeded"}"""u8));
        Assert.False(SignedText.MayBeIn("sig"u8));
        Assert.True(SignedText.MayBeIn("a sign, sig=x"u8));
    }
}
