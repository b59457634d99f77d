using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using QuantumKeyAnalyzers.Tests.Cases;
using QuantumKeyAnalyzers.Tests.Verification;
using Xunit.Abstractions;

namespace QuantumKeyAnalyzers.Tests;

/// <summary>What holds for every repair that is offered, over every case of the suite.</summary>
public class RepairPropertyTests(ITestOutputHelper output)
{
    public static TheoryData<string, string> NamesAndKinds
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var test in CodeCases.Supported.Where(test => test.IsReported && !test.IsBroken))
            {
                foreach (var kind in RepairBench.Kinds)
                    data.Add(test.Name, kind);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(NamesAndKinds))]
    public async Task Repaired_code_compiles_without_key_and_finding_and_stays_as_it_is(string name, string kind)
    {
        var original = CaseSolution.Load(CodeCases.Named(name));
        var repaired = await RepairBench.OneByOneAsync(original, kind, AssertStepAsync);
        foreach (var (file, text) in await CaseSolution.TextsAsync(repaired))
            output.WriteLine($"// {file}\n{FakeKey.Mask(text)}");

        // With no finding left nothing of a key is left either, in any document.
        if ((await KeyFindingsAsync(repaired)).Count == 0)
            Assert.All((await CaseSolution.TextsAsync(repaired)).Values, text => Assert.False(FakeKey.IsLeakedBy(text), text));

        var all = await RepairBench.FixAllAsync(original, FixAllScope.Solution, kind);
        Assert.Equal(await CaseSolution.TextsAsync(repaired), await CaseSolution.TextsAsync(all));

        var again = await RepairBench.FixAllAsync(all, FixAllScope.Solution, kind);
        Assert.Equal(await CaseSolution.TextsAsync(all), await CaseSolution.TextsAsync(again));
    }

    [Fact]
    public async Task Most_findings_that_reach_a_workspace_have_a_repair()
    {
        var findings = 0;
        var unrepaired = new List<string>();
        foreach (var test in CodeCases.Supported.Where(test => test.IsReported && !test.IsBroken))
        {
            var solution = CaseSolution.Load(test);
            foreach (var finding in await KeyFindingsAsync(solution))
            {
                findings++;
                if ((await RepairBench.OffersAsync(solution, finding)).Count == 0)
                    unrepaired.Add($"{finding.Id} {test.Name}");
            }
        }

        output.WriteLine($"{findings} findings, {findings - unrepaired.Count} with a repair; without:");
        unrepaired.ForEach(output.WriteLine);

        // Comments, attributes, patterns, default values and bytes need a constant or are no code. Of the rest these alone have none.
        Assert.Equal(
            [
                "QKA0001 Placement_a_parameter_of_a_lambda_with_a_default_value",
                "QKA0001 Placement_a_parameter_with_a_default_value",
                "QKA0001 Placement_an_expression_tree",
                "QKA0001 Placement_bytes_in_a_property",
                "QKA0001 Placement_constructors_of_derived_types",
                "QKA0001 Placement_primary_constructors_and_records",
                "QKA0001 Placement_primary_constructors_and_records",
                "QKA0001 Repair_a_constant_that_a_static_function_reads",
                "QKA0001 Repair_a_variable_that_an_argument_declares",
                "QKA0001 Value_a_byte_array_in_a_local",
                "QKA0001 Value_a_literal_trimmed_of_characters",
                "QKA0001 Value_an_interpolation_made_by_create",
                "QKA0001 Value_an_invariant_interpolation",
                "QKA0001 Value_base64",
                "QKA0001 Value_base64_in_a_local",
                "QKA0001 Value_decoded_utf8_bytes",
                "QKA0002 Repair_an_expression_tree",
            ],
            unrepaired.Where(entry => !entry.StartsWith("QKA0003", StringComparison.Ordinal)).Order());
    }

    /// <summary>A connection string that is wrong in other ways as well stays wrong when its key has gone.</summary>
    private static async Task<IReadOnlyList<Diagnostic>> KeyFindingsAsync(Solution solution) =>
        [.. (await CaseSolution.FindingsAsync(solution)).Where(finding => finding.Id is "QKA0001" or "QKA0002" or "QKA0003")];

    private static async Task AssertStepAsync(Solution before, Diagnostic finding, Solution after)
    {
        // A repair brings no error and no warning: it may run in a build that takes warnings for errors.
        // What counts is the text that is written, read again.
        after = await CaseSolution.ReadAgainAsync(after);
        var complaints = (await CaseSolution.CompilerComplaintsAsync(after)).ToList();
        foreach (var complaint in await CaseSolution.CompilerComplaintsAsync(before))
            complaints.Remove(complaint);
        Assert.Empty(complaints);

        // Gone from its own document, and none come anywhere else.
        var findingsBefore = await KeyFindingsAsync(before);
        var findingsAfter = await KeyFindingsAsync(after);
        Assert.True(findingsAfter.Count < findingsBefore.Count, $"{finding.Id} is still there: {string.Join(", ", findingsAfter)}");
        Assert.True(CountIn(findingsAfter, finding) < CountIn(findingsBefore, finding), $"{finding.Id} is still in its document.");

        static int CountIn(IEnumerable<Diagnostic> findings, Diagnostic finding) =>
            findings.Count(other => other.Location.SourceTree!.FilePath == finding.Location.SourceTree!.FilePath);
    }
}
