using ConnectionStrings;

namespace QuantumWorkspaces.Tests.Grammar;

/// <summary>
/// Texts of a million characters made to be slow. Work that grows with the length takes less than a second; work that grows with the square
/// of it takes a quarter of an hour and more.
/// </summary>
public class LargeTextTests
{
    private const int Length = 1_000_000;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("ApiKey=< ")]
    [InlineData("ApiKey=<")]
    [InlineData("=    =")]
    [InlineData("=")]
    [InlineData(" ")]
    [InlineData("ApiKey")]
    [InlineData("ApiKey =")]
    [InlineData("ApiKey=\n\n\n\n\n\n\n\n")]
    [InlineData("a;")]
    [InlineData("${")]
    [InlineData("a.")]
    [InlineData("aA1-")]
    [InlineData("https://a.")]
    public Task Hostile_text_is_read_in_reasonable_time(string part) =>
        ReadAllAsync(string.Concat(Enumerable.Repeat(part, Length / part.Length)));

    [Fact]
    public async Task Marks_without_end_are_read_in_reasonable_time()
    {
        await ReadAllAsync(string.Concat(Enumerable.Repeat(KeyShape.Mark, Length / 4)));
        await ReadAllAsync(string.Concat(Enumerable.Repeat(FakeKey.Create() + " ", Length / 87)));
    }

    [Fact]
    public void A_large_connection_string_keeps_its_fields()
    {
        var key = FakeKey.Create();
        var text = new string(' ', Length) + Sample.Text(key) + new string('\n', Length);
        Assert.Empty(ConnectionString.Parse(text).Faults);
        Assert.Equal(key, ConnectionString.FindAll(text).Single().ValueOf(FieldName.ApiKey));
    }

    private static Task ReadAllAsync(string text) => Task.Run(() => ReadAll(text)).WaitAsync(Limit);

    private static void ReadAll(string text)
    {
        var parsed = ConnectionString.Parse(text);
        Assert.NotEmpty(parsed.Faults);
        Assert.Equal(parsed.IsRecognizable, parsed.DisplayName is not null);

        foreach (var found in ConnectionString.FindAll(text))
            Assert.NotEmpty(found.Fields);

        _ = (AccessKey.Judge(text), EndpointRules.Check(text), EndpointRules.Check("https://" + text));
    }
}
