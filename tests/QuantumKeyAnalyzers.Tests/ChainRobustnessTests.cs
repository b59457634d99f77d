using Tiers;

namespace QuantumKeyAnalyzers.Tests;

/// <summary>Sums of many strings. There is no clock here either: see <see cref="RobustnessTests"/>.</summary>
public class ChainRobustnessTests
{
    /// <summary>Operands of a chain.</summary>
    private static readonly int Many = Tier.IsFull ? 100_000 : 30_000;

    /// <summary>The compiler's own nullable analysis is not linear in such a chain, and would take nearly all of the time.</summary>
    private const string Unannotated = "#nullable disable\n";

    [Theory]
    [InlineData("\"Other=value;\"")]
    [InlineData("id")]
    public async Task A_chain_of_many_operands_is_followed_to_its_end(string operand)
    {
        var chain = string.Join(" + ", Enumerable.Repeat(operand, Many).Append("id").Append("\"{{CS}}\""));
        Assert.Equal(
            ["QKA0001"],
            await RobustnessTests.IdsAsync(
                $"{Unannotated}class Program {{ object Value(string id) => QuantumWorkspaces.Workspace.FromConnectionString({chain}); }}"));
    }

    [Fact]
    public async Task A_chain_of_many_literals_with_placeholders_is_resolved_once()
    {
        var chain = string.Join(" + ", Enumerable.Repeat("\"WorkspaceName=x;ApiKey=your-key;\"", Many));
        Assert.Empty(await RobustnessTests.IdsAsync($"{Unannotated}class Program {{ string Value = {chain}; }}"));
    }
}
