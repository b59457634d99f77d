using Xunit.Abstractions;

namespace QuantumKeyAnalyzers.Tests.Architecture;

/// <summary>
/// Each folder of <c>src</c> uses only those that stand before it here, so no two can come to need each other. A new folder gets its place in
/// the list; a use that goes the other way is moved to where it belongs, not added to the list.
/// </summary>
public sealed class DirectionTests(ITestOutputHelper output)
{
    private static readonly string[] Analyzers =
    [
        "ConnectionStrings",
        "QuantumKeyAnalyzers/Text",
        "QuantumKeyAnalyzers/Options",
        "QuantumKeyAnalyzers/Code",
        "QuantumKeyAnalyzers/Values",
        "QuantumKeyAnalyzers/Sinks",
        "QuantumKeyAnalyzers/Configuration",
        "QuantumKeyAnalyzers/Rules",
        "QuantumKeyAnalyzers.CodeFixes/Edits",
        "QuantumKeyAnalyzers.CodeFixes/Tracing",
        "QuantumKeyAnalyzers.CodeFixes/Repairs",
        "QuantumKeyAnalyzers.CodeFixes",
        "QuantumKeyAnalyzers.CodeFixes/Configuration",
    ];

    private static readonly string[] Client =
    [
        "ConnectionStrings",
        "QuantumWorkspaces/Models",
        "QuantumWorkspaces/Circuits",
        "QuantumWorkspaces/Results",
        "QuantumWorkspaces/Wire",
        "QuantumWorkspaces/Settings",
        "QuantumWorkspaces/Transport",
        "QuantumWorkspaces/Http",
        "QuantumWorkspaces/Options",
        "QuantumWorkspaces/Lookup",
        "QuantumWorkspaces/Storage",
        "QuantumWorkspaces/DataPlane",
        "QuantumWorkspaces/Jobs",
        "QuantumWorkspaces/Keys",
        "QuantumWorkspaces",
    ];

    private static readonly string[] Tool =
    [
        "QuantumKeys/Output",
        "QuantumKeys/CommandLine",
        "QuantumKeys/Connections",
        "QuantumKeys/HandingOver",
        "QuantumKeys/Projects",
        "QuantumKeys/Files",
        "QuantumKeys/Git",
        "QuantumKeys/Scanning",
        "QuantumKeys/History",
        "QuantumKeys/Reports",
        "QuantumKeys/Fixing/Changes",
        "QuantumKeys/Fixing/Writing",
        "QuantumKeys/Fixing/Keeping",
        "QuantumKeys/Fixing",
        "QuantumKeys/Verification",
        "QuantumKeys/Jobs",
        "QuantumKeys/Commands",
        "QuantumKeys",
    ];

    [Fact]
    public void Analyzers_and_repairs_go_one_way() =>
        AssertOrder(FolderUses.Of("ConnectionStrings", "QuantumKeyAnalyzers", "QuantumKeyAnalyzers.CodeFixes"), Analyzers);

    [Fact]
    public void The_client_goes_one_way() => AssertOrder(FolderUses.Of("ConnectionStrings", "QuantumWorkspaces"), Client);

    [Fact]
    public void The_tool_goes_one_way() => AssertOrder(FolderUses.Of("QuantumKeys"), Tool);

    private void AssertOrder(FolderUses sources, string[] order)
    {
        output.WriteLine(Matrix(sources, order));
        Assert.NotEmpty(sources.Uses);
        Assert.Equal(order.Order(), sources.Folders.Order());
        var wrong = sources.Uses
            .Where(uses => Array.IndexOf(order, uses.Key.To) > Array.IndexOf(order, uses.Key.From))
            .Select(uses => $"{uses.Key.From} uses {uses.Key.To}: {string.Join(", ", uses)}");
        Assert.True(!wrong.Any(), $"These uses go against the direction of the folders:\n{string.Join('\n', wrong)}");
    }

    /// <summary>How many pairs of types use each other, row to column.</summary>
    private static string Matrix(FolderUses sources, string[] order)
    {
        string[] folders = [.. order.Concat(sources.Folders).Distinct().Where(sources.Folders.Contains)];
        var head = $"| | {string.Join(" | ", folders.Select(Short))} |\n|---|{string.Concat(folders.Select(_ => "---|"))}\n";
        return head + string.Join('\n', folders.Select(row =>
            $"| {Short(row)} | {string.Join(" | ", folders.Select(column => sources.Uses[(row, column)].Count() is > 0 and var count ? $"{count}" : ""))} |"));

        static string Short(string folder) =>
            folder.Replace("QuantumKeyAnalyzers.CodeFixes", "CodeFixes").Replace("QuantumKeyAnalyzers/", "");
    }
}
