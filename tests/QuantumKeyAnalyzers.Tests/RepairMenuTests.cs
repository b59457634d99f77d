using QuantumKeyAnalyzers.Tests.Cases;
using QuantumKeyAnalyzers.Tests.Verification;

namespace QuantumKeyAnalyzers.Tests;

/// <summary>What the options make of the menu: each repair is in it once, the preferred one first.</summary>
public class RepairMenuTests
{
    private const string Connect = """object Connect() => Workspace.FromConnectionString("{{CS}}");""";
    private const string Connection = "Connect with 'new Workspace()', which reads AZURE_QUANTUM_CONNECTION_STRING";
    private const string Default = "Use Microsoft Entra (DefaultAzureCredential) instead of the access key";
    private const string ManagedIdentity = "Use Microsoft Entra (ManagedIdentityCredential) instead of the access key";

    /// <summary>Only those that are left to choose from share an entry.</summary>
    [Theory]
    [InlineData("preferred_repair = entra")]
    [InlineData("preferred_repair = Entra")]
    public async Task A_preferred_repair_comes_first_and_by_itself(string option) => Assert.Equal(
        [Default, Connection, ManagedIdentity],
        await TitlesAsync(Connect, option));

    [Fact]
    public async Task A_credential_that_the_options_name_has_no_second_entry() => Assert.Equal(
        [Connection, ManagedIdentity],
        await TitlesAsync(Connect, "entra_credential = ManagedIdentityCredential"));

    [Fact]
    public async Task What_stands_in_for_a_preferred_repair_has_no_second_entry() => Assert.Equal(
        ["Read AZURE_QUANTUM_CONNECTION_STRING from the environment"],
        await TitlesAsync("""string Value => "{{CS}}";""", "preferred_repair = entra"));

    private static async Task<IEnumerable<string>> TitlesAsync(string member, string option)
    {
        var test = new CodeCase("menu", $$"""
            using QuantumWorkspaces;
            class Program { {{member}} }
            """) { Options = ["quantum_key_analyzers." + option] };
        var solution = await HostedSolution.OfCodeAsync(CaseSolution.Load(test));
        return (await solution.MenuAsync(Assert.Single(solution.Findings))).Select(entry => entry.Title);
    }
}
