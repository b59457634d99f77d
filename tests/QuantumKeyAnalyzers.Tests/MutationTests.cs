using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using QuantumKeyAnalyzers.Tests.Detection;
using Xunit.Abstractions;

namespace QuantumKeyAnalyzers.Tests;

/// <summary>
/// Damaged documents of the corpus: no exception, an end, and no part of a key in what is said. A short run; a long one is
/// <c>MUTATED_DOCUMENTS=20000 dotnet test tests/QuantumKeyAnalyzers.Tests --filter FullyQualifiedName~MutationTests</c>.
/// </summary>
public class MutationTests(ITestOutputHelper output)
{
    private const int ShortRun = 400;

    /// <summary>Far beyond what any of them takes: what is not at its end by then is taken to have none.</summary>
    private static readonly TimeSpan NoEnd = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Damaged_documents_do_no_harm()
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable("MUTATED_DOCUMENTS"), CultureInfo.InvariantCulture, out var asked) ? asked : ShortRun;
        var documents = CorpusProgram.All.SelectMany(program => program.Files.Select(file => (Program: program, File: file))).ToList();
        var problems = new ConcurrentBag<string>();
        var findings = 0;
        await Parallel.ForAsync(0, count, async (index, _) =>
        {
            // A document can be made again from its number.
            var (program, file) = documents[index % documents.Count];
            var mutated = Mutation.Apply(file.Text, new Random(index));
            try
            {
                using var end = new CancellationTokenSource(NoEnd);
                var diagnostics = await program.AnalyzeAsync(file, mutated, end.Token);
                Interlocked.Add(ref findings, diagnostics.Length);
                if (diagnostics.Any(diagnostic => LeakTests.TextsOf(diagnostic).Any(FakeKey.IsLeakedBy)))
                    problems.Add($"document {index} ({file.Name}): a part of a key shows in {string.Join(", ", diagnostics.Where(diagnostic => LeakTests.TextsOf(diagnostic).Any(FakeKey.IsLeakedBy)))}");
            }
            catch (OperationCanceledException)
            {
                problems.Add($"document {index} ({file.Name}): no end");
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                problems.Add($"document {index} ({file.Name}): {FakeKey.Mask(exception.ToString())}");
            }
        });

        output.WriteLine($"{count} mutated documents, {findings} findings, {problems.Count} problems");
        foreach (var problem in problems)
            output.WriteLine(problem);

        Assert.Empty(problems);
    }
}
