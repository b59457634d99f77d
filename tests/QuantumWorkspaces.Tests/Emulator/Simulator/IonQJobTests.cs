using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using QuantumWorkspaces.Tests.Emulation.Jobs;

namespace QuantumWorkspaces.Tests.Emulation.Simulator;

/// <summary>Results of jobs with IonQ's JSON, as a client reads them.</summary>
public sealed class IonQJobTests : IAsyncLifetime
{
    private JobClient _client = null!;

    public async Task InitializeAsync() => _client = await JobClient.StartAsync();

    public async Task DisposeAsync() => await _client.DisposeAsync();

    [Fact]
    public async Task A_Bell_pair_is_as_probable_as_theory_says()
    {
        var histogram = Histogram(await _client.OutputOfAsync(await _client.SubmitAsync()));
        Assert.Equal(["0", "3"], histogram.Keys);
        Assert.All(histogram.Values, probability => Assert.Equal(0.5, probability, 1e-12));
    }

    [Fact]
    public async Task Twenty_qubits_in_one_superposition_are_all_the_same()
    {
        var gates = Enumerable.Range(1, 19).Select(qubit => $$"""{"gate":"cnot","control":{{qubit - 1}},"target":{{qubit}}}""");
        var output = await _client.OutputOfAsync(await _client.SubmitAsync(
            $$"""{"qubits":20,"circuit":[{"gate":"h","target":0},{{string.Join(',', gates)}}]}"""));
        var histogram = Histogram(output);
        Assert.Equal(["0", "1048575"], histogram.Keys);
        Assert.All(histogram.Values, probability => Assert.Equal(0.5, probability, 1e-12));
    }

    [Fact]
    public async Task Qubit_0_is_the_lowest_bit()
    {
        var histogram = Histogram(
            await _client.OutputOfAsync(await _client.SubmitAsync("""{"qubits":3,"circuit":[{"gate":"x","target":1}]}""")));
        Assert.Equal(("2", 1.0), (Assert.Single(histogram).Key, histogram["2"]));
    }

    [Fact]
    public async Task Amplitudes_that_meet_cancel_out()
    {
        var histogram = Histogram(await _client.OutputOfAsync(await _client.SubmitAsync(
            """{"qubits":1,"circuit":[{"gate":"h","target":0},{"gate":"z","target":0},{"gate":"h","target":0}]}""")));
        Assert.Equal(1, Assert.Single(histogram).Value, 1e-12);
        Assert.Equal("1", Assert.Single(histogram).Key);
    }

    [Fact]
    public async Task A_processor_gives_frequencies_of_shots_that_are_the_same_for_the_same_job()
    {
        const string Circuit =
            """{"qubits":2,"circuit":[{"gate":"ry","target":0,"rotation":0.9},{"gate":"ry","target":1,"rotation":2.1}]}""";
        var id = await _client.SubmitAsync(Circuit, change: OnProcessor(10_000));
        var histogram = Histogram(await _client.OutputOfAsync(id));
        double[] one = [Math.Pow(Math.Sin(0.45), 2), Math.Pow(Math.Sin(1.05), 2)];
        for (var state = 0; state < 4; state++)
        {
            var expected = ((state & 1) == 1 ? one[0] : 1 - one[0]) * ((state & 2) == 2 ? one[1] : 1 - one[1]);
            var measured = histogram[state.ToString(CultureInfo.InvariantCulture)];
            Assert.InRange(measured - expected, -5 * Sigma(expected, 10_000), 5 * Sigma(expected, 10_000));
            Assert.Equal(Math.Round(measured * 10_000), measured * 10_000, 1e-6);
        }

        Assert.Equal(1, histogram.Values.Sum(), 1e-9);

        // The same id in another emulator: the same shots.
        await using var other = await JobClient.StartAsync();
        Assert.Equal(200, (await other.PutAsync(id, await other.PrepareAsync(id, Circuit, OnProcessor(10_000)))).Status);
        Assert.Equal(histogram, Histogram(await other.OutputOfAsync(id)));
        Assert.NotEqual(histogram, Histogram(await _client.OutputOfAsync(await _client.SubmitAsync(Circuit, OnProcessor(10_000)))));
    }

    [Fact]
    public async Task The_service_translates_into_its_own_formats()
    {
        var first = await _client.SubmitAsync(change: body => body["outputDataFormat"] = "microsoft.quantum-results.v1");
        var v1 = JsonSerializer.Deserialize<JsonElement>(await _client.OutputOfAsync(first)).GetProperty("Histogram");
        Assert.Equal(("[0, 0]", "[1, 1]"), (v1[0].GetString(), v1[2].GetString()));
        Assert.Equal(0.5, v1[1].GetDouble(), 1e-12);

        var second = await _client.SubmitAsync(change: body =>
        {
            body["outputDataFormat"] = "microsoft.quantum-results.v2";
            body["inputParams"] = new JsonObject { ["shots"] = 1000 };
        });
        var v2 = JsonSerializer.Deserialize<JsonElement>(await _client.OutputOfAsync(second));
        Assert.Equal("microsoft.quantum-results.v2", v2.GetProperty("DataFormat").GetString());
        var item = Assert.Single(v2.GetProperty("Results").EnumerateArray());
        Assert.Equal(1000, item.GetProperty("Shots").GetArrayLength());
        Assert.Equal(1000, item.GetProperty("Histogram").EnumerateArray().Sum(entry => entry.GetProperty("Count").GetInt32()));
        foreach (var entry in item.GetProperty("Histogram").EnumerateArray())
        {
            Assert.Contains(entry.GetProperty("Outcome").ToString(), new[] { "[0,0]", "[1,1]" });
            Assert.Equal(entry.GetProperty("Outcome").ToString().Replace(",", ", "), entry.GetProperty("Display").GetString());
            Assert.InRange(entry.GetProperty("Count").GetInt32(), 500 - (5 * 16), 500 + (5 * 16));
        }
    }

