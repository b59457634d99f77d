using Microsoft.CodeAnalysis;
using QuantumKeyAnalyzers.Rules;
using QuantumKeyAnalyzers.Tests.Cases;
using QuantumKeyAnalyzers.Tests.Fuzzing;
using QuantumKeyAnalyzers.Tests.Verification;

namespace QuantumKeyAnalyzers.Tests;

/// <summary>A compiler server has one instance of an analyzer for all that it compiles.</summary>
public class ConcurrencyTests
{
    private const int Compilations = 64;

    [Fact]
    public async Task Sixty_four_compilations_at_once_have_the_findings_that_each_has_alone()
    {
        var cases = CodeCases.Supported.Where(test => test.IsReported).ToList();
        var projects = Enumerable.Range(0, Compilations)
            .Select(i => CaseSolution.Load(cases[i * cases.Count / Compilations]).Projects.First())
            .ToList();
        var alone = new List<string>();
        foreach (var project in projects)
            alone.Add(Answer.Of(await FindingsAsync(project, new QuantumKeyAnalyzer())));

        Assert.True(alone.Distinct().Count() > Compilations / 2);

        var shared = new QuantumKeyAnalyzer();
        using var start = new Barrier(Compilations);
        var together = projects.ConvertAll(project => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return Answer.Of(FindingsAsync(project, shared).GetAwaiter().GetResult());
            },
            TaskCreationOptions.LongRunning));
        Assert.Equal(alone, await Task.WhenAll(together));
    }

    private static async Task<IReadOnlyList<Diagnostic>> FindingsAsync(Project project, QuantumKeyAnalyzer analyzer)
    {
        // A compilation of its own each time: nothing is bound yet.
        var compilation = (await project.GetCompilationAsync())!.Clone();
        return await Analysis.RunAsync(
            compilation, [analyzer], project.AnalyzerOptions, concurrently: true, analyzed => analyzed.GetAnalyzerDiagnosticsAsync());
    }
}
