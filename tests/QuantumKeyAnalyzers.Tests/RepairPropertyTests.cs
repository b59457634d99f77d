using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using QuantumKeyAnalyzers.Tests.Cases;
using QuantumKeyAnalyzers.Tests.Detection;
using QuantumKeyAnalyzers.Tests.Verification;
using Xunit.Abstractions;

namespace QuantumKeyAnalyzers.Tests;

/// <summary>What holds for every repair that is offered, over every case of the suite.</summary>
public class RepairPropertyTests(ITestOutputHelper output)
{
    private const string CorpusPrefix = "Corpus_";

    public static TheoryData<string, string> NamesAndKinds
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (index, name) in CodeCases.Supported.Where(test => test.IsReported && !test.IsBroken).Select(test => test.Name).Concat(Programs).Index())
            {
                // The oldest compiler takes the kinds in turn: what differs between compilers is the syntax, which each case has once.
                foreach (var kind in References.IsNewestCompiler ? RepairBench.Kinds : [RepairBench.Kinds[index % RepairBench.Kinds.Count]])
                    data.Add(name, kind);
            }

            return data;
        }
    }

    /// <summary>The programs of the corpus with something to repair; some have syntax that only the newest compiler knows.</summary>
    private static IEnumerable<string> Programs => !References.IsNewestCompiler ? [] : CorpusProgram.All
        .Where(program => program.Files.Any(file => file.IsCode && file.Expected.Any(place => IsKeyInCode(place.Rule))))
        .Select(program => CorpusPrefix + program.Name);

    [Theory]
    [MemberData(nameof(NamesAndKinds))]
    public async Task Repaired_code_compiles_without_key_and_finding_and_stays_as_it_is(string name, string kind)
    {
        var original = Load(name);
        var repaired = await RepairBench.OneByOneAsync(original, kind, AssertStepAsync);
        foreach (var (file, text) in await CaseSolution.TextsAsync(repaired))
            output.WriteLine($"// {file}\n{FakeKey.Mask(text)}");

        // With no finding left nothing of a key is left either, in any document; what looks like a key and was not found stays as it was.
        if ((await KeyFindingsAsync(repaired)).Count == 0)
        {
            var found = (await KeyFindingsAsync(original)).Select(finding => finding.Location.SourceTree!.GetText().Lines.GetLineFromPosition(finding.Location.SourceSpan.Start).ToString());
            var untouched = (await CaseSolution.TextsAsync(original)).Values.SelectMany(LinesOf).Except(found).ToHashSet();
            Assert.All(
                (await CaseSolution.TextsAsync(repaired)).Values.SelectMany(LinesOf).Where(line => !untouched.Contains(line)),
                line => Assert.False(FakeKey.IsLeakedBy(line), FakeKey.Mask(line)));
        }

        var all = await RepairBench.FixAllAsync(original, FixAllScope.Solution, kind);
        Assert.Equal(await CaseSolution.TextsAsync(repaired), await CaseSolution.TextsAsync(all));

        var again = await RepairBench.FixAllAsync(all, FixAllScope.Solution, kind);
        Assert.Equal(await CaseSolution.TextsAsync(all), await CaseSolution.TextsAsync(again));
    }

    /// <summary>Of all that is labelled in the corpus, comments included.</summary>
    [Fact]
    public async Task Nearly_all_findings_of_the_corpus_have_a_repair()
    {
        var findings = 0;
        var unrepaired = new List<string>();
        foreach (var name in Programs)
        {
            var solution = Load(name);
            foreach (var finding in await KeyFindingsAsync(solution))
            {
                findings++;
                if ((await RepairBench.OffersAsync(solution, finding)).Count == 0)
                    unrepaired.Add($"{finding.Id} {CorpusProgram.PlaceOf(finding)}");
            }
        }

        output.WriteLine($"{findings} findings, {findings - unrepaired.Count} with a repair; without:");
        unrepaired.ForEach(output.WriteLine);
        Assert.True(unrepaired.Count <= findings / 20);
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

        // Attributes, case labels and bytes need a constant. Of the rest these alone have none; the first is a record's parameter, which is a property too.
        Assert.Equal(
            [
                "QKA0001 Placement_primary_constructors_and_records",
                "QKA0001 Repair_a_constant_that_a_static_function_reads",
                "QKA0001 Repair_a_variable_that_an_argument_declares",
            ],
            unrepaired.Where(entry => !entry.StartsWith("QKA0003", StringComparison.Ordinal)).Order());
    }

    /// <summary><c>#error</c> and <c>#warning</c>: their text is a repair's matter like a comment's.</summary>
    private static bool IsWrittenInCode(string complaint) => complaint.StartsWith("CS1029", StringComparison.Ordinal) || complaint.StartsWith("CS1030", StringComparison.Ordinal);

    /// <summary>A parameter that takes null as well is named in another way.</summary>
    private static string Unannotated(string complaint) => complaint.Replace("?", "", StringComparison.Ordinal);

    private static IEnumerable<string> LinesOf(string text) => text.Split('\n').Select(line => line.TrimEnd('\r'));

    private static Solution Load(string name) => name.StartsWith(CorpusPrefix, StringComparison.Ordinal)
        ? CaseSolution.Load(CorpusProgram.All.Single(program => program.Name == name[CorpusPrefix.Length..]))
        : CaseSolution.Load(CodeCases.Named(name));

    private static bool IsKeyInCode(string rule) => rule is "QKA0001" or "QKA0002" or "QKA0003";

    /// <summary>A connection string that is wrong in other ways as well stays wrong when its key has gone.</summary>
    private static async Task<IReadOnlyList<Diagnostic>> KeyFindingsAsync(Solution solution) =>
        [.. (await CaseSolution.FindingsAsync(solution)).Where(finding => IsKeyInCode(finding.Id))];

    private static async Task AssertStepAsync(Solution before, Diagnostic finding, Solution after)
    {
        // A repair brings no error and no warning: it may run in a build that takes warnings for errors.
        // What counts is the text that is written, read again.
        after = await CaseSolution.ReadAgainAsync(after);
        var complaints = (await CaseSolution.CompilerComplaintsAsync(after)).Select(Unannotated).ToList();
        foreach (var complaint in await CaseSolution.CompilerComplaintsAsync(before))
            complaints.Remove(Unannotated(complaint));
        Assert.DoesNotContain(complaints, complaint => !IsWrittenInCode(complaint));

        // Gone from its own document, and none come anywhere else.
        var findingsBefore = await KeyFindingsAsync(before);
        var findingsAfter = await KeyFindingsAsync(after);
        Assert.True(findingsAfter.Count < findingsBefore.Count, $"{finding.Id} is still there: {string.Join(", ", findingsAfter)}");
        Assert.True(CountIn(findingsAfter, finding) < CountIn(findingsBefore, finding), $"{finding.Id} is still in its document.");

        static int CountIn(IEnumerable<Diagnostic> findings, Diagnostic finding) =>
            findings.Count(other => other.Location.SourceTree!.FilePath == finding.Location.SourceTree!.FilePath);
    }
}
