using System.Text.Json;

namespace QuantumWorkspaces.Tests.Jobs;

/// <summary>The outputs of all formats, as the service and the providers write them.</summary>
public class ResultTests
{
    private const string V1 = "microsoft.quantum-results.v1";
    private const string V2 = "microsoft.quantum-results.v2";
    private const string IonQ = "ionq.quantum-results.v1";
    private const string Quantinuum = "honeywell.quantum-results.v1";
    private const string Rigetti = "rigetti.quil-results.v1";
    private const string Pasqal = "pasqal.pulser-results.v1";

    [Theory]
    [InlineData(V1, """{"Histogram":["[0]",0.5,"[1]",0.5]}""", "0: 0.5, 1: 0.5")]
    [InlineData(V1, """{"Histogram":["[0, 1]",0.25,"[1, 0]",0.75]}""", "01: 0.25, 10: 0.75")]
    [InlineData(V1, """{"Histogram":["yes",1.0]}""", "yes: 1")]
    [InlineData(V1, """{"Histogram":[]}""", "")]
    [InlineData(
        V2,
        """
        {"DataFormat":"microsoft.quantum-results.v2","Results":[{"Histogram":[{"Outcome":[0,1],"Display":"[0, 1]","Count":52},
        {"Outcome":[1,0],"Display":"[1, 0]","Count":48}],"Shots":[[0,1],[1,0]]}]}
        """,
        "01: 0.52 (52), 10: 0.48 (48)")]
    [InlineData(V2, """{"Results":[{"Shots":[[0,0],[1,1],[0,0],[0,0]]}]}""", "00: 0.75 (3), 11: 0.25 (1)")]
    [InlineData(V2, """{"Results":[{"Histogram":[{"Outcome":7,"Count":3},{"Outcome":true,"Count":1}]}]}""", "7: 0.75 (3), true: 0.25 (1)")]
    [InlineData(
        V2, """{"Results":[{"Histogram":[{"Outcome":{"Item1":[0,1],"Item2":{"Item1":1,"Item2":[1]}},"Count":1}]}]}""", "01 1 1: 1 (1)")]
    [InlineData(V2, """{"Results":[{"Histogram":[]}]}""", "")]
    [InlineData(IonQ, """{"histogram":{"0":0.5,"3":0.5}}""", "00: 0.5, 11: 0.5")]
    [InlineData(IonQ, """{"histogram":{"1":0.25,"6":0.75}}""", "100: 0.25, 011: 0.75")]
    [InlineData(IonQ, """{"histogram":{"1267650600228229401496703205376":1}}""", "*: 1")]
    [InlineData(Quantinuum, """{"c":["001","001","110","001"]}""", "100: 0.75 (3), 011: 0.25 (1)")]
    [InlineData(Quantinuum, """{"a":["01","11"],"b":["0","1"]}""", "10 0: 0.5 (1), 11 1: 0.5 (1)")]
    [InlineData(Rigetti, """{"ro":[[0,1],[1,1],[0,1]]}""", "01: 0.6667 (2), 11: 0.3333 (1)")]
    [InlineData(Rigetti, """{"ro":[[0.25,1.5]]}""", "0.25 1.5: 1 (1)")]
    [InlineData(Rigetti, """{"ro":[[[0.5,-0.5],[1.5,0]]]}""", "0.5 -0.5 1.5 0: 1 (1)")]
    [InlineData(Pasqal, """{"001000":10,"110000":30}""", "001000: 0.25 (10), 110000: 0.75 (30)")]
    [InlineData(Pasqal, """{"counter":{"01":1,"10":1},"serialised_results":"x"}""", "01: 0.5 (1), 10: 0.5 (1)")]
    public void A_histogram_has_the_first_qubit_first(string format, string output, string expected)
    {
        var results = Read(format, output);
        Assert.Null(results.ParseError);
        var histogram = string.Join(", ", results.Histogram);
        if (expected.StartsWith('*'))
            Assert.Equal(new string('0', 100) + "1: 1", histogram);
        else
            Assert.Equal(expected, histogram);
    }

    [Fact]
    public void The_number_of_qubits_fills_up_what_IonQ_leaves_out()
    {
        Assert.Equal(["0000"], Texts(Read(IonQ, """{"histogram":{"0":1}}""", 4)));
        Assert.Equal(["0000", "1000"], Texts(Read(IonQ, """{"histogram":{"0":0.5,"1":0.5}}""", 4)));
        Assert.Equal(["0", "3"], Read(IonQ, """{"histogram":{"0":0.5,"3":0.5}}""").Histogram.Select(entry => entry.Outcome.Display));
    }

    [Theory]
    [InlineData(V2, """{"Results":[{"Shots":[[0,1],[1,1],[0,1]]}]}""", "01 11 01")]
    [InlineData(Quantinuum, """{"c":["01","11","01"]}""", "10 11 10")]
    [InlineData(Rigetti, """{"ro":[[0,1],[1,1],[0,1]]}""", "01 11 01")]
    public void Shots_come_in_their_order(string format, string output, string expected)
    {
        var shots = Read(format, output).Shots!;
        Assert.Equal(expected, string.Join(' ', shots));
        Assert.Same(shots[0], shots[2]);
    }

