using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;
using QuantumWorkspaces.Tests.Emulation.Jobs;
using WorkspaceEmulator.Circuits.OpenQasm;
using WorkspaceEmulator.Simulation;

namespace QuantumWorkspaces.Tests.Emulation.Simulator;

public sealed class OpenQasmTests
{
    private const string Begin = "OPENQASM 2.0;\ninclude \"qelib1.inc\";\n";

    [Theory]
    [InlineData("u3(0.3,-0.4,1.9) q[0];", "u3", 0.3, -0.4, 1.9)]
    [InlineData("U(0.3,-0.4,1.9) q[0];", "u3", 0.3, -0.4, 1.9)]
    [InlineData("u2(0.5,0.6) q[0];", "u3", Math.PI / 2, 0.5, 0.6)]
    [InlineData("u1(-3*pi/4) q[0];", "u1", -3 * Math.PI / 4)]
    [InlineData("rx(cos(0)+2^3^0-sqrt(4)) q[0];", "rx", 1.0)]
    [InlineData("ry(-(1.5e-1)*2) q[0];", "ry", -0.3)]
    [InlineData("rz(ln(exp(2))/.5) q[0];", "rz", 4.0)]
    [InlineData("gate own(a,b) x,y { u3(a,b/2,-b) x; } own(0.2,0.8) q[0],q[1];", "u3", 0.2, 0.4, -0.8)]
    [InlineData("gate inner(t) a { rx(t/2) a; rx(t/2) a; } gate outer b { inner(pi) b; barrier b; } outer q[0];", "rx", Math.PI)]
    public void A_gate_of_one_qubit_is_what_its_angles_say(string text, string name, params double[] angles) =>
        AssertSame([new TestGate("ry", [0], [], 0.7), new TestGate(name, [0], [], angles)], 2, $"ry(0.7) q[0]; {text}");

    [Theory]
    [InlineData("cx q[1],q[0];", "x")]
    [InlineData("CX q[1],q[0];", "x")]
    [InlineData("cy q[1],q[0];", "y")]
    [InlineData("cz q[1],q[0];", "z")]
    [InlineData("ch q[1],q[0];", "h")]
    [InlineData("crz(0.4) q[1],q[0];", "rz", 0.4)]
    [InlineData("cu1(0.4) q[1],q[0];", "u1", 0.4)]
    [InlineData("cu3(0.4,0.5,0.6) q[1],q[0];", "u3", 0.4, 0.5, 0.6)]
    public void A_control_comes_first(string text, string name, params double[] angles)
    {
        TestGate[] before = [new("ry", [0], [], 0.7), new("ry", [1], [], 1.7)];
        AssertSame([.. before, new TestGate(name, [0], [1], angles)], 2, $"ry(0.7) q[0]; ry(1.7) q[1]; {text}");
    }

    [Fact]
    public void The_gates_of_the_ion_library_are_there_too()
    {
        TestGate[] before = [new("ry", [0], [], 0.7), new("ry", [1], [], 1.7)];
        AssertSame([.. before, new TestGate("zz", [0, 1], [], Math.PI / 2)], 2, "ry(0.7) q[0]; ry(1.7) q[1]; ZZ q[0],q[1];");
        AssertSame([.. before, new TestGate("zz", [0, 1], [], 0.3)], 2, "ry(0.7) q[0]; ry(1.7) q[1]; RZZ(0.3) q[0],q[1];");
        AssertSame([.. before, new TestGate("rx", [0], [], 0.3)], 2, "ry(0.7) q[0]; ry(1.7) q[1]; U1q(0.3,0) q[0];");
        AssertSame([.. before, new TestGate("ry", [0], [], 0.3)], 2, "ry(0.7) q[0]; ry(1.7) q[1]; U1q(0.3,pi/2) q[0];");
    }

    [Fact]
    public void A_register_stands_for_each_of_its_qubits()
    {
        var program = QasmReader.Read(
            Begin + "qreg a[2]; qreg b[2]; creg c[2]; creg d[1];\nx a; cx a,b; cx a[0],b; // the end\nmeasure b -> c;");
        var state = program.Circuit.Run(() => false);
        Assert.Equal(1, state.Probabilities()[0b0011], 1e-12);
        Assert.Equal([2, 3, null], program.Bits);
        Assert.Equal([("c", 0, 2), ("d", 2, 1)], program.Registers.Select(register => (register.Name, register.Start, register.Length)));
    }