    [Fact]
    public async Task A_processor_has_its_price_and_a_simulator_has_none()
    {
        var free = (await _client.EndOfAsync(await _client.SubmitAsync())).GetProperty("costEstimate");
        Assert.Equal(0, free.GetProperty("estimatedTotal").GetDouble());
        var cost = (await _client.EndOfAsync(await _client.SubmitAsync(change: OnProcessor(100)))).GetProperty("costEstimate");
        Assert.Equal("USD", cost.GetProperty("currencyCode").GetString());
        var events = cost.GetProperty("events").EnumerateArray().ToList();
        Assert.Equal(["gs1q", "gs2q"], events.Select(item => item.GetProperty("dimensionId").GetString()));
        Assert.Equal([100.0, 100.0], events.Select(item => item.GetProperty("amountBilled").GetDouble()));
        Assert.Equal(
            events.Sum(item => item.GetProperty("amountBilled").GetDouble() * item.GetProperty("unitPrice").GetDouble()),
            cost.GetProperty("estimatedTotal").GetDouble(),
            1e-9);
    }

    [Theory]
    [InlineData("[]", "object")]
    [InlineData("{", "JSON")]
    [InlineData("""{"qubits":1,"qubits":2,"circuit":[]}""", "JSON")]
    [InlineData("""{"circuit":[]}""", "qubits")]
    [InlineData("""{"qubits":0,"circuit":[]}""", "1 to 20 qubits")]
    [InlineData("""{"qubits":21,"circuit":[]}""", "21")]
    [InlineData("""{"qubits":1,"gateset":"other","circuit":[]}""", "gateset")]
    [InlineData("""{"qubits":1,"circuit":[{"gate":"measure","target":0}]}""", "measure")]
    [InlineData("""{"qubits":1,"circuit":[{"gate":"h"}]}""", "needs 1 target")]
    [InlineData("""{"qubits":1,"circuit":[{"gate":"h","target":1}]}""", "0 to 0")]
    [InlineData("""{"qubits":1,"circuit":[7]}""", "Gate 0")]
    [InlineData("""{"qubits":2,"circuit":[{"gate":"rx","target":1}]}""", "rotation")]
    [InlineData("""{"qubits":2,"circuit":[{"gate":"rx","target":1,"rotation":"1"}]}""", "rotation")]
    [InlineData("""{"qubits":2,"circuit":[{"gate":"h","target":1,"rotation":1}]}""", "'rotation'")]
    [InlineData("""{"qubits":2,"circuit":[{"gate":"cnot","target":1}]}""", "control")]
    [InlineData("""{"qubits":2,"circuit":[{"gate":"cnot","target":1,"control":1}]}""", "both")]
    [InlineData("""{"qubits":2,"circuit":[{"gate":"swap","targets":[1,1]}]}""", "twice")]
    [InlineData("""{"qubits":2,"circuit":[{"gate":"swap","targets":1}]}""", "list")]
    [InlineData("""{"qubits":1,"gateset":"native","circuit":[{"gate":"h","target":0}]}""", "native")]
    [InlineData(
        """{"qubits":1,"circuit":[{"gate":"pauliexp","targets":[0],"terms":["X","Z"],"coefficients":[1,1],"time":1}]}""", "commute")]
    [InlineData("""{"qubits":1,"circuit":[{"gate":"pauliexp","targets":[0],"terms":["XX"],"coefficients":[1],"time":1}]}""", "letters")]
    public async Task What_is_no_circuit_makes_the_job_fail_and_says_why(string input, string named)
    {
        var (code, message) = await _client.ErrorOfAsync(await _client.SubmitAsync(input));
        Assert.Equal("InvalidInputData", code);
        Assert.Contains(named, message);
    }

    [Theory]
    [InlineData("shots", "0", "InvalidProperty")]
    [InlineData("shots", "100001", "InvalidProperty")]
    [InlineData("count", "1.5", "InvalidProperty")]
    [InlineData("shots", "\"10\"", "InvalidProperty")]
    public async Task Shots_are_a_number_of_times(string name, string value, string expected)
    {
        var id = await _client.SubmitAsync(change: body => body["inputParams"] = new JsonObject { [name] = JsonNode.Parse(value) });
        var (code, message) = await _client.ErrorOfAsync(id);
        Assert.Equal(expected, code);
        Assert.Contains(name, message);
    }

    [Theory]
    [InlineData("target", "rigetti.sim.qvm", "InvalidProperty")]
    [InlineData("outputDataFormat", "rigetti.quil-results.v1", "CannotTranslateOutputData")]
    [InlineData("inputDataFormat", "something.else", "InvalidInputData")]
    [InlineData("inputDataFormat", "rigetti.quil.v1", "InvalidInputData")]
    public async Task What_the_target_does_not_do_makes_the_job_fail(string property, string value, string code) =>
        Assert.Equal(code, (await _client.ErrorOfAsync(await _client.SubmitAsync(change: body => body[property] = value))).Code);

    private static double Sigma(double probability, int shots) => Math.Sqrt(probability * (1 - probability) / shots);

    private static Action<JsonObject> OnProcessor(int shots) => body =>
    {
        body["target"] = "ionq.qpu.aria-1";
        body["inputParams"] = new JsonObject { ["shots"] = shots };
    };

    private static Dictionary<string, double> Histogram(string output) => JsonSerializer.Deserialize<JsonElement>(output)
        .GetProperty("histogram").EnumerateObject().ToDictionary(entry => entry.Name, entry => entry.Value.GetDouble());
}
