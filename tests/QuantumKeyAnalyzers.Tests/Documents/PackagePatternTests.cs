using QuantumKeyAnalyzers.Configuration;
using QuantumKeyAnalyzers.Tests.Verification;

namespace QuantumKeyAnalyzers.Tests.Documents;

/// <summary>The list of formats has the files that the package passes to the analyzers. MSBuild and the documents say the same.</summary>
public class PackagePatternTests
{
    private static readonly IReadOnlyList<string> Patterns = [.. ConfigurationFormats.All.SelectMany(PatternsOf)];

    [Fact]
    public void MSBuild_has_the_patterns() => AssertContains(
        "src/QuantumKeyAnalyzers.Package/buildTransitive/QuantumKeyAnalyzers.targets",
        $"<_QuantumKeyFileNames>{string.Join(';', Patterns)}</_QuantumKeyFileNames>");

    [Theory]
    [InlineData("docs/enforcement.md")]
    [InlineData("src/QuantumKeyAnalyzers.Package/README.md")]
    public void The_documents_list_the_patterns(string path)
    {
        var names = Patterns.Select(pattern => $"`{pattern}`").ToList();
        AssertContains(path, $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}");
    }

    [Fact]
    public void Each_pattern_is_of_files_of_its_format() => Assert.All(ConfigurationFormats.All, format => Assert.All(
        PatternsOf(format),
        pattern => Assert.Same(format, ConfigurationFormats.Of(pattern.Replace("*", "", StringComparison.Ordinal)))));

    private static string[] PatternsOf(ConfigurationFormat format) =>
        format.PackagePatterns.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>In prose the line may be broken.</summary>
    private static void AssertContains(string path, string line) => Assert.True(
        Repository.Read(path).Replace('\n', ' ').Contains(line, StringComparison.Ordinal),
        $"{path} has to have this line, as {nameof(ConfigurationFormats)} has it:\n{line}");
}
