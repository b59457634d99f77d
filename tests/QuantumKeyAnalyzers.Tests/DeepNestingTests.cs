using Microsoft.CodeAnalysis;
using QuantumKeyAnalyzers.Tests.Cases;
using QuantumKeyAnalyzers.Tests.Verification;
using Tiers;
using Xunit.Abstractions;

namespace QuantumKeyAnalyzers.Tests;

/// <summary>
/// Code that is nested so deep that the compiler itself only just reads it, or gives it up: no exception, and what stands beside it is
/// found.
/// </summary>
public class DeepNestingTests(ITestOutputHelper output)
{
    private const int Deep = 5_000;

    /// <summary>Deeper than the parser goes on the stack that the tests have.</summary>
    private const int TooDeep = 1_000_000;

    /// <summary>What opens, what is inside, what closes; all of them are expressions.</summary>
    private static readonly (string Name, string Open, string Inside, string Close)[] Expressions =
    [
        ("parentheses", "(", "\"{{CSOTHER}}\"", ")"),
        ("casts", "(string)", "\"{{CSOTHER}}\"", ""),
        ("conditions", "n > 0 ? id : ", "\"{{CSOTHER}}\"", ""),
        ("fall_backs", "id ?? ", "\"{{CSOTHER}}\"", ""),
        ("sums_to_the_right", "id + (", "\"{{CSOTHER}}\"", ")"),
        ("invocations", "string.Concat(id, ", "\"{{CSOTHER}}\"", ")"),
        ("fluent_calls", "", "\"{{CSOTHER}}\"", ".Trim()"),
    ];

    private static readonly (string Name, string Open, string Inside, string Close)[] Statements =
    [
        ("blocks", "{ ", "", " }"),
        ("ifs", "if (n > 0) ", "", ""),
        ("never_closed_blocks", "{ ", "", ""),
    ];

    /// <remarks>The compilers differ little here, and take long: only a full run has all of the oldest.</remarks>
    public static TheoryData<string> Names { get; } = References.IsNewestCompiler || Tier.IsFull
        ? new(Expressions.Concat(Statements).Select(nesting => nesting.Name))
        : new("casts", "fluent_calls", "blocks");

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_is_nested_deep_does_no_harm(string name)
    {
        foreach (var depth in new[] { Deep / 10, Deep })
            Assert.NotEmpty(await FindAsync(name, depth));
    }

    [CiTheory("the compiler takes long to give up")]
    [InlineData("blocks")]
    public Task What_the_parser_gives_up_does_no_harm(string name) => AssertReadAsTextAsync(name);

    [FullTheory("as above: the compiler takes long to give up")]
    [InlineData("casts")]
    [InlineData("sums_to_the_right")]
    public Task What_the_parser_gives_up_in_other_ways_does_no_harm(string name) => AssertReadAsTextAsync(name);

    /// <summary>To the compiler there is no code in it any more; the text is read nevertheless.</summary>
    private async Task AssertReadAsTextAsync(string name)
    {
        var findings = await FindAsync(name, TooDeep);
        Assert.Equal(["QKA0003", "QKA0003"], findings.Select(finding => finding.Id));
    }

    private async Task<IReadOnlyList<Diagnostic>> FindAsync(string name, int depth)
    {
        var isExpression = Array.Exists(Expressions, nesting => nesting.Name == name);
        var (_, open, inside, close) = Expressions.Concat(Statements).Single(nesting => nesting.Name == name);
        var call = "QuantumWorkspaces.Workspace.FromConnectionString(";
        var line = "System.Console.WriteLine(System.Environment.GetEnvironmentVariable(\"AZURE_QUANTUM_CONNECTION_STRING\"));";
        var nested = string.Concat(Enumerable.Repeat(open, depth)) + (isExpression ? inside : call + "\"{{CSOTHER}}\");")
            + string.Concat(Enumerable.Repeat(close, depth));
        var body = isExpression ? $"{line} {call}{nested}); {call}id);" : $"{nested} {line} {call}id);";
        var source = $"class P {{ string F = \"{{{{KEY}}}}\"; void Run(string id, int n) {{ {body} }} }}";
        var findings = (await HostedSolution.OfCodeAsync(CaseSolution.Load(new CodeCase("deep", source)))).Findings.ToList();
        output.WriteLine($"{depth}: {string.Join(' ', findings.Select(finding => finding.Id))}");
        return findings;
    }
}
