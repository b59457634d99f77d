using CsCheck;
using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.Tests.Detection;

namespace QuantumKeyAnalyzers.Tests.Fuzzing;

/// <summary>The documents of the corpus, code and configuration, damaged, beside the others of their program.</summary>
internal static class DocumentTarget
{
    private static readonly (CorpusProgram Program, CorpusFile File)[] Documents =
        [.. CorpusProgram.All.SelectMany(program => program.Files.Select(file => (program, file)))];

    public static FuzzTarget Target { get; } = FuzzTarget.Of(
        "documents",
        150,
        Gen.Select(Gen.Int[0, Documents.Length - 1], Gen.Int)
            .Select((index, seed) => (
                Documents[index].Program, Documents[index].File, Text: Mutation.Apply(Documents[index].File.Text, new Random(seed)))),
        input => Check(input.Program, input.File, input.Text),
        input => $"{input.File.Name}:\n{input.Text}");

    private static int Check(CorpusProgram program, CorpusFile file, string text)
    {
        var findings = program.AnalyzeAsync(file, text, CancellationToken.None).GetAwaiter().GetResult();
        Answer.Check(findings, path => SourceText.From(path == file.Name ? text : program.Files.Single(other => other.Name == path).Text));
        return findings.Length;
    }
}
