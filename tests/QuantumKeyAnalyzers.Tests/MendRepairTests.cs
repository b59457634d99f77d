using Microsoft.CodeAnalysis.CodeFixes;
using QuantumKeyAnalyzers.CodeFixes;
using QuantumKeyAnalyzers.Tests.Cases;
using QuantumKeyAnalyzers.Tests.Verification;

namespace QuantumKeyAnalyzers.Tests;

/// <summary>
/// The repair of QKA0006: a malformed connection string without a key is corrected where that leaves no doubt, and else left alone.
/// </summary>
public class MendRepairTests
{
    private const string Id = "11111111-2222-3333-4444-555555555555";
    private const string Right =
        $"SubscriptionId={Id};ResourceGroupName=g;WorkspaceName=ws;ApiKey={{key}};QuantumEndpoint=https://eastus.quantum.azure.com/";

    [Theory]
    [InlineData("QuantumEndpoint=https://eastus.quantum.azure.com/", "QuantumEndpoint=http://eastus.quantum.azure.com/")]
    [InlineData("QuantumEndpoint=https://eastus.quantum.azure.com/", "QuantumEndpoint=eastus.quantum.azure.com")]
    [InlineData("QuantumEndpoint=https://eastus.quantum.azure.com/", "QuantumEndpoint=eastus")]
    [InlineData("QuantumEndpoint=https://eastus.quantum.azure.com/", "QuantumEndpoint=https://eastus.quantum.azure.com/subscriptions?x=1")]
    [InlineData("QuantumEndpoint=https://eastus.quantum.azure.com/", "Endpoint=https://eastus.quantum.azure.com/")]
    [InlineData($"SubscriptionId={Id}", "SubscriptionId=(11111111-2222-3333-4444-555555555555)")]
    [InlineData($"SubscriptionId={Id}", "SubscriptionId=11111111222233334444555555555555")]
    [InlineData($"SubscriptionId={Id}", $"Subscription={Id}")]
    [InlineData("ResourceGroupName=g", "ResourceGroup=g")]
    [InlineData("WorkspaceName=ws;", "WorkspaceName=ws;WorkspaceName=ws;")]
    [InlineData($"SubscriptionId={Id};", $"SubscriptionId=({Id});SubscriptionId=({Id});")]
    public async Task What_was_meant_without_doubt_is_written(string right, string wrong)
    {
        Assert.Equal($"$\"{Right}\"", await RepairAsync($"$\"{Right.Replace(right, wrong, StringComparison.Ordinal)}\""));
    }

    [Theory]
    [InlineData("WorkspaceName=ws;", "WorkspaceName=ws;WorkspaceName=other;")]
    [InlineData("WorkspaceName=ws;", "")]
    [InlineData("WorkspaceName=ws;", "WorkspaceName=-ws-;")]
    [InlineData($"SubscriptionId={Id}", "SubscriptionId=1234")]
    [InlineData("eastus.quantum.azure.com", "eastus.quantumXazure.com")]
    [InlineData("eastus.quantum.azure.com", "eastus.quantum.azure.com:444")]
    [InlineData("eastus.quantum.azure.com", "someone@eastus.quantum.azure.com")]
    [InlineData("ResourceGroupName=g", "Folder=g")]
    [InlineData($"SubscriptionId={Id}", "SubscriptionId=1234;Workspace=ws")]
    [InlineData($"SubscriptionId={Id};ResourceGroupName=g", "Subscription=" + Id)]
    public async Task What_could_mean_several_things_stays(string right, string wrong)
    {
        var malformed = $"$\"{Right.Replace(right, wrong, StringComparison.Ordinal)}\"";
        Assert.Equal(malformed, await RepairAsync(malformed));
    }

    [Theory]
    [InlineData("""$@"SubscriptionId={key};ResourceGroup=a;Workspace=ws;ApiKey={key};QuantumEndpoint=eastus" """, """$@"SubscriptionId={key};ResourceGroupName=a;WorkspaceName=ws;ApiKey={key};QuantumEndpoint=https://eastus.quantum.azure.com/" """)]
    [InlineData(""" "SubscriptionId=" + key + ";ResourceGroup=a;WorkspaceName=ws;ApiKey=" + key + ";Endpoint=https://eastus.quantum.azure.com/" """, """ "SubscriptionId=" + key + ";ResourceGroupName=a;WorkspaceName=ws;ApiKey=" + key + ";QuantumEndpoint=https://eastus.quantum.azure.com/" """)]
    public async Task Each_literal_keeps_its_form(string before, string after) =>
        Assert.Equal(after.Trim(), await RepairAsync(before.Trim()));

    /// <summary>What would be right in one of the places would be wrong in the other.</summary>
    [Fact]
    public async Task A_literal_that_is_in_the_string_twice_stays()
    {
        const string argument = """Name + Name + $"SubscriptionId=11111111-2222-3333-4444-555555555555;ApiKey={key};" + Rest""";
        const string members = """
            const string Name = "WorkspaceName=ws;";
            const string Rest = "ResourceGroupName=g;QuantumEndpoint=https://eastus.quantum.azure.com/";
            """;
        var solution = await LoadAsync(argument, members);
        Assert.Empty(await solution.OffersAsync(Assert.Single(solution.Findings)));
    }

    [Fact]
    public async Task Fix_all_corrects_all()
    {
        var wrong = Right.Replace("https:", "http:", StringComparison.Ordinal);
        var solution = await LoadAsync($"$\"{wrong}\"", $"object Other(string key) => Workspace.FromConnectionString($\"{wrong}\");");

        var repaired = await HostedSolution.OfCodeAsync(await solution.FixAllAsync(FixAllScope.Solution, RepairKeys.Mend));

        Assert.Empty(repaired.Findings);
        Assert.Equal(await (await solution.OneByOneAsync(RepairKeys.Mend)).TextsAsync(), await repaired.TextsAsync());
    }

    private static async Task<string> RepairAsync(string argument)
    {
        var repaired = await (await LoadAsync(argument)).OneByOneAsync(RepairKeys.Mend, (_, _, after) =>
        {
            Assert.Empty(after.Complaints);
            Assert.Empty(after.Findings);
        });
        var text = Assert.Single((await repaired.TextsAsync()).Values);
        const string start = "FromConnectionString(";
        var from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[from..text.IndexOf(");", from, StringComparison.Ordinal)];
    }

    private static Task<HostedSolution> LoadAsync(string argument, string member = "") => HostedSolution.OfCodeAsync(
        CaseSolution.Load(new CodeCase("mend", $$"""
        using QuantumWorkspaces;

        class Program
        {
            object Connect(string key) => Workspace.FromConnectionString({{argument}});
            {{member}}
        }
        """)));
}
