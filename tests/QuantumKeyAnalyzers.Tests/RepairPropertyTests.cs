using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using QuantumKeyAnalyzers.CodeFixes;
using QuantumKeyAnalyzers.Tests.Cases;
using QuantumKeyAnalyzers.Tests.Detection;
using QuantumKeyAnalyzers.Tests.Verification;
using Tiers;
using Xunit.Abstractions;

namespace QuantumKeyAnalyzers.Tests;

/// <summary>What holds for every repair that is offered, over every case of the suite and every program of the corpus.</summary>
public class RepairPropertyTests(ITestOutputHelper output)
{
    private const string CorpusPrefix = "Corpus_";

    /// <summary>Of more findings than these a quick run looks at the first ones, and has Fix All repair all of them.</summary>
    private const int ManyFindings = 4;

    private static readonly string[] Repairable = ["QKA0001", "QKA0002", "QKA0003", "QKA0006"];

    /// <summary>
    /// The cases and programs with something to repair; on the oldest compiler those about repairs, and one of each combination of offers.
    /// </summary>
    public static TheoryData<string> Names { get; } = new(References.IsNewestCompiler ? Cases.Concat(Programs) : Cases
        .GroupBy(name => name.StartsWith("Repair_", StringComparison.Ordinal) ? name : RepairOffers.LineOf(name).Split(':').Last())
        .Select(alike => alike.First()));

    private static IEnumerable<string> Cases =>
        CodeCases.Supported.Where(test => !test.IsBroken && IsRepairable(test)).Select(test => test.Name);

    /// <summary>Some have syntax that only the newest compiler knows.</summary>
    private static IEnumerable<string> Programs => CorpusProgram.All
        .Where(program => program.Files.Any(file => file.IsCode && file.Expected.Any(place => Repairable.Contains(place.Rule))))
        .Select(program => CorpusPrefix + program.Name);

    /// <remarks>All kinds of a case are one test, since they are planned in one go.</remarks>
    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_is_listed_is_offered_and_leaves_code_that_compiles_without_key_and_finding(string name)
    {
        var original = await HostedSolution.OfCodeAsync(Load(name));
        var offers = new List<(string Rule, string[] Keys)>();
        var first = new Dictionary<string, Diagnostic>();
        var findings = original.Findings.Where(finding => Repairable.Contains(finding.Id)).ToList();
        foreach (var finding in Tier.IsFull ? findings : findings.Take(ManyFindings))
        {
            var menu = await original.OffersAsync(finding);
            Assert.All(menu, action => Assert.False(FakeKey.IsLeakedBy(action.Title + action.EquivalenceKey), $"{finding.Id} leaks."));
            offers.Add((finding.Id, [.. menu.Select(action => action.EquivalenceKey!)]));
            foreach (var key in offers[^1].Keys)
                first.TryAdd(key, finding);
        }

        // The line breaks off where a quick run does.
        var isWhole = offers.Count == findings.Count;
        var line = RepairOffers.LineOf(name, offers);
        if (isWhole && UpdatesOffers)
            RepairOffers.Update(name, line);

        var listed = RepairOffers.LineOf(name);
        var isListed = isWhole ? listed == line : listed.StartsWith(line, StringComparison.Ordinal);
        Assert.True(
            isListed,
            $"""
            The line of RepairOffers.txt
            {listed}
            has to be
            {line}{(isWhole ? "" : "…")}
            `UPDATE_DERIVED=true CI=true dotnet test tests/QuantumKeyAnalyzers.Tests --filter {nameof(RepairPropertyTests)}` writes it.
            """);
        Assert.Equal(findings.Count, RepairOffers.All.Count(offer => offer.Case == name));

        foreach (var (kind, finding) in first)
            await RepairAsync(original, finding, kind, isStepByStep: isWhole);
    }

    /// <summary>Of all that is labelled in the corpus, comments included.</summary>
    [Fact]
    public void Nearly_all_findings_of_the_corpus_have_a_repair()
    {
        var findings = RepairOffers.All.Count(offer => IsOfCorpus(offer.Case) && IsKey(offer.Rule));
        var unrepaired = RepairOffers.WithoutRepair.Where(offer => IsOfCorpus(offer.Case) && IsKey(offer.Rule)).Select(Shown).ToList();
        output.WriteLine($"{findings} findings, {findings - unrepaired.Count} with a repair; without:");
        unrepaired.ForEach(output.WriteLine);
        Assert.True(findings > 100);
        Assert.True(unrepaired.Count <= findings / 20);
    }

    /// <summary>
    /// Attributes, case labels and bytes need a constant. Of the rest these alone have none; the first is a record's parameter, which is a
    /// property too.
    /// </summary>
    [Fact]
    public void Most_findings_that_reach_a_workspace_have_a_repair() => Assert.Equal(
        [
            "QKA0001 Flow_interfaces_patterns_and_conversions_3",
            "QKA0001 Flow_newer_syntax",
            "QKA0001 Placement_primary_constructors_and_records",
            "QKA0001 Repair_a_constant_that_a_static_function_reads",
            "QKA0001 Repair_a_variable_that_an_argument_declares",
        ],
        RepairOffers.WithoutRepair.Where(offer => !IsOfCorpus(offer.Case) && offer.Rule is "QKA0001" or "QKA0002").Select(Shown).Order());

