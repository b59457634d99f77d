using System.Text.Json;
using System.Text.Json.Nodes;
using QuantumWorkspaces.Tests.Emulation.Jobs;
using WorkspaceEmulator.Circuits.Qir;
using WorkspaceEmulator.Simulation;

namespace QuantumWorkspaces.Tests.Emulation.Simulator;

public sealed class QirTests
{
    [Fact]
    public async Task A_job_gives_counts_and_shots_in_the_recorded_shape()
    {
        await using var client = await JobClient.StartAsync();
        var text = Program("""
            call void @__quantum__rt__initialize(ptr null)
            call void @__quantum__qis__h__body(ptr null)
            tail call void @__quantum__qis__cx__body(ptr null, ptr inttoptr (i64 1 to ptr)) #1
            call void @__quantum__qis__rx__body(double 0x400921FB54442D18, ptr inttoptr (i64 2 to ptr)) ; pi
            br label %measurements
            measurements:
            call void @__quantum__qis__mz__body(ptr null, ptr writeonly null)
            call void @__quantum__qis__mz__body(ptr inttoptr (i64 1 to ptr), ptr writeonly inttoptr (i64 1 to ptr))
            call void @__quantum__qis__mz__body(ptr inttoptr (i64 2 to ptr), ptr writeonly inttoptr (i64 2 to ptr))
            call void @__quantum__rt__tuple_record_output(i64 2, ptr @0)
            call void @__quantum__rt__result_record_output(ptr inttoptr (i64 2 to ptr), ptr @1)
            call void @__quantum__rt__array_record_output(i64 2, ptr @2)
            call void @__quantum__rt__result_record_output(ptr null, ptr @3)
            call void @__quantum__rt__result_record_output(ptr inttoptr (i64 1 to ptr), ptr @4)
            ret i64 0
            """);
        var id = await client.SubmitAsync(text, body => AsQir(body, 400));
        var item = Assert.Single(
            JsonSerializer.Deserialize<JsonElement>(await client.OutputOfAsync(id)).GetProperty("Results").EnumerateArray());
        Assert.Equal(
            ["(1, [0, 0])", "(1, [1, 1])"],
            item.GetProperty("Histogram").EnumerateArray().Select(entry => entry.GetProperty("Display").GetString()));
        Assert.Equal("""{"Item1":1,"Item2":[0,0]}""", item.GetProperty("Histogram")[0].GetProperty("Outcome").GetRawText());
        Assert.Equal(400, item.GetProperty("Shots").GetArrayLength());
        Assert.InRange(item.GetProperty("Histogram")[0].GetProperty("Count").GetInt32(), 200 - (5 * 10), 200 + (5 * 10));
    }

    [Fact]
    public async Task Items_are_functions_of_one_input()
    {
        await using var client = await JobClient.StartAsync();
        var text = Program(Body("x"), "first") + Program(Body("z"), "second");
        var id = await client.SubmitAsync(text, body =>
        {
            AsQir(body, 10);
            body["inputParams"]!["items"] = JsonNode.Parse("""[{"entryPoint":"first","arguments":[]},{"entryPoint":"second"}]""");
        });
        var results = JsonSerializer.Deserialize<JsonElement>(await client.OutputOfAsync(id)).GetProperty("Results");
        var only = results.EnumerateArray().Select(item => Assert.Single(item.GetProperty("Histogram").EnumerateArray()));
        Assert.Equal(["1", "0"], only.Select(entry => entry.GetProperty("Display").GetString()));

        var v1 = await client.SubmitAsync(text, body =>
        {
            AsQir(body, 10, "microsoft.quantum-results.v1");
            body["inputParams"]!["entryPoint"] = "first";
        });
        Assert.Equal("""{"Histogram":["1",1]}""", await client.OutputOfAsync(v1));

        var both = await client.SubmitAsync(text, body =>
        {
            AsQir(body, 10, "microsoft.quantum-results.v1");
            body["inputParams"]!["items"] = JsonNode.Parse("""[{"entryPoint":"first"},{"entryPoint":"second"}]""");
        });
        Assert.Equal("CannotTranslateOutputData", (await client.ErrorOfAsync(both)).Code);
        Assert.Contains("2 entry points", (await client.ErrorOfAsync(await client.SubmitAsync(text, body => AsQir(body, 10)))).Message);
    }

