using Benchmarks.Measuring;
using Microsoft.CodeAnalysis;

namespace Benchmarks.Repairs;

/// <summary>What Fix All over a solution takes, up to the new texts; the findings are given.</summary>
/// <param name="Left">How many findings there are afterwards.</param>
internal sealed record FixAllCost(Samples Samples, int Left)
{
    public static FixAllCost Cut { get; } = new(Samples.Cut, 0);

    /// <param name="expected">How many findings there are.</param>
    public static async Task<FixAllCost> OfAsync(Fixer fixer, Project project, int expected, int rounds, TimeSpan cut)
    {
        var findings = await fixer.FindAsync(project);
        if (findings.Length != expected)
            throw new InvalidOperationException($"{fixer.Name} finds {findings.Length}, not {expected}.");

        var origin = project.GetDocument(findings[0].Location.SourceTree)!;
        var repaired = project.Solution;
        var samples = await Samples.OfAsync(
            () => Task.FromResult(origin),
            async (document, token) => repaired = await fixer.FixAllAsync(document, findings, token),
            rounds,
            cut);
        return new FixAllCost(samples, samples.IsCut ? 0 : (await fixer.FindAsync(repaired.GetProject(project.Id)!)).Length);
    }
}
