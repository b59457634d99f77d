using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;
using QuantumWorkspaces.Tests.Emulation.Jobs;
using WorkspaceEmulator.Circuits.IonQ;
using WorkspaceEmulator.Circuits.OpenQasm;
using WorkspaceEmulator.Circuits.Qir;

namespace QuantumWorkspaces.Tests.Emulation.Simulator;

/// <summary>One circuit, sent in three forms, is one circuit.</summary>
public sealed class ThreeFormsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(6)]
    public void All_forms_give_the_amplitudes_of_whole_matrices(int qubitCount)
    {
        var random = new Random(100 + qubitCount);
        for (var i = 0; i < 10; i++)
        {
            var circuit = TestCircuit.RandomOfAllForms(random, qubitCount, 25);
            var expected = TestGate.Run(circuit.Gates, qubitCount);
            var programs = new[]
            {
                IonQReader.Read(circuit.ToIonQBytes()),
                QasmReader.Read(circuit.ToOpenQasm()),
                QirReader.Read(new QirModule(circuit.ToQir()), null),
            };
            foreach (var program in programs)
            {
                Assert.Equal(Enumerable.Range(0, qubitCount).Cast<int?>(), program.Bits);
                var state = program.Circuit.Run(() => false);
                for (var j = 0; j < expected.Length; j++)
                    Assert.True(Complex.Abs(expected[j] - state[j]) < 1e-10, $"{j}: {state[j]} in place of {expected[j]}");
            }
        }
    }

    [Fact]
    public async Task Jobs_in_all_forms_measure_within_five_sigma_of_theory()
    {
        const int Shots = 20_000;
        var circuit = TestCircuit.RandomOfAllForms(new Random(7), 4, 30);
        var expected = TestGate.Run(circuit.Gates, 4).Select(amplitude => Math.Pow(Complex.Abs(amplitude), 2)).ToArray();
        await using var client = await JobClient.StartAsync();
        var inputs = new (string Input, Action<JsonObject> Change)[]
        {
            (circuit.ToIonQ(), body => { }),
            (circuit.ToOpenQasm(), body => body["inputDataFormat"] = "honeywell.openqasm.v1"),
            (circuit.ToQir(), body => body["inputDataFormat"] = "qir.v1"),
        };
        foreach (var (index, (input, change)) in inputs.Index())
        {
            // The ids are the same in each run, and so are the shots.
            var id = new Guid(index + 1, 0, 0, new byte[8]).ToString();
            var body = await client.PrepareAsync(id, input, body =>
            {
                change(body);
                body["outputDataFormat"] = "microsoft.quantum-results.v2";
                body["inputParams"] = new JsonObject { ["shots"] = Shots };
            });
            Assert.Equal(200, (await client.PutAsync(id, body)).Status);
            var output = JsonSerializer.Deserialize<JsonElement>(await client.OutputOfAsync(id));
            var histogram = output.GetProperty("Results")[0].GetProperty("Histogram");
            var counts = histogram.EnumerateArray().ToDictionary(
                entry => entry.GetProperty("Outcome").EnumerateArray().Index().Sum(bit => bit.Item.GetInt32() << bit.Index),
                entry => entry.GetProperty("Count").GetInt32());
            Assert.Equal(Shots, counts.Values.Sum());
            for (var state = 0; state < 16; state++)
            {
                var sigma = Math.Sqrt(Shots * expected[state] * (1 - expected[state]));
                Assert.InRange(counts.GetValueOrDefault(state) - (Shots * expected[state]), (-5 * sigma) - 1e-6, (5 * sigma) + 1e-6);
            }
        }
    }
}
