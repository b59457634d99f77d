namespace QuantumWorkspaces.Tests.Jobs;

/// <summary>The sample, as its first lines say that it is run.</summary>
public sealed class BellPairTests : ServiceTests
{
    [Fact]
    public async Task It_prints_a_histogram()
    {
        var run = await ProcessRun.RunAsync(
            "dotnet", [Programs.BellPair],
            environment: new Dictionary<string, string>
            {
                ["AZURE_QUANTUM_CONNECTION_STRING"] = Service.ConnectionStringFor(Service.Endpoint),
            });
        Assert.True(run.ExitCode == 0, run.All);
        Assert.Contains("00  ####################                      0.500", run.Lines);
        Assert.Contains("11  ####################                      0.500", run.Lines);
        Assert.Contains(run.Lines, line => line.StartsWith("Bell pair (ionq.simulator, Succeeded) ", StringComparison.Ordinal));
    }
}
