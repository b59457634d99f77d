using System.Collections.Immutable;
using System.Diagnostics;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.Tests.Detection;
using QuantumKeyAnalyzers.Tests.Verification;

namespace QuantumKeyAnalyzers.Tests.Fuzzing;

/// <summary>
/// Analyses that are cancelled, when their text has been read a number of times or a moment after they started: they are either cancelled
/// or done,
/// and the same analyzers work as before.
/// </summary>
internal static class CancelledTarget
{
    private const int MostReads = 40;

    /// <summary>About as long as an analysis takes.</summary>
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMilliseconds(4);

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = CorpusProgram.Analyzers;

    private static readonly (CorpusProgram Program, CorpusFile File)[] Documents =
        [.. CorpusProgram.All.SelectMany(program => program.Files.Where(file => file.Expected.Any()).Select(file => (program, file)))];

    /// <summary>The answer that a document has when nothing cancels it.</summary>
    private static readonly Lazy<string>[] Answers =
        [.. Documents.Select(document => new Lazy<string>(() => AnswerOf(document, _ => { }, CancellationToken.None)))];

    public static FuzzTarget Target { get; } = FuzzTarget.Of(
        "cancelled",
        100,
        Gen.Select(Gen.Int[0, Documents.Length - 1], Gen.Bool, Gen.Int[1, MostReads], Gen.Double[0, 1]),
        input => Check(input.Item1, input.Item2 ? input.Item3 : null, LongestDelay * input.Item4),
        input => input.ToString());

    /// <param name="reads">After how many reads of the text to cancel; null for after a delay.</param>
    private static int Check(int index, int? reads, TimeSpan delay)
    {
        using var cancellation = new CancellationTokenSource();
        var expected = Answers[index].Value;
        var wasCancelled = 0;
        try
        {
            if (reads is null)
                new Thread(() => CancelAfter(delay, cancellation)).Start();

            var answer = AnswerOf(Documents[index], read =>
            {
                if (read == reads)
                    cancellation.Cancel();
            }, cancellation.Token);
            Assert.Equal(expected, answer);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            wasCancelled = 1;
        }

        Assert.Equal(expected, AnswerOf(Documents[index], _ => { }, CancellationToken.None));
        return wasCancelled;
    }

    private static void CancelAfter(TimeSpan delay, CancellationTokenSource cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < delay)
            Thread.SpinWait(20);

        try
        {
            cancellation.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The analysis was done before.
        }
    }

    private static string AnswerOf((CorpusProgram Program, CorpusFile File) document, Action<int> read, CancellationToken cancellationToken)
    {
        var text = new CountedText(SourceText.From(document.File.Text));
        var compilation = document.Program.Compilation;
        SyntaxTree? tree = null;
        if (document.File.IsCode)
        {
            tree = CSharpSyntaxTree.ParseText(text, CaseSolution.ParseOptions, document.File.Name, CancellationToken.None);
            compilation = compilation.ReplaceSyntaxTree(
                compilation.SyntaxTrees.Single(other => other.FilePath == document.File.Name), tree);
        }

        // What the parser has read does not count.
        var before = text.Reads;
        text.Read = number => read(number - before);
        var file = new ConfigurationSolution.FileInMemory(document.File.Name, text);
        return Answer.Of(Analysis.RunAsync(compilation, Analyzers, new AnalyzerOptions(tree is null ? [file] : []), concurrently: false, async analyzed => tree is null
            ? (await analyzed.GetAnalysisResultAsync(file, cancellationToken)).GetAllDiagnostics()
            : await analyzed.GetAnalyzerSyntaxDiagnosticsAsync(tree, cancellationToken)).GetAwaiter().GetResult());
    }
}
