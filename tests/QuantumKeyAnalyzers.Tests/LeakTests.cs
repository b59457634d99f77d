using System.Globalization;
using Microsoft.CodeAnalysis;
using QuantumKeyAnalyzers.Tests.Cases;
using QuantumKeyAnalyzers.Tests.Verification;

namespace QuantumKeyAnalyzers.Tests;

/// <summary>The key never leaves the source: over every case of the suite, no six characters of a key show anywhere.</summary>
public class LeakTests
{
    public static TheoryData<string> Names => CodeCases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task No_part_of_a_key_shows_in_a_diagnostic_or_a_repair(string name)
    {
        var solution = CaseSolution.Load(CodeCases.Named(name));
        foreach (var finding in await CaseSolution.FindingsAsync(solution))
        {
            var texts = TextsOf(finding).ToList();
            if (!CodeCases.Named(name).IsBroken)
                texts.AddRange((await RepairBench.OffersAsync(solution, finding)).SelectMany(action => new[] { action.Title, action.EquivalenceKey! }));

            Assert.All(texts, text => Assert.False(FakeKey.IsLeakedBy(text), $"{finding.Id} leaks."));
        }
    }

    [Fact]
    public void The_check_itself_sees_a_leak()
    {
        Assert.True(FakeKey.IsLeakedBy($"key {FakeKey.Shaped.AsSpan(40, 6)}"));
        Assert.False(FakeKey.IsLeakedBy($"key {FakeKey.Shaped.AsSpan(40, 5)}"));
    }

    internal static IEnumerable<string> TextsOf(Diagnostic finding) =>
    [
        finding.ToString(),
        finding.GetMessage(CultureInfo.InvariantCulture),
        finding.Descriptor.Title.ToString(CultureInfo.InvariantCulture),
        finding.Descriptor.Description.ToString(CultureInfo.InvariantCulture),
        finding.Descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture),
        .. finding.Descriptor.CustomTags,
        .. finding.Properties.Keys,
        .. finding.Properties.Values.Select(value => value ?? ""),
    ];
}
