using System.Text;
using Microsoft.CodeAnalysis;
using QuantumKeyAnalyzers.Tests.Cases;
using QuantumKeyAnalyzers.Tests.Verification;
using Tiers;

namespace QuantumKeyAnalyzers.Tests;

/// <summary>
/// Large and odd input: no exception, and an answer. There is no clock here; what were not linear would not come to an end at these sizes,
/// not even at those of a quick run.
/// </summary>
public class RobustnessTests
{
    private static readonly int Large = Tier.IsFull ? 10_000_000 : 400_000;

    [Fact]
    public async Task A_literal_of_megabytes_with_a_key_at_its_end_is_found()
    {
        var text = new string('x', Large) + " SubscriptionId=11111111-2222-3333-4444-555555555555;WorkspaceName=ws;ApiKey={{KEY}};";
        Assert.Equal(["QKA0003"], await IdsAsync($"class Program {{ string Value = \"{text}\"; }}"));
    }

    [Fact]
    public async Task A_connection_string_of_megabytes_is_found_at_its_call()
    {
        var text = "{{CS}}" + string.Concat(Enumerable.Repeat("Other=value;", Large / 12));
        Assert.Equal(
            ["QKA0001"],
            await IdsAsync($"class Program {{ object Value = QuantumWorkspaces.Workspace.FromConnectionString(\"{text}\"); }}"));
    }

    [Theory]
    [InlineData("ApiKey=;")]
    [InlineData("ApiKey=< ")]
    [InlineData("AZQU")]
    [InlineData("WorkspaceName=x;ApiKey=your-key;")]
    [InlineData("= ")]
    public async Task A_literal_of_megabytes_of_what_looks_like_it_is_left_alone(string part)
    {
        var text = "QuantumEndpoint=" + string.Concat(Enumerable.Repeat(part, Large / part.Length));
        Assert.Empty(await IdsAsync($"class Program {{ object Value = QuantumWorkspaces.Workspace.FromConnectionString(\"{text}\"); }}"));
    }

    [Fact]
    public async Task A_literal_of_megabytes_of_keys_is_one_finding()
    {
        var text = string.Concat(Enumerable.Repeat("{{KEY}};", Large / 100));
        Assert.Equal(["QKA0003"], await IdsAsync($"class Program {{ string Value = \"{text}\"; }}"));
    }

    [Fact]
    public async Task An_unfinished_literal_of_megabytes_is_searched()
    {
        var text = "{{CS}}" + new string('x', Large);
        Assert.Equal(["QKA0003"], await IdsAsync($"class Program {{ string Value = \"{text}"));
    }

    [Fact]
    public async Task A_comment_of_megabytes_is_searched()
    {
        var text = string.Concat(Enumerable.Repeat("// ApiKey= AZQU WorkspaceName=\n", Large / 31)) + "/* {{KEY}} */";
        Assert.Equal(["QKA0003"], await IdsAsync(text + "class Program { }"));
    }

    [Fact]
    public async Task Many_branches_that_each_add_to_a_string_come_to_an_end()
    {
        var body = string.Concat(Enumerable.Range(0, 200).Select(i => $"if (n == {i}) text += \"Other{i}=value;\";\n"));
        Assert.Equal(
            ["QKA0003"],
            await IdsAsync($"class Program {{ object Run(int n) {{ var text = \"{{{{CS}}}}\"; {body} return QuantumWorkspaces.Workspace.FromConnectionString(text); }} }}"));
    }

    [Fact]
    public async Task Deeply_nested_parentheses_do_no_harm()
    {
        var nested = new string('(', 5_000) + "\"{{CS}}\"" + new string(')', 5_000);
        Assert.Equal(
            ["QKA0001"],
            await IdsAsync($"class Program {{ object Value() => QuantumWorkspaces.Workspace.FromConnectionString({nested}); }}"));
    }

