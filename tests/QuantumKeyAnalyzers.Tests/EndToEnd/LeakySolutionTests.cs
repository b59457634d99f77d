using Tiers;

namespace QuantumKeyAnalyzers.Tests.EndToEnd;

/// <summary>
/// A library, a web application and its tests: built, repaired by one run of <c>dotnet format</c> for each repair that can be preferred,
/// built again, and the changes read as a reviewer reads them.
/// </summary>
public class LeakySolutionTests(LeakySolution solution) : IClassFixture<LeakySolution>
{
    private static readonly string[] Findings =
    [
        "JobService.cs:22 QKA0001",
        "JobService.cs:8 QKA0001",
        "JobServiceTests.cs:13 QKA0003",
        "Program.cs:13 QKA0001",
        "Program.cs:20 QKA0001",
        "Program.cs:7 QKA0003",
        "Program.cs:8 QKA0001",
        "QuantumDefaults.cs:8 QKA0003",
        "QuantumSecrets.cs:11 QKA0003",
        "QuantumSecrets.cs:9 QKA0003",
        "WorkspaceTests.cs:11 QKA0002",
        "WorkspaceTests.cs:21 QKA0001",
        "WorkspaceTests.cs:29 QKA0003",
        "WorkspacesController.cs:20 QKA0001",
        "WorkspacesController.cs:29 QKA0003",
    ];

    [CiTheory("a build, and for each row a run of dotnet format and a build; LeakyAppTests goes the same way once")]
    [InlineData("environment")]
    public Task Repaired_by_one_run_of_dotnet_format(string name, params string[] options) => RepairAsync(name, options);

    [FullTheory("as above: the same way for other options")]
    [InlineData("entra", "quantum_key_analyzers.preferred_repair = entra")]
    [InlineData("entra-chained", "quantum_key_analyzers.preferred_repair = entra", "quantum_key_analyzers.entra_credential = ChainedTokenCredential")]
    [InlineData("configuration", "quantum_key_analyzers.preferred_repair = configuration")]
    public Task Repaired_by_one_run_with_other_options(string name, params string[] options) => RepairAsync(name, options);

    private async Task RepairAsync(string name, string[] options)
    {
        Assert.Equal(Findings, solution.Findings);

        await solution.ResetAsync(options);
        await solution.FormatAsync();
        var changes = await solution.ChangesAsync();
        Assert.True(await LeakySolution.ExpectedAsync(name) == changes, $"Changes of {name}:\n{changes}");

        // Where a build has nothing to say, another run of dotnet format would have nothing to do.
        Assert.Empty(await solution.BuildAsync());
        Assert.Empty(await solution.LeaksAsync());
    }
}
