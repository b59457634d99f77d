using Azure;
using QuantumWorkspaces.Tests.Client;
using WorkspaceEmulator.Workspaces;

namespace QuantumWorkspaces.Tests.Jobs;

/// <summary>Circuits from the builder to the histogram, through each form that a provider reads.</summary>
public sealed class EndToEndTests : ServiceTests
{
    private const int Shots = 4000;

    public static TheoryData<string> Targets => ["ionq.simulator", "quantinuum.sim.h2-1e", "rigetti.sim.qvm"];

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task Bell_and_GHZ(string target)
    {
        await AssertProbabilitiesAsync(target, Runs.Bell, new() { ["00"] = 0.5, ["11"] = 0.5 });
        await AssertProbabilitiesAsync(
            target, new QuantumCircuit(5).H(0).CX(0, 1).CX(1, 2).CX(2, 3).CX(3, 4), new() { ["00000"] = 0.5, ["11111"] = 0.5 });
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task The_first_qubit_stands_first(string target) =>
        await AssertProbabilitiesAsync(target, new QuantumCircuit(4).X(0).X(2), new() { ["1010"] = 1 });

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task Rotations_are_by_the_angle(string target)
    {
        foreach (var angle in new[] { 0.3, 1.1, -2.5 })
        {
            var one = Math.Pow(Math.Sin(angle / 2), 2);
            Dictionary<string, double> expected = new() { ["0"] = 1 - one, ["1"] = one };
            await AssertProbabilitiesAsync(target, new QuantumCircuit(1).RX(angle, 0), expected);
            await AssertProbabilitiesAsync(target, new QuantumCircuit(1).RY(angle, 0), expected);
            await AssertProbabilitiesAsync(target, new QuantumCircuit(1).H(0).RZ(angle, 0).H(0), expected);
        }
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task Rotations_of_two_qubits_are_by_the_angle(string target)
    {
        const double angle = 0.9;
        var both = Math.Pow(Math.Sin(angle / 2), 2);
        Dictionary<string, double> expected = new() { ["00"] = 1 - both, ["11"] = both };
        await AssertProbabilitiesAsync(target, new QuantumCircuit(2).RXX(angle, 0, 1), expected);
        await AssertProbabilitiesAsync(target, new QuantumCircuit(2).RYY(angle, 0, 1), expected);
        await AssertProbabilitiesAsync(target, new QuantumCircuit(2).H(0).H(1).RZZ(angle, 0, 1).H(0).H(1), expected);
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task Every_gate_has_its_inverse(string target)
    {
        // Each gate between two others that make a wrong one visible, then all of it backwards.
        var circuit = new QuantumCircuit(3).H(0).H(1).H(2)
            .S(0).T(1).SqrtX(2).CX(0, 1).CY(1, 2).CZ(0, 2).Swap(0, 1).CCX(0, 1, 2).Y(0).Z(1)
            .Z(1).Y(0).CCX(0, 1, 2).Swap(0, 1).CZ(0, 2).CY(1, 2).CX(0, 1).SqrtXAdjoint(2).TAdjoint(1).SAdjoint(0)
            .H(0).H(1).H(2);
        await AssertProbabilitiesAsync(target, circuit, new() { ["000"] = 1 });
        await AssertProbabilitiesAsync(
            target, new QuantumCircuit(2).SqrtX(0).SqrtX(0).H(1).S(1).S(1).H(1), new() { ["11"] = 1 });
        await AssertProbabilitiesAsync(
            target, new QuantumCircuit(1).H(0).T(0).T(0).T(0).T(0).H(0), new() { ["1"] = 1 });
    }

    [Theory]
    [InlineData("quantinuum.sim.h2-1e")]
    [InlineData("rigetti.sim.qvm")]
    public async Task Some_qubits_are_measured_in_their_order(string target)
    {
        await AssertProbabilitiesAsync(target, new QuantumCircuit(3).X(2).Measure(2).Measure(0), new() { ["10"] = 1 });
        var results = await RunAsync(target, Runs.Bell);
        Assert.Equal(Shots, results.Shots!.Count);
        Assert.Equal(Shots, results.Histogram.Sum(entry => entry.Count));
    }

    [Fact]
    public async Task A_newer_workspace_completes()
    {
        var workspace = Service.Emulator.Workspaces.Add(
            SampleWorkspace.SubscriptionId, "new-rg", "new-ws", hasManagedStorage: true,
            properties: new System.Text.Json.Nodes.JsonObject { ["workspaceKind"] = "V2" });
        var client = new Workspace(
            Service.Endpoint, SampleWorkspace.SubscriptionId, "new-rg", "new-ws", new AzureKeyCredential(workspace.PrimaryKey),
            Connect.Options);
        Service.Emulator.Jobs.QueueTime = Service.Emulator.Jobs.ExecutionTime = TimeSpan.FromMilliseconds(300);
        var seen = new Seen();
        var operation = await client.SubmitJobAsync(
            WaitUntil.Completed, Runs.Bell, Runs.Target, new QuantumJobOptions { Progress = seen });
        Assert.Equal("Queued", seen.Statuses.First());
        Assert.Equal(QuantumJobStatus.Completed, operation.Value.Status);
        Assert.NotEmpty(operation.Value.Usage);
        Assert.Null(operation.Value.Cost);
        Assert.Equal("00: 0.5, 11: 0.5", Runs.TextOf((await client.GetJobResultsAsync(operation.Id)).Value));
        Assert.Single(client.GetJobs(new QuantumItemFilter { Statuses = { "Completed" } }));
        Assert.Empty(Connect.WithKey(Service).GetJobs());
    }

    [Fact]
    public async Task An_older_workspace_says_what_it_costs()
    {
        var operation = await Connect.WithKey(Service).SubmitJobAsync(
            WaitUntil.Completed, Runs.Bell, Runs.Target, new QuantumJobOptions { Shots = 100 });
        Assert.NotNull(operation.Value.Cost);
        Assert.Equal("Key", operation.Value.CreatedByType);
        Assert.True(operation.Value.StartedOn >= operation.Value.CreatedOn);
        Assert.True(operation.Value.EndedOn >= operation.Value.StartedOn);
    }

    private async Task AssertProbabilitiesAsync(string target, QuantumCircuit circuit, Dictionary<string, double> expected)
    {
        var results = await RunAsync(target, circuit);
        var found = results.Histogram.Where(entry => entry.Probability > 1e-9).ToDictionary(entry => entry.Outcome.Text);
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), found.Keys.Order(StringComparer.Ordinal));
        foreach (var (text, probability) in expected)
        {
            // Exact, or within five standard deviations of what was sampled.
            var tolerance = found[text].Count is null ? 1e-9 : (5 * Math.Sqrt(probability * (1 - probability) / Shots)) + 1e-9;
            Assert.InRange(found[text].Probability, probability - tolerance, probability + tolerance);
        }
    }

    private async Task<QuantumJobResults> RunAsync(string target, QuantumCircuit circuit)
    {
        var workspace = Connect.WithKey(Service);

        // The emulator draws its numbers from the ID: the same ones in each run.
        var seed = $"{target} {circuit.ToOpenQasm()}".Aggregate(17, (hash, character) => unchecked((hash * 31) + character));
        var bytes = new byte[16];
        new Random(seed).NextBytes(bytes);
        var options = new QuantumJobOptions { Shots = Shots, JobId = new Guid(bytes).ToString() };
        var operation = await workspace.SubmitJobAsync(WaitUntil.Completed, circuit, target, options);
        var results = (await workspace.GetJobResultsAsync(operation.Id)).Value;
        Assert.Null(results.ParseError);
        return results;
    }
}
