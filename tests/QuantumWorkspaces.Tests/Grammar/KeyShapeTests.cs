using ConnectionStrings;

namespace QuantumWorkspaces.Tests.Grammar;

public class KeyShapeTests
{
    private static readonly string Key = FakeKey.Create();

    [Fact]
    public void A_key_alone_is_one()
    {
        Assert.Equal(86, Key.Length);
        Assert.Equal(new TextRange(0, Key.Length), KeyShape.Find(Key, 0));
        Assert.Equal(new TextRange(0, 86), KeyShape.Find(Key, 0));
    }

    [Fact]
    public void Padding_of_two_belongs_to_it()
    {
        Assert.Equal(new TextRange(0, (Key + "==").Length), KeyShape.Find(Key + "==", 0));
        Assert.Equal(new TextRange(0, 86), KeyShape.Find(Key + "=", 0));
        Assert.Equal(new TextRange(0, 88), KeyShape.Find(Key + "===", 0));
    }

    [Theory]
    [InlineData("\"", "\"")]
    [InlineData("ApiKey=", ";")]
    [InlineData(" ", "\r\n")]
    [InlineData("/", "+")]
    [InlineData("é", "é")]
    public void Other_characters_end_it(string before, string after) =>
        Assert.Equal(new TextRange(before.Length, 86), KeyShape.Find(before + Key + after, 0));

    [Theory]
    [InlineData("a", "")]
    [InlineData("-", "")]
    [InlineData("", "_")]
    [InlineData("", "0")]
    public void Inside_a_longer_run_it_is_none(string before, string after) => Assert.Null(KeyShape.Find(before + Key + after, 0));

    [Fact]
    public void One_character_less_or_another_last_one_or_a_foreign_one_is_none()
    {
        Assert.Null(KeyShape.Find(Key[1..], 0));
        Assert.Null(KeyShape.Find(Key[..85], 0));
        Assert.Null(KeyShape.Find($"{Key[..85]}B", 0));
        Assert.Null(KeyShape.Find($"+{Key[1..]}", 0));
        Assert.Null(KeyShape.Find($"{Key[..76]}azqu{Key[80..]}", 0));
    }

    [Fact]
    public void All_keys_of_a_text_are_found_one_after_the_other()
    {
        var text = $"{Key} and {FakeKey.Create()}==,{FakeKey.Create()}";
        var found = new List<TextRange>();
        for (var next = KeyShape.Find(text, 0); next is { } range; next = KeyShape.Find(text, range.End))
            found.Add(range);

        Assert.Equal([new(0, 86), new(91, 88), new(180, 86)], found);
    }

    [Fact]
    public void A_mark_that_stands_early_does_not_hide_the_key_behind_it()
    {
        var key = KeyShape.Mark + Key[4..];
        Assert.Equal(new TextRange(0, key.Length), KeyShape.Find(key, 0));
    }
}
