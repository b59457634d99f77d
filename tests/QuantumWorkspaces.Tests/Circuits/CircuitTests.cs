using System.Text.Json;
using System.Text.RegularExpressions;

namespace QuantumWorkspaces.Tests.Circuits;

/// <summary>The three forms of a circuit, and what none of them can be.</summary>
public class CircuitTests
{
    private static readonly QuantumCircuit Everything = new QuantumCircuit(3)
        .H(0).X(1).Y(2).Z(0).S(1).SAdjoint(2).T(0).TAdjoint(1).SqrtX(2).SqrtXAdjoint(0)
        .RX(0.5, 1).RY(-1.25, 2).RZ(1e-20, 0)
        .CX(0, 1).CY(1, 2).CZ(2, 0).CCX(0, 1, 2).Swap(0, 2)
        .RXX(0.25, 0, 1).RYY(0.75, 1, 2).RZZ(1.5, 2, 0);

    [Fact]
    public void IonQ_gets_its_gates()
    {
        Assert.Equal(
            """
            {"gateset":"qis","qubits":3,"circuit":[
            {"gate":"h","target":0},{"gate":"x","target":1},{"gate":"y","target":2},{"gate":"z","target":0},{"gate":"s","target":1},
            {"gate":"si","target":2},{"gate":"t","target":0},{"gate":"ti","target":1},{"gate":"v","target":2},{"gate":"vi","target":0},
            {"gate":"rx","target":1,"rotation":0.5},{"gate":"ry","target":2,"rotation":-1.25},{"gate":"rz","target":0,"rotation":1E-20},
            {"gate":"x","control":0,"target":1},{"gate":"y","control":1,"target":2},{"gate":"z","control":2,"target":0},
            {"gate":"x","controls":[0,1],"target":2},{"gate":"swap","targets":[0,2]},
            {"gate":"xx","targets":[0,1],"rotation":0.25},{"gate":"yy","targets":[1,2],"rotation":0.75},
            {"gate":"zz","targets":[2,0],"rotation":1.5}]}
            """.Replace("\n", "", StringComparison.Ordinal),
            Everything.ToIonQJson().ToString());
        Assert.Equal(3, JsonDocument.Parse(Everything.ToIonQJson()).RootElement.GetProperty("qubits").GetInt32());
    }

    [Fact]
    public void OpenQASM_has_only_what_its_library_has()
    {
        Assert.Equal(
            """
            OPENQASM 2.0;
            include "qelib1.inc";
            qreg q[3];
            creg c[3];
            h q[0];
            x q[1];
            y q[2];
            z q[0];
            s q[1];
            sdg q[2];
            t q[0];
            tdg q[1];
            rx(1.5707963267948966) q[2];
            rx(-1.5707963267948966) q[0];
            rx(0.5) q[1];
            ry(-1.25) q[2];
            rz(1E-20) q[0];
            cx q[0],q[1];
            cy q[1],q[2];
            cz q[2],q[0];
            ccx q[0],q[1],q[2];
            swap q[0],q[2];
            h q[0];
            h q[1];
            cx q[0],q[1];
            rz(0.25) q[1];
            cx q[0],q[1];
            h q[0];
            h q[1];
            rx(1.5707963267948966) q[1];
            rx(1.5707963267948966) q[2];
            cx q[1],q[2];
            rz(0.75) q[2];
            cx q[1],q[2];
            rx(-1.5707963267948966) q[1];
            rx(-1.5707963267948966) q[2];
            cx q[2],q[0];
            rz(1.5) q[0];
            cx q[2],q[0];
            measure q[0] -> c[0];
            measure q[1] -> c[1];
            measure q[2] -> c[2];

            """,
            Everything.ToOpenQasm());
    }

