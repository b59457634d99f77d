using System.Numerics;
using System.Text;
using WorkspaceEmulator.Circuits.IonQ;

namespace QuantumWorkspaces.Tests.Emulation.Simulator;

public sealed class StateTests
{
    private const double Tolerance = 1e-10;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Random_circuits_give_the_amplitudes_of_whole_matrices(int qubitCount)
    {
        var random = new Random(qubitCount);
        for (var i = 0; i < 20; i++)
        {
            var circuit = TestCircuit.Random(random, qubitCount, 25);
            AssertSame(TestGate.Run(circuit.Gates, qubitCount), circuit.ToIonQ());
        }
    }

    [Fact]
    public void Every_gate_is_where_its_qubits_are()
    {
        // All gates, on each pair of places: the state before is one that has something to say of each place.
        string[] names = ["h", "x", "y", "z", "s", "si", "t", "ti", "v", "vi", "rx", "ry", "rz", "cnot", "swap", "xx", "yy", "zz"];
        foreach (var name in names)
        {
            for (var first = 0; first < 4; first++)
            {
                for (var second = 0; second < 4; second++)
                {
                    if (first == second)
                        continue;

                    var angles = name is "rx" or "ry" or "rz" or "xx" or "yy" or "zz" ? [0.7] : Array.Empty<double>();
                    var gate = name is "swap" or "xx" or "yy" or "zz"
                        ? new TestGate(name, [first, second], [], angles)
                        : new TestGate(name, [first], [second], angles);
                    var circuit = new TestCircuit(
                        4, [.. Enumerable.Range(0, 4).Select(qubit => new TestGate("ry", [qubit], [], qubit + 0.3)), gate]);
                    AssertSame(TestGate.Run(circuit.Gates, 4), circuit.ToIonQ());
                }
            }
        }
    }

    [Theory]
    [InlineData("gpi", """{"gate":"gpi","target":1,"phase":0.15}""", new[] { 1 }, new[] { 0.15 })]
    [InlineData("gpi2", """{"gate":"gpi2","target":0,"phase":0.4}""", new[] { 0 }, new[] { 0.4 })]
    [InlineData("ms", """{"gate":"ms","targets":[1,0],"phases":[0.1,0.3]}""", new[] { 1, 0 }, new[] { 0.1, 0.3, 0.25 })]
    [InlineData("ms", """{"gate":"ms","targets":[0,1],"phases":[0.6,0.3],"angle":0.1}""", new[] { 0, 1 }, new[] { 0.6, 0.3, 0.1 })]
    [InlineData("zz", """{"gate":"zz","targets":[0,1],"angle":0.2}""", new[] { 0, 1 }, new[] { 0.2 })]
    public void Native_gates_count_in_turns(string name, string json, int[] targets, double[] turns)
    {
        var before = new[] { new TestGate("gpi2", [0], [], 0.3 * 2 * Math.PI), new TestGate("gpi2", [1], [], 0.9 * 2 * Math.PI) };
        var gates = before.Append(new TestGate(name, targets, [], [.. turns.Select(turn => turn * 2 * Math.PI)]));
        AssertSame(TestGate.Run(gates, 2), $$"""
            {"gateset":"native","qubits":2,"circuit":[
              {"gate":"gpi2","target":0,"phase":0.3}, {"gate":"gpi2","target":1,"phase":0.9}, {{json}}]}
            """);
    }

    [Fact]
    public void An_exponential_of_commuting_terms_is_that_of_their_sum()
    {
        var sum = Dense.Sum(
            Dense.Sum(Dense.Sum(new Complex[4, 4], Dense.Paulis("XX"), 0.1), Dense.Paulis("YY"), 0.2), Dense.Paulis("ZZ"), -0.3);
        var matrix = Dense.Embed(Dense.Exponential(sum, -Complex.ImaginaryOne * 0.4), [2, 0], [1], 3);
        var before = TestGate.Run([new TestGate("h", [0], []), new TestGate("ry", [1], [], 1), new TestGate("rx", [2], [], 2)], 3);
        AssertSame(Dense.Apply(matrix, before), """
            {"qubits":3,"circuit":[{"gate":"h","target":0},{"gate":"ry","target":1,"rotation":1},{"gate":"rx","target":2,"rotation":2},
              {"gate":"pauliexp","targets":[2,0],"control":1,"terms":["XX","YY","ZZ"],"coefficients":[0.1,0.2,-0.3],"time":0.4}]}
            """);
    }

