using Microsoft.CodeAnalysis.CodeFixes;
using QuantumKeyAnalyzers.CodeFixes;
using QuantumKeyAnalyzers.Tests.Cases;
using QuantumKeyAnalyzers.Tests.Verification;

namespace QuantumKeyAnalyzers.Tests;

/// <summary>Fix All in its three scopes. That it gives the same as one by one is <see cref="RepairPropertyTests"/>' matter.</summary>
public class FixAllTests
{
    private static readonly CodeCase Test = new(
        "scopes",
        """
        using QuantumWorkspaces;
        class First { object A() => Workspace.FromConnectionString("{{CS}}"); object B() => Workspace.FromConnectionString("{{CS2}}"); }
        """,
        """
        using QuantumWorkspaces;
        class Second { object A() => Workspace.FromConnectionString("{{CS}}"); }
        """)
    {
        OtherProject =
        [
            """
            using QuantumWorkspaces;
            class Third { object A() => Workspace.FromConnectionString("{{CS}}"); }
            """,
        ],
    };

    [Theory]
    [InlineData(FixAllScope.Document, new[] { "Test0.cs" })]
    [InlineData(FixAllScope.Project, new[] { "Test0.cs", "Test1.cs" })]
    [InlineData(FixAllScope.Solution, new[] { "Test0.cs", "Test1.cs", "Other0.cs" })]
    public async Task Repairs_all_of_the_scope_and_nothing_else(FixAllScope scope, string[] repaired)
    {
        var solution = CaseSolution.Load(Test);

        // The first finding of the solution is the one that Fix All is started from: that of the first project's first file.
        var fixedTexts = await CaseSolution.TextsAsync(await RepairBench.FixAllAsync(solution, scope, RepairKeys.Environment, "Test0.cs"));

        var originalTexts = await CaseSolution.TextsAsync(solution);
        Assert.Equal(repaired.Order(), originalTexts.Keys.Where(file => originalTexts[file] != fixedTexts[file]).Order());
        Assert.All(repaired, file => Assert.DoesNotContain("FromConnectionString", fixedTexts[file], StringComparison.Ordinal));
    }
}
