using Microsoft.CodeAnalysis;
using QuantumKeyAnalyzers.Tests.Detection;
using Xunit.Abstractions;

namespace QuantumKeyAnalyzers.Tests;

/// <summary>The analyzers on the labelled corpus: precision and recall.</summary>
public class CorpusTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Each_line_is_reported_that_must_be_and_no_other()
    {
        var expected = CorpusProgram.All.SelectMany(program => program.Files).SelectMany(file => file.Expected).ToHashSet();
        var actual = new HashSet<Place>();
        foreach (var program in CorpusProgram.All)
        {
            foreach (var finding in (await program.FindingsAsync()).Where(finding => !Suggestion.Is(finding)))
                actual.Add(CorpusProgram.PlaceOf(finding));
        }

        var scores = expected.Select(place => place.Rule).Distinct().Order().Select(rule => Score.Of(rule, expected, actual)).ToList();
        scores.ForEach(score => output.WriteLine(score.ToString()));
        var disagreements = expected.Except(actual).Select(place => $"missed {place}")
            .Concat(actual.Except(expected).Select(place => $"false alarm {place}"))
            .Order(StringComparer.Ordinal)
            .ToList();
        disagreements.ForEach(output.WriteLine);
        Assert.Empty(disagreements);
        Assert.All(scores, score => Assert.True(score is { Recall: 1, Precision: 1 }));
    }

    [Fact]
    public void The_corpus_is_large_and_compiles()
    {
        var labels = CorpusProgram.All.SelectMany(program => program.Files).SelectMany(file => file.Labels.Values).ToList();
        Assert.True(labels.Count(label => label != CorpusFile.Silent) >= 150, "Fewer than 150 lines must be reported.");
        Assert.True(labels.Count(label => label == CorpusFile.Silent) >= 300, "Fewer than 300 lines look like it and must not.");
        Assert.All(labels, label => Assert.Matches("^(ok|QKA000[1-6])$", label));

        // It has some of the newest syntax: what an older compiler does not know it still has to search.
        foreach (var program in References.IsNewestCompiler ? CorpusProgram.All : [])
            Assert.Empty(program.Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }
}