    [Fact]
    public void The_first_letter_of_a_term_is_for_the_first_target()
    {
        var gates = new[] { new TestGate("h", [0], []), new TestGate("ry", [2], [], 1.1) };
        var matrix = Dense.Embed(Dense.Exponential(Dense.Paulis("ZYI"), -Complex.ImaginaryOne * 0.8), [2, 0, 1], [], 3);
        AssertSame(Dense.Apply(matrix, TestGate.Run(gates, 3)), """
            {"qubits":3,"circuit":[{"gate":"h","target":0},{"gate":"ry","target":2,"rotation":1.1},
              {"gate":"pauliexp","targets":[2,0,1],"terms":["ZYI"],"coefficients":[2],"time":0.4}]}
            """);
    }

    [Fact]
    public void Twenty_qubits_that_fall_into_parts_are_what_their_parts_are()
    {
        // Each part has its own qubits of all twenty, the low and the high ones, and a whole matrix can still be made of it.
        var random = new Random(20);
        var places = Enumerable.Range(0, 20).ToArray();
        random.Shuffle(places);
        var parts = places.Chunk(5).Select(place => (Place: place, Circuit: TestCircuit.Random(random, 5, 40))).ToList();
        var all = parts
            .SelectMany(part => part.Circuit.Gates.Select(gate => gate with
            {
                Targets = [.. gate.Targets.Select(qubit => part.Place[qubit])],
                Controls = [.. gate.Controls.Select(qubit => part.Place[qubit])],
            }))
            .ToList();
        var state = IonQReader.Read(new TestCircuit(20, all).ToIonQBytes()).Circuit.Run(() => false);
        var expected = parts.Select(part => TestGate.Run(part.Circuit.Gates, 5)).ToList();
        for (var i = 0; i < 1 << 20; i++)
        {
            var amplitude = Complex.One;
            for (var part = 0; part < parts.Count; part++)
                amplitude *= expected[part][parts[part].Place.Select((place, bit) => (i >> place & 1) << bit).Sum()];

            if (Complex.Abs(amplitude - state[i]) > Tolerance)
                Assert.Fail($"{i}: {state[i]} in place of {amplitude}");
        }
    }

    [Fact]
    public void Sixteen_qubits_go_to_their_waves_and_back()
    {
        // A Fourier transform mixes all amplitudes; its inverse brings back the one state, and between them all are as probable.
        const int Number = 0b1011_0011_1000_1111;
        var there = Fourier().ToList();
        var begin = Enumerable.Range(0, 16).Where(bit => (Number >> bit & 1) != 0).Select(bit => new TestGate("x", [bit], [])).ToList();
        var between = IonQReader.Read(new TestCircuit(16, [.. begin, .. there]).ToIonQBytes()).Circuit.Run(() => false);
        Assert.All(between.Probabilities(), probability => Assert.Equal(1.0 / (1 << 16), probability, 1e-12));

        var back = Enumerable.Reverse(there).Select(gate => gate.Angles.Length > 0 ? gate with { Angles = [-gate.Angle] } : gate);
        var end = IonQReader.Read(new TestCircuit(16, [.. begin, .. there, .. back]).ToIonQBytes()).Circuit.Run(() => false);
        Assert.Equal(1, end.Probabilities()[Number], Tolerance);
    }

    /// <summary>Hadamard gates and controlled phases: a turn about Z of the target, and half of it on the control.</summary>
    private static IEnumerable<TestGate> Fourier()
    {
        for (var target = 15; target >= 0; target--)
        {
            yield return new TestGate("h", [target], []);
            for (var control = target - 1; control >= 0; control--)
            {
                var angle = Math.PI / (1 << (target - control));
                yield return new TestGate("rz", [target], [control], angle);
                yield return new TestGate("rz", [control], [], angle / 2);
            }
        }
    }

    private static void AssertSame(Complex[] expected, string json)
    {
        var state = IonQReader.Read(Encoding.UTF8.GetBytes(json)).Circuit.Run(() => false);
        for (var i = 0; i < expected.Length; i++)
            Assert.True(Complex.Abs(expected[i] - state[i]) < Tolerance, $"{i}: {state[i]} in place of {expected[i]} for {json}");
    }
}