    [Theory]
    [InlineData("items", "[]", "items")]
    [InlineData("items", "[7]", "item")]
    [InlineData("entryPoint", "7", "entryPoint")]
    [InlineData("entryPoint", "\"missing\"", "missing")]
    [InlineData("arguments", """[{"name":"n","value":1,"type":"Int"}]""", "arguments")]
    public async Task Parameters_that_the_emulator_cannot_follow_make_the_job_fail(string name, string value, string named)
    {
        await using var client = await JobClient.StartAsync();
        var id = await client.SubmitAsync(Program(Body("x")), body =>
        {
            AsQir(body, 10);
            body["inputParams"]![name] = JsonNode.Parse(value);
        });
        Assert.Contains(named, (await client.ErrorOfAsync(id)).Message);
    }

    [Fact]
    public async Task Bitcode_and_text_in_another_encoding_make_the_job_fail()
    {
        await using var client = await JobClient.StartAsync();
        Assert.Contains(
            "bitcode", (await client.ErrorOfAsync(await client.SubmitAsync("BC\u0001\u0002", body => AsQir(body, 10)))).Message);

        var id = Guid.NewGuid().ToString();
        var body = await client.PrepareAsync(id, "", body => AsQir(body, 10));
        await client.UploadAsync(await client.AddressOfAsync($"job-{id}", "inputData"), [0xFF, 0xFE, 0x00]);
        Assert.Equal(200, (await client.PutAsync(id, body)).Status);
        Assert.Contains("UTF-8", (await client.ErrorOfAsync(id)).Message);
    }

    [Theory]
    [InlineData("%0 = call i1 @__quantum__qis__read_result__body(%Result* null)", "read_result")]
    [InlineData("call void @__quantum__qis__reset__body(%Qubit* null)", "reset")]
    [InlineData("call void @other()", "other")]
    [InlineData("call void @__quantum__qis__h__body(%Qubit* %q)", "%q")]
    [InlineData("call void @__quantum__qis__h__body(%Qubit* inttoptr (i64 20 to %Qubit*))", "qubit 20")]
    [InlineData("call void @__quantum__qis__rx__body(double %x, %Qubit* null)", "%x")]
    [InlineData("call void @__quantum__qis__rx__body(double 0x7FF0000000000000, %Qubit* null)", "finite")]
    [InlineData("call void @__quantum__qis__cnot__body(%Qubit* null)", "2")]
    [InlineData("call void @__quantum__qis__cnot__body(%Qubit* null, %Qubit* null)", "twice")]
    [InlineData(
        "call void @__quantum__qis__mz__body(%Qubit* null, %Result* null)\ncall void @__quantum__qis__h__body(%Qubit* null)",
        "measure at the end")]
    [InlineData("call void @__quantum__rt__array_record_output(i64 2, i8* null)", "fewer outputs")]
    [InlineData("br i1 %0, label %a, label %b", "br i1")]
    [InlineData("br label %nowhere", "nowhere")]
    [InlineData("again:\nbr label %again", "again")]
    public void What_is_not_in_the_base_profile_is_named(string line, string named)
    {
        var text = Program(line + (line.StartsWith("br", StringComparison.Ordinal) ? "" : "\nret void"));
        if (line.StartsWith("again", StringComparison.Ordinal))
            text = text.Replace("\nret void", "");

        Assert.Contains(named, Assert.Throws<InvalidInputException>(() => QirReader.Read(new QirModule(text), null)).Message);
    }

    [Fact]
    public void A_text_without_functions_or_entry_is_no_program()
    {
        Assert.Contains("no function", Assert.Throws<InvalidInputException>(() => new QirModule("OPENQASM 2.0;")).Message);
        var module = new QirModule("define void @f() {\nret void\n}");
        Assert.Contains("0 entry points", Assert.Throws<InvalidInputException>(() => QirReader.Read(module, null)).Message);
    }

    [Fact]
    public void The_attributes_say_how_many_qubits_there_are_beside_those_that_are_used() =>
        Assert.Equal(3, QirReader.Read(new QirModule(Program(Body("x"))), null).Circuit.QubitCount);

    internal static void AsQir(JsonObject body, int shots, string output = "microsoft.quantum-results.v2")
    {
        body["inputDataFormat"] = "qir.v1";
        body["outputDataFormat"] = output;
        body["inputParams"] = new JsonObject { ["shots"] = shots };
    }

    private static string Body(string gate) => $"""
        call void @__quantum__qis__{gate}__body(%Qubit* null)
        call void @__quantum__qis__mz__body(%Qubit* null, %Result* null)
        call void @__quantum__rt__result_record_output(%Result* null, i8* null)
        ret void
        """;

    private static string Program(string body, string name = "main") => $$"""
        define void @{{name}}() #0 {
        {{body}}
        }
        attributes #0 = { "entry_point" "qir_profiles"="base_profile" "required_num_qubits"="3" "required_num_results"="3" }

        """;
}