    [Theory]
    [InlineData("OPENQASM 3.0; qreg q[1];", "version 2.0")]
    [InlineData("qreg q[1];", "OPENQASM")]
    [InlineData("OPENQASM 2.0; qreg q[1]; creg c[1]; h q[0];", "qelib1.inc")]
    [InlineData("OPENQASM 2.0; include \"other.inc\";", "other.inc")]
    [InlineData(Begin + "qreg q[1];", "classical register")]
    [InlineData(Begin + "qreg q[21];", "21")]
    [InlineData(Begin + "qreg q[15]; qreg r[6];", "20")]
    [InlineData(Begin + "qreg q[1]; creg q[1];", "twice")]
    [InlineData(Begin + "qreg q[1]; creg c[1];\nreset q[0];", "line 4: The emulator does not support 'reset'")]
    [InlineData(Begin + "qreg q[1]; creg c[1]; if (c==1) x q[0];", "'if'")]
    [InlineData(Begin + "qreg q[1]; creg c[1]; measure q -> c; x q[0];", "measure at the end")]
    [InlineData(Begin + "qreg q[1]; creg c[1]; nothing q[0];", "no gate 'nothing'")]
    [InlineData(Begin + "qreg q[1]; creg c[1]; rx q[0];", "1 angles")]
    [InlineData(Begin + "qreg q[1]; creg c[1]; rx(1/0) q[0];", "finite")]
    [InlineData(Begin + "qreg q[1]; creg c[1]; rx(a) q[0];", "'a'")]
    [InlineData(Begin + "qreg q[1]; creg c[1]; x q[1];", "no bit 1")]
    [InlineData(Begin + "qreg q[2]; creg c[1]; cx q[1],q[1];", "twice")]
    [InlineData(Begin + "qreg q[2]; creg c[1]; x c;", "no register 'c' of this kind")]
    [InlineData(Begin + "qreg q[2]; creg c[1]; measure q -> c;", "as many")]
    [InlineData(Begin + "qreg q[2]; qreg r[3]; creg c[1]; cx q,r;", "lengths")]
    [InlineData(Begin + "qreg q[1]; creg c[1]; gate a x { a x; } a q[0];", "before it is defined")]
    [InlineData(Begin + "qreg q[1]; creg c[1]; gate a x { b x; } gate b x { a x; } a q[0];", "before it is defined")]
    [InlineData(Begin + "gate h x { }", "twice")]
    [InlineData(Begin + "gate a x,x { }", "twice")]
    [InlineData(Begin + "gate a x { ", "too early")]
    [InlineData(Begin + "qreg q[1]; creg c[1]; x q[0]", "';'")]
    [InlineData(Begin + "?", "name")]
    public void What_is_not_supported_is_named(string text, string named) =>
        Assert.Contains(named, Assert.Throws<InvalidInputException>(() => QasmReader.Read(text)).Message);

    [Fact]
    public void Definitions_that_double_without_end_are_cut_off()
    {
        var text = Begin + "qreg q[1]; creg c[1]; gate g0 a { }";
        for (var i = 1; i < 60; i++)
            text += $" gate g{i} a {{ g{i - 1} a; g{i - 1} a; }}";

        Assert.Contains("more than", Assert.Throws<InvalidInputException>(() => QasmReader.Read(text + " g59 q[0];")).Message);
        var deep = Begin + "qreg q[1]; creg c[1]; rx(" + new string('(', 100_000) + "1";
        Assert.Contains("too deep", Assert.Throws<InvalidInputException>(() => QasmReader.Read(deep)).Message);
    }

    [Fact]
    public async Task A_job_gives_a_text_for_each_shot_and_register()
    {
        await using var client = await JobClient.StartAsync();
        var id = await client.SubmitAsync(
            Begin + "qreg q[3]; creg low[2]; creg high[1]; h q[0]; cx q[0],q[2]; x q[1];"
                + "measure q[0]->low[0]; measure q[1]->low[1]; measure q[2]->high[0];",
            body => OnQuantinuum(body, 1000));
        var output = JsonSerializer.Deserialize<JsonElement>(await client.OutputOfAsync(id));
        Assert.Equal(["low", "high"], output.EnumerateObject().Select(register => register.Name));
        var shots = output.GetProperty("low").EnumerateArray().Zip(output.GetProperty("high").EnumerateArray())
            .Select(shot => $"{shot.First.GetString()} {shot.Second.GetString()}").ToList();
        Assert.Equal(1000, shots.Count);
        Assert.Equal(["10 0", "11 1"], shots.Distinct().Order());
        Assert.InRange(shots.Count(shot => shot == "11 1"), 500 - (5 * 16), 500 + (5 * 16));
    }

    [Fact]
    public async Task A_syntax_checker_gives_zeros_and_still_finds_faults()
    {
        await using var client = await JobClient.StartAsync();
        var id = await client.SubmitAsync(
            Begin + "qreg q[2]; creg c[2]; x q; measure q -> c;", body => OnQuantinuum(body, 10, "quantinuum.sim.h2-1sc"));
        Assert.Equal("""{"c":["00","00","00","00","00","00","00","00","00","00"]}""", await client.OutputOfAsync(id));
        var wrong = await client.SubmitAsync(Begin + "qreg q[2]; creg c[2]; y", body => OnQuantinuum(body, 10, "quantinuum.sim.h2-1sc"));
        Assert.Equal("InvalidInputData", (await client.ErrorOfAsync(wrong)).Code);
    }

    internal static void OnQuantinuum(JsonObject body, int shots, string target = "quantinuum.sim.h2-1e")
    {
        body["providerId"] = "quantinuum";
        body["target"] = target;
        body["inputDataFormat"] = "honeywell.openqasm.v1";
        body["outputDataFormat"] = "honeywell.quantum-results.v1";
        body["inputParams"] = new JsonObject { ["count"] = shots };
    }

    private static void AssertSame(IReadOnlyList<TestGate> gates, int qubitCount, string text)
    {
        var include = text.Contains("ZZ") || text.Contains("U1q") ? "hqslib1.inc" : "qelib1.inc";
        var state = QasmReader.Read(
            $"OPENQASM 2.0; include \"{include}\"; qreg q[{qubitCount}]; creg c[{qubitCount}]; {text}").Circuit.Run(() => false);
        var expected = TestGate.Run(gates, qubitCount);
        for (var i = 0; i < expected.Length; i++)
            Assert.True(Complex.Abs(expected[i] - state[i]) < 1e-10, $"{i}: {state[i]} in place of {expected[i]} for {text}");
    }
}