    [Theory]
    [InlineData(V1, """{"Histogram":["[0]",1]}""")]
    [InlineData(IonQ, """{"histogram":{"0":1}}""")]
    [InlineData(Pasqal, """{"0":1}""")]
    public void A_format_without_shots_has_none(string format, string output) => Assert.Null(Read(format, output).Shots);

    [Fact]
    public void All_circuits_of_a_job_are_there()
    {
        var results = Read(V2, """{"Results":[{"Shots":[[0]]},{"Histogram":[{"Outcome":[1],"Count":2}]},{"Shots":[]}]}""");
        Assert.Equal(["0", "1", ""], results.Items.Select(item => string.Concat(item.Histogram.Select(entry => entry.Outcome.Text))));
        Assert.Equal("0: 1 (1)", Assert.Single(results.Histogram).ToString());
        Assert.Null(results.Items[1].Shots);
    }

    [Theory]
    [InlineData("""[0,"-",1]""", "0-1")]
    [InlineData("""[0,2,1]""", "0-1")]
    public void A_lost_qubit_is_no_bit(string shot, string text)
    {
        var outcome = Assert.Single(Read(V2, $$"""{"Results":[{"Shots":[{{shot}}]}]}""").Shots!);
        Assert.True(outcome.HasLostQubits);
        Assert.Equal(text, outcome.Text);
        Assert.False(Assert.Single(Read(V2, """{"Results":[{"Shots":[[0,1,1]]}]}""").Shots!).HasLostQubits);
    }

    [Fact]
    public void A_shot_that_failed_says_why()
    {
        var shots = Read(V2, """{"Results":[{"Shots":[[0],{"Error":{"Code":20,"Name":"qubit loss"}}]}]}""").Shots!;
        Assert.Null(shots[0].Error);
        Assert.Equal("20: qubit loss", shots[1].Error!.ToString());
        Assert.Equal("Error", shots[1].Text);
    }

    [Theory]
    [InlineData(V1, "[]")]
    [InlineData(V1, """{"Histogram":["[0]"]}""")]
    [InlineData(V1, """{"Histogram":[1,"[0]"]}""")]
    [InlineData(V2, """{"Results":[{}]}""")]
    [InlineData(V2, """{"Results":[{"Histogram":[{"Count":1}]}]}""")]
    [InlineData(V2, "{}")]
    [InlineData(IonQ, """{"histogram":{"zero":1}}""")]
    [InlineData(IonQ, """{"histogram":{"0":"many"}}""")]
    [InlineData(Quantinuum, """{"c":[1,0]}""")]
    [InlineData(Quantinuum, """{"a":["0"],"b":[]}""")]
    [InlineData(Rigetti, "{}")]
    [InlineData(Pasqal, """{"01":0.5}""")]
    [InlineData(V2, "<html>")]
    [InlineData(V2, "null")]
    public void What_is_not_of_the_format_is_there_as_it_came(string format, string output)
    {
        var results = Read(format, output);
        Assert.Empty(results.Items);
        Assert.Empty(results.Histogram);
        Assert.Null(results.Shots);
        Assert.Contains($"not of the format {format}", results.ParseError);
        Assert.Equal(output, results.Raw.ToString());
        Assert.False(results.IsEmpty);
    }

    [Theory]
    [InlineData("microsoft.resource-estimates.v1")]
    [InlineData("honeywell.qir.v1")]
    [InlineData("microsoft.quantum-log.v1")]
    [InlineData(null)]
    public void A_format_that_nobody_knows_is_not_guessed(string? format)
    {
        var results = Read(format, """{"Histogram":["[0]",1]}""");
        Assert.Equal(format, results.Format);
        Assert.Empty(results.Items);
        Assert.Contains("none of the formats", results.ParseError);
    }

    [Theory]
    [InlineData(V2)]
    [InlineData(null)]
    public void An_empty_output_is_no_error(string? format)
    {
        var results = Read(format, "");
        Assert.True(results.IsEmpty);
        Assert.Null(results.ParseError);
        Assert.Empty(results.Histogram);
        Assert.EndsWith("(empty)", results.ToString());
    }

    [Fact]
    public void Expected_counts_are_asked_for_and_not_rounded()
    {
        var entry = Read(IonQ, """{"histogram":{"0":0.505,"1":0.495}}""").Histogram[0];
        Assert.Null(entry.Count);
        Assert.Equal(50.5, entry.GetExpectedCount(100), 9);
        Assert.Throws<ArgumentOutOfRangeException>(() => entry.GetExpectedCount(-1));
    }

    [Fact]
    public void Ten_thousand_shots_of_a_hundred_qubits_are_read()
    {
        var random = new Random(1);
        var shots = Enumerable.Range(0, 10_000).Select(_ => Enumerable.Range(0, 100).Select(_ => random.Next(2)).ToArray()).ToArray();
        var output = JsonSerializer.Serialize(new { Results = new[] { new { Shots = shots } } });
        var results = Read(V2, output);
        Assert.Equal(shots.Select(shot => string.Concat(shot)), results.Shots!.Select(shot => shot.Text));
        Assert.Equal(10_000, results.Histogram.Sum(entry => entry.Count));
    }

    private static string[] Texts(QuantumJobResults results) => [.. results.Histogram.Select(entry => entry.Outcome.Text)];

    private static QuantumJobResults Read(string? format, string output, int? qubitCount = null) =>
        QuantumWorkspacesModelFactory.QuantumJobResults(format, BinaryData.FromString(output), qubitCount);
}
