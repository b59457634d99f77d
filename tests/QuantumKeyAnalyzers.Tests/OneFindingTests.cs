using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using QuantumKeyAnalyzers.Tests.Cases;
using QuantumKeyAnalyzers.Tests.Detection;
using QuantumKeyAnalyzers.Tests.Verification;

namespace QuantumKeyAnalyzers.Tests;

/// <summary>All rules at once: whatever more than one of them could report is reported by one.</summary>
public class OneFindingTests
{
    public static TheoryData<string> Names => CodeCases.Names;

    public static TheoryData<string> Programs { get; } = new(CorpusProgram.All.Select(program => program.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Two_findings_of_a_case_have_nothing_in_common(string name)
    {
        foreach (var project in CaseSolution.Load(CodeCases.Named(name)).Projects)
            AssertDisjoint(await CaseSolution.AllFindingsAsync(project));
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Two_findings_of_a_program_have_nothing_in_common(string name) =>
        AssertDisjoint(await CorpusProgram.All.Single(program => program.Name == name).AnalyzeAsync(CorpusProgram.Analyzers));

    private static void AssertDisjoint(ImmutableArray<Diagnostic> findings)
    {
        foreach (var file in findings.GroupBy(finding => finding.Location.GetLineSpan().Path))
        {
            var inOrder = file.OrderBy(finding => finding.Location.SourceSpan.Start).ToList();
            foreach (var (first, second) in inOrder.Zip(inOrder.Skip(1)))
                Assert.True(first.Location.SourceSpan.End <= second.Location.SourceSpan.Start, $"{first} and {second}");
        }
    }
}
