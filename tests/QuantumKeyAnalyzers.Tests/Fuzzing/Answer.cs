using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace QuantumKeyAnalyzers.Tests.Fuzzing;

/// <summary>What must hold for the findings of any input.</summary>
internal static class Answer
{
    /// <summary>All of the findings, in one order, to hold two answers against each other.</summary>
    public static string Of(IEnumerable<Diagnostic> findings) => string.Join('\n', findings
        .Select(finding => string.Join(
            ' ',
            [
                LineOf(finding.Location),
                finding.Id,
                finding.GetMessage(CultureInfo.InvariantCulture),
                .. finding.AdditionalLocations.Select(LineOf),
            ]))
        .Order(StringComparer.Ordinal));

    /// <summary>No part of a key is said, each place lies inside its text, and no literal has two findings.</summary>
    public static void Check(IReadOnlyCollection<Diagnostic> findings, Func<string, SourceText> textOf)
    {
        var input = string.Concat(findings.Select(finding => finding.Location.GetLineSpan().Path).Distinct().Select(textOf));
        foreach (var finding in findings)
        {
            Assert.StartsWith("QKA", finding.Id, StringComparison.Ordinal);
            foreach (var text in FindingTests.TextsOf(finding))
                KeyLeakException.ThrowIfIn(text, $"the texts of {finding.Id}", input);

            Assert.False(finding.Location.SourceSpan.IsEmpty);
            foreach (var location in finding.AdditionalLocations.Prepend(finding.Location))
            {
                var text = textOf(location.GetLineSpan().Path);
                Assert.InRange(location.SourceSpan.End, 0, text.Length);
                Assert.Equal(text.Lines.GetLinePositionSpan(location.SourceSpan), location.GetLineSpan().Span);
            }
        }

        // A literal in the hole of an interpolated string is another one.
        var keys = findings.Where(finding => !Suggestion.Is(finding)).Select(finding => LineOf(finding.Location)).ToList();
        Assert.True(keys.Distinct().Count() == keys.Count, "A literal has two findings.");
    }

    private static string LineOf(Location location) => $"{location.GetLineSpan().Path}{location.SourceSpan}";
}