    [Fact]
    public void QIR_calls_measures_and_records()
    {
        var text = new QuantumCircuit(2).H(0).CX(0, 1).RZ(0.1, 1).ToQir();
        Assert.Equal(
            [
                "call void @__quantum__rt__initialize(i8* null)",
                "call void @__quantum__qis__h__body(%Qubit* inttoptr (i64 0 to %Qubit*))",
                "call void @__quantum__qis__cx__body(%Qubit* inttoptr (i64 0 to %Qubit*), %Qubit* inttoptr (i64 1 to %Qubit*))",
                "call void @__quantum__qis__rz__body(double 0x3FB999999999999A, %Qubit* inttoptr (i64 1 to %Qubit*))",
                "call void @__quantum__qis__mz__body(%Qubit* inttoptr (i64 0 to %Qubit*), %Result* inttoptr (i64 0 to %Result*)) #1",
                "call void @__quantum__qis__mz__body(%Qubit* inttoptr (i64 1 to %Qubit*), %Result* inttoptr (i64 1 to %Result*)) #1",
                "call void @__quantum__rt__array_record_output(i64 2, i8* null)",
                "call void @__quantum__rt__result_record_output(%Result* inttoptr (i64 0 to %Result*), i8* null)",
                "call void @__quantum__rt__result_record_output(%Result* inttoptr (i64 1 to %Result*), i8* null)",
            ],
            text.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("call ", StringComparison.Ordinal)));
        Assert.Contains("\"entry_point\"", text);
        Assert.Contains("\"qir_profiles\"=\"base_profile\"", text);
        Assert.Contains("\"required_num_qubits\"=\"2\" \"required_num_results\"=\"2\"", text);
    }

    [Fact]
    public void QIR_declares_each_function_that_it_calls_once()
    {
        var text = Everything.ToQir();
        var called = Regex.Matches(text, @"call void @(\w+)").Select(match => match.Groups[1].Value).Distinct().Order();
        var declared = Regex.Matches(text, @"declare void @(\w+)").Select(match => match.Groups[1].Value).Order().ToList();
        Assert.Equal(called, declared);
    }

    [Fact]
    public void Some_qubits_are_measured_in_the_order_of_the_calls()
    {
        var circuit = new QuantumCircuit(3).X(2).Measure(2).Measure(0);
        Assert.Contains("creg c[2];", circuit.ToOpenQasm());
        Assert.Contains("measure q[2] -> c[0];\nmeasure q[0] -> c[1];", circuit.ToOpenQasm());
        Assert.Contains("\"required_num_results\"=\"2\"", circuit.ToQir());
        Assert.Contains("measures all qubits", Assert.Throws<NotSupportedException>(() => circuit.ToIonQJson()).Message);
        Assert.Contains("\"qubits\":2", new QuantumCircuit(2).MeasureAll().ToIonQJson().ToString());
    }

    [Fact]
    public void What_is_no_circuit_is_an_error_at_once()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new QuantumCircuit(0));
        var circuit = new QuantumCircuit(2);
        Assert.Throws<ArgumentOutOfRangeException>(() => circuit.H(2));
        Assert.Throws<ArgumentOutOfRangeException>(() => circuit.CX(0, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => circuit.RX(double.NaN, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => circuit.RZZ(double.PositiveInfinity, 0, 1));
        Assert.Throws<ArgumentException>(() => circuit.CX(1, 1));
        Assert.Throws<ArgumentException>(() => new QuantumCircuit(3).CCX(0, 1, 0));
        Assert.Equal(0, circuit.GateCount);
        circuit.Measure(0);
        Assert.Contains("has been measured", Assert.Throws<InvalidOperationException>(() => circuit.X(0)).Message);
        Assert.Throws<InvalidOperationException>(() => circuit.Measure(0));
        Assert.Equal("2 qubits, 1 gates", circuit.X(1).ToString());
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public void Numbers_are_written_alike_everywhere(string culture)
    {
        var expected = (Everything.ToIonQJson().ToString(), Everything.ToOpenQasm(), Everything.ToQir());
        var before = Thread.CurrentThread.CurrentCulture;
        Thread.CurrentThread.CurrentCulture = new System.Globalization.CultureInfo(culture);
        try
        {
            Assert.Equal(expected, (Everything.ToIonQJson().ToString(), Everything.ToOpenQasm(), Everything.ToQir()));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }
}
