using QuantumKeyAnalyzers.Tests.Cases;
using QuantumKeyAnalyzers.Tests.Verification;
using Xunit.Abstractions;

namespace QuantumKeyAnalyzers.Tests;

/// <summary>
/// Code that is nested so deep that the compiler itself only just reads it, or gives it up: no exception, and what stands beside it is found.
/// </summary>
public class DeepNestingTests(ITestOutputHelper output)
{
    private const int Deep = 5_000;

    /// <summary>As deep as the compiler itself reads these in reasonable time.</summary>
    private static readonly Dictionary<string, int> Shallower = new() { ["interpolations"] = 50, ["lambdas"] = 10, ["lambdas_with_blocks"] = 10, ["lambda_statements"] = 200, ["tuples"] = 200, ["arrays"] = 500, ["collections"] = 100 };

    /// <summary>What opens, what is inside, what closes; all of them are expressions.</summary>
    private static readonly (string Name, string Open, string Inside, string Close)[] Expressions =
    [
        ("parentheses", "(", "\"{{CSOTHER}}\"", ")"),
        ("casts", "(string)", "\"{{CSOTHER}}\"", ""),
        ("suppressions", "", "\"{{CSOTHER}}\"", "!"),
        ("checked", "checked(", "\"{{CSOTHER}}\"", ")"),
        ("conditions", "n > 0 ? id : ", "\"{{CSOTHER}}\"", ""),
        ("conditions_in_conditions", "n > 0 ? ", "\"{{CSOTHER}}\"", " : id"),
        ("fall_backs", "id ?? ", "\"{{CSOTHER}}\"", ""),
        ("sums_to_the_right", "id + (", "\"{{CSOTHER}}\"", ")"),
        ("invocations", "string.Concat(id, ", "\"{{CSOTHER}}\"", ")"),
        ("fluent_calls", "", "\"{{CSOTHER}}\"", ".Trim()"),
        ("conditional_calls", "", "\"{{CSOTHER}}\"", "?.Trim()"),
        ("builder_calls", "", "new System.Text.StringBuilder().Append(\"{{CSOTHER}}\")", ".Append(\"Other=x;\")"),
        ("interpolations", "$\"{", "\"{{CSOTHER}}\"", "}\""),
        ("lambdas", "() => ", "\"{{CSOTHER}}\"", ""),
        ("lambdas_with_blocks", "() => { return ", "\"{{CSOTHER}}\"", "; }"),
        ("arrays", "new object[] { ", "\"{{CSOTHER}}\"", " }"),
        ("collections", "[", "\"{{CSOTHER}}\"", "]"),
        ("elements", "", "\"{{CSOTHER}}\"", "[0]"),
        ("tuples", "(id, ", "\"{{CSOTHER}}\"", ")"),
        ("switches", "n switch { 0 => ", "\"{{CSOTHER}}\"", ", _ => id }"),
        ("assignments", "id = ", "\"{{CSOTHER}}\"", ""),
        ("creations", "new P(", "\"{{CSOTHER}}\"", ")"),
        ("initializers", "new P { F = ", "\"{{CSOTHER}}\"", " }"),
        ("awaits", "await ", "\"{{CSOTHER}}\"", ""),
        ("throws", "throw ", "\"{{CSOTHER}}\"", ""),
        ("patterns", "id is not (", "\"{{CSOTHER}}\"", ")"),
        ("never_closed", "(", "\"{{CSOTHER}}\"", ""),
    ];

    private static readonly (string Name, string Open, string Inside, string Close)[] Statements =
    [
        ("blocks", "{ ", "", " }"),
        ("ifs", "if (n > 0) ", "", ""),
        ("else_ifs", "if (n > 0) id = \"{{CSOTHER}}\"; else ", "", ""),
        ("loops", "while (n > 0) { ", "", " }"),
        ("tries", "try { ", "", " } catch { }"),
        ("local_functions", "void L() { ", "", " }"),
        ("switch_statements", "switch (n) { default: ", "", " break; }"),
        ("usings", "using (null) ", "", ""),
        ("lambda_statements", "System.Action l = () => { ", "", " };"),
        ("never_closed_blocks", "{ ", "", ""),
    ];

    public static TheoryData<string> Names { get; } = new(Expressions.Concat(Statements).Select(nesting => nesting.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_is_nested_deep_does_no_harm(string name)
    {
        var isExpression = Array.Exists(Expressions, nesting => nesting.Name == name);
        var (_, open, inside, close) = Expressions.Concat(Statements).Single(nesting => nesting.Name == name);
        var call = "QuantumWorkspaces.Workspace.FromConnectionString(";
        var line = "System.Console.WriteLine(System.Environment.GetEnvironmentVariable(\"AZURE_QUANTUM_CONNECTION_STRING\"));";
        foreach (var depth in Shallower.TryGetValue(name, out var shallower) ? [shallower] : new[] { 300, Deep })
        {
            var nested = string.Concat(Enumerable.Repeat(open, depth)) + (isExpression ? inside : call + "\"{{CSOTHER}}\");") + string.Concat(Enumerable.Repeat(close, depth));
            var body = isExpression ? $"{line} {call}{nested}); {call}id);" : $"{nested} {line} {call}id);";
            var source = $"class P {{ string F = \"{{{{KEY}}}}\"; void Run(string id, int n) {{ {body} }} }}";
            var findings = await CaseSolution.FindingsAsync(CaseSolution.Load(new CodeCase("deep", source)));
            output.WriteLine($"{depth}: {string.Join(' ', findings.Select(finding => finding.Id))}");
            Assert.NotEmpty(findings);
        }
    }
}