    [Fact]
    public async Task Many_variables_and_calls_in_one_method_are_each_found()
    {
        var body = new StringBuilder();
        for (var i = 0; i < 2_000; i++)
            body.AppendLine(
                System.Globalization.CultureInfo.InvariantCulture,
                $"var cs{i} = \"{{{{CS}}}}\"; QuantumWorkspaces.Workspace.FromConnectionString(cs{i});");

        var ids = await IdsAsync($"class Program {{ void Run() {{ {body} }} }}");
        Assert.Equal(2_000, ids.Count(id => id == "QKA0001"));
        Assert.Equal(2_000, ids.Count);
    }

    [Fact]
    public async Task A_local_that_grows_many_times_comes_to_an_end()
    {
        var body = string.Concat(Enumerable.Repeat("text += \"Other=value;\";", 3_000));
        Assert.Equal(
            ["QKA0003"],
            await IdsAsync($"class Program {{ object Run() {{ var text = \"{{{{CS}}}}\"; {body} return QuantumWorkspaces.Workspace.FromConnectionString(text); }} }}"));
    }

    [Fact]
    public async Task A_variable_that_is_read_and_written_many_times_is_followed_each_time()
    {
        var body = string.Concat(Enumerable.Repeat(
            "s = System.Environment.GetEnvironmentVariable(\"AZURE_QUANTUM_CONNECTION_STRING\"); System.Console.WriteLine(s);\n", 2_000));
        var ids = await IdsAsync($"class Program {{ void Run() {{ string s; {body} }} }}");
        Assert.Equal(2_000, ids.Count(id => id == "QKA0005"));
    }

    [Fact]
    public async Task A_builder_that_is_read_after_each_of_many_statements_comes_to_an_end()
    {
        var body = string.Concat(
            Enumerable.Repeat("b.Append(\"{{CS}}\"); QuantumWorkspaces.Workspace.FromConnectionString(b.ToString());\n", 1_000));
        var ids = await IdsAsync($"class Program {{ void Run() {{ var b = new System.Text.StringBuilder(); {body} }} }}");
        Assert.Equal(1_000, ids.Count(id => id is "QKA0001" or "QKA0003"));
    }

    [Fact]
    public async Task A_credential_that_many_workspaces_share_is_one_finding()
    {
        var body = string.Concat(Enumerable.Repeat("new QuantumWorkspaces.Workspace(e, i, \"g\", \"ws\", c);\n", 1_000));
        Assert.Equal(
            ["QKA0001"],
            await IdsAsync($"class Program {{ void Run(System.Uri e, string i) {{ var c = new Azure.AzureKeyCredential(\"{{{{OTHER}}}}\"); {body} }} }}"));
    }

    [Fact]
    public async Task A_comment_of_many_connection_strings_has_a_finding_for_each()
    {
        var ids = await IdsAsync(string.Concat(Enumerable.Repeat("// {{CSOTHER}}\n", 8_000)) + "class Program { }");
        Assert.Equal(8_000, ids.Count(id => id == "QKA0003"));
    }

    [Fact]
    public async Task A_field_that_many_methods_assign_and_use_comes_to_an_end()
    {
        var methods = string.Concat(Enumerable.Range(0, 2_000).Select(
            i => $"void M{i}() {{ f = \"{{{{CS}}}}\"; QuantumWorkspaces.Workspace.FromConnectionString(f); }}\n"));
        var ids = await IdsAsync($"class Program {{ string f; {methods} }}");
        Assert.Equal(2_000, ids.Count(id => id is "QKA0001" or "QKA0003"));
    }

    /// <summary>The findings in the code, but for what is malformed.</summary>
    internal static async Task<IReadOnlyList<string>> IdsAsync(string source)
    {
        var solution = await HostedSolution.OfCodeAsync(CaseSolution.Load(new CodeCase("large", source)));
        return [.. solution.Findings.Select(finding => finding.Id).Where(id => id != "QKA0006")];
    }
}
