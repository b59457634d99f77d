using Pictures;
using Tiers;

namespace QuantumKeys.Tests;

/// <summary>The pictures of the pages show what the programs do now.</summary>
public class PictureTests
{
    public static TheoryData<string> Quick => [.. Gallery.Quick.Select(picture => picture.Name)];

    public static TheoryData<string> Terminals => [.. Gallery.Terminals.Select(picture => picture.Name)];

    [Theory]
    [MemberData(nameof(Quick))]
    public Task The_picture_shows_what_the_analyzers_do_or_a_page_says(string name) => AssertIsCurrentAsync(name);

    [FullTheory("it runs the tool, and a rotation")]
    [MemberData(nameof(Terminals))]
    public Task The_picture_shows_what_the_tool_prints(string name) => AssertIsCurrentAsync(name);

    [Fact]
    public void Each_picture_is_one_that_is_drawn() => Assert.Equal(
        Gallery.All.Select(picture => picture.Path).Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(Path.Combine(Repository.Folder, "docs", "pictures"))
            .Select(file => $"docs/pictures/{Path.GetFileName(file)}")
            .Order(StringComparer.Ordinal));

    private static async Task AssertIsCurrentAsync(string name)
    {
        var picture = Gallery.All.Single(picture => picture.Name == name);
        var lines = (await picture.DrawAsync()).Split('\n');
        var committed = picture.Committed.Split('\n');
        var changed = lines.Except(committed).Concat(committed.Except(lines)).ToList();
        Assert.True(
            lines.SequenceEqual(committed),
            $"`dotnet run --project tests/Pictures` draws {picture.Path} again. What changed:\n{string.Join('\n', changed)}");
    }
}
