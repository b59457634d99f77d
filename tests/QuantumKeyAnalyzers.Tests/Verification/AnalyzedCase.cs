using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using QuantumKeyAnalyzers.Tests.Cases;

namespace QuantumKeyAnalyzers.Tests.Verification;

/// <summary>What the analyzer and the compiler say of a case: asked once, whatever tests look at it.</summary>
/// <param name="Findings">All of them, the suggestion to use Microsoft Entra included.</param>
internal sealed record AnalyzedCase(CodeCase Case, ImmutableArray<Diagnostic> Findings, IReadOnlyList<string> Errors)
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<AnalyzedCase>>> Known = new();

    public static Task<AnalyzedCase> NamedAsync(string name) =>
        Known.GetOrAdd(name, static name => new Lazy<Task<AnalyzedCase>>(() => AnalyzeAsync(CodeCases.Named(name)))).Value;

    /// <remarks>The solution and what the compiler has bound of it are not kept: there are hundreds of cases.</remarks>
    private static async Task<AnalyzedCase> AnalyzeAsync(CodeCase test)
    {
        var solution = await HostedSolution.OfCodeAsync(CaseSolution.Load(test));
        return new AnalyzedCase(test, solution.AllFindings, solution.Errors);
    }
}