    [Fact]
    public void The_list_of_offers_has_each_case_and_program_and_no_other()
    {
        if (UpdatesOffers)
            RepairOffers.KeepOnly(Cases.Concat(Programs));

        Assert.Equal(
            Cases.Concat(Programs).Order(),
            RepairOffers.All.Select(offer => offer.Case).Distinct().Where(name => IsOfCorpus(name) || IsSupported(name)).Order());
    }

    /// <summary>The oldest compiler does not have all cases.</summary>
    private static bool UpdatesOffers => Repository.UpdatesDerived && References.IsNewestCompiler;

    private async Task RepairAsync(HostedSolution original, Diagnostic first, string kind, bool isStepByStep)
    {
        var all = await original.FixAllAsync(FixAllScope.Solution, kind);
        var repaired = isStepByStep ? await original.OneByOneAsync(kind, AssertStep) : await HostedSolution.OfCodeAsync(all);
        if (!isStepByStep)
            AssertStep(original, first, repaired);

        var texts = await repaired.TextsAsync();
        foreach (var (file, text) in texts)
            output.WriteLine($"// {kind}: {file}\n{FakeKey.Mask(text)}");

        // With no finding left nothing of a key is left either, in any document; what looks like a key and was not found stays as it was.
        if (!KeyFindings(repaired).Any())
        {
            var found = KeyFindings(original).Select(LineOf);
            var untouched = (await original.TextsAsync()).Values.SelectMany(LinesOf).Except(found).ToHashSet();
            Assert.All(
                texts.Values.SelectMany(LinesOf).Where(line => !untouched.Contains(line)),
                line => Assert.False(FakeKey.IsLeakedBy(line), FakeKey.Mask(line)));
        }

        // What Fix All leaves is what one by one leaves, where nothing more of the kind is offered: a second time it would change nothing.
        foreach (var (file, text) in await HostedSolution.TextsOfAsync(all))
        {
            var different = LinesOf(text).Zip(LinesOf(texts[file])).FirstOrDefault(lines => lines.First != lines.Second);
            Assert.True(text == texts[file], FakeKey.Mask($"{kind}, {file}: Fix All {different.First}\none by one {different.Second}"));
        }

        void AssertStep(HostedSolution before, Diagnostic finding, HostedSolution after)
        {
            // A repair brings no error and no warning: it may run in a build that takes warnings for errors.
            var complaints = after.Complaints.Select(Unannotated).ToList();
            foreach (var complaint in before.Complaints)
                complaints.Remove(Unannotated(complaint));
            Assert.DoesNotContain(complaints, complaint => !IsWrittenInCode(complaint));

            // Gone from its own document, and none come anywhere else.
            var findingsBefore = Counted(before).ToList();
            var findingsAfter = Counted(after).ToList();
            Assert.True(
                findingsAfter.Count < findingsBefore.Count, $"{kind}: {finding.Id} is still there: {string.Join(", ", findingsAfter)}");
            Assert.True(
                CountIn(findingsAfter, finding) < CountIn(findingsBefore, finding), $"{kind}: {finding.Id} is still in its document.");
        }

        IEnumerable<Diagnostic> Counted(HostedSolution solution) =>
            kind == RepairKeys.Mend ? solution.Findings.Where(finding => finding.Id == "QKA0006") : KeyFindings(solution);
    }

    private static bool IsRepairable(CodeCase test) => test.Files.Concat(test.OtherProject)
        .Any(file => Array.Exists(Repairable, rule => file.Contains($"{{|{rule}:", StringComparison.Ordinal)));

    /// <summary><c>#error</c> and <c>#warning</c>: their text is a repair's matter like a comment's.</summary>
    private static bool IsWrittenInCode(string complaint) =>
        complaint.StartsWith("CS1029", StringComparison.Ordinal) || complaint.StartsWith("CS1030", StringComparison.Ordinal);

    /// <summary>A parameter that takes null as well is named in another way.</summary>
    private static string Unannotated(string complaint) => complaint.Replace("?", "", StringComparison.Ordinal);

    private static IEnumerable<string> LinesOf(string text) => text.Split('\n').Select(line => line.TrimEnd('\r'));

    private static string LineOf(Diagnostic finding) =>
        finding.Location.SourceTree!.GetText().Lines.GetLineFromPosition(finding.Location.SourceSpan.Start).ToString();

    private static int CountIn(IEnumerable<Diagnostic> findings, Diagnostic finding) =>
        findings.Count(other => other.Location.SourceTree!.FilePath == finding.Location.SourceTree!.FilePath);

    private static Solution Load(string name) => IsOfCorpus(name)
        ? CaseSolution.Load(CorpusProgram.All.Single(program => program.Name == name[CorpusPrefix.Length..]))
        : CaseSolution.Load(CodeCases.Named(name));

    private static bool IsOfCorpus(string name) => name.StartsWith(CorpusPrefix, StringComparison.Ordinal);

    private static bool IsSupported(string name) => CodeCases.Supported.Any(test => test.Name == name);

    private static bool IsKey(string rule) => rule is "QKA0001" or "QKA0002" or "QKA0003";

    private static string Shown((string Case, string Rule) offer) => $"{offer.Rule} {offer.Case}";

    /// <summary>A connection string that is wrong in other ways as well stays wrong when its key has gone.</summary>
    private static IEnumerable<Diagnostic> KeyFindings(HostedSolution solution) => solution.Findings.Where(finding => IsKey(finding.Id));
}
