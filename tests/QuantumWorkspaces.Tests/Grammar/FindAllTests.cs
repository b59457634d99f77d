using ConnectionStrings;

namespace QuantumWorkspaces.Tests.Grammar;

public class FindAllTests
{
    private static readonly string Key = FakeKey.Create();

    [Theory]
    [InlineData("// connection: {CS}")]
    [InlineData("/* {CS} */")]
    [InlineData("""{ "Quantum": "{CS}" }""")]
    [InlineData("<add name='Quantum' connectionString='{CS}' />")]
    [InlineData("export AZURE_QUANTUM_CONNECTION_STRING=\"{CS}\"")]
    [InlineData("AZURE_QUANTUM_CONNECTION_STRING={CS}\nOTHER=1")]
    [InlineData("$env:AZURE_QUANTUM_CONNECTION_STRING = '{CS}'")]
    [InlineData("az thing --connection-string `{CS}`")]
    [InlineData("a = b; c == d; {CS} and more text; x = y")]
    public void A_connection_string_is_found_in_other_text(string template)
    {
        var text = template.Replace("{CS}", Sample.Text(Key));
        var found = Assert.Single(ConnectionString.FindAll(text), one => one.IsRecognizable);

        Assert.Equal(Sample.FieldNames, found.Fields.Select(field => field.Name.ToString()));
        Assert.Equal(Key, found.ValueOf(FieldName.ApiKey));
        Assert.Equal(Key, found[FieldName.ApiKey]!.Value.Of(text).ToString());
        Assert.Equal(Sample.Endpoint, found.ValueOf(FieldName.QuantumEndpoint));
        Assert.Empty(found.Faults);
    }

    [Fact]
    public void Several_are_told_apart()
    {
        var other = FakeKey.Create();
        var text = $"old: \"{Sample.Text(Key)}\" new: \"{Sample.Text(other)}\"";
        Assert.Equal([Key, other], ConnectionString.FindAll(text).Select(found => found.ValueOf(FieldName.ApiKey)));
    }

    [Fact]
    public void Where_a_field_comes_again_the_next_one_starts()
    {
        var text = $"WorkspaceName=first;ApiKey={Key};\nWorkspaceName=second;ApiKey={FakeKey.Create()};";
        var found = ConnectionString.FindAll(text).ToList();
        Assert.Equal(["first", "second"], found.Select(one => one.DisplayName));
    }

    [Fact]
    public void White_space_and_line_breaks_between_fields_do_not_break_it_up()
    {
        var text = "x: " + Sample.Text(Key).Replace(";", " ;\n    ").Replace("=", " = ");
        var found = Assert.Single(ConnectionString.FindAll(text));
        Assert.Equal(5, found.Fields.Count);
        Assert.Equal(Key, found.ValueOf(FieldName.ApiKey));
    }

    [Fact]
    public void A_placeholder_with_spaces_is_one_value()
    {
        var found = Assert.Single(
            ConnectionString.FindAll("run with WorkspaceName=demo;ApiKey=<the key of your workspace>;QuantumEndpoint=<endpoint>"));
        Assert.Equal("<the key of your workspace>", found.ValueOf(FieldName.ApiKey));
        Assert.Equal("<endpoint>", found.ValueOf(FieldName.QuantumEndpoint));
    }

    [Fact]
    public void A_line_break_behind_the_equals_sign_means_that_the_value_is_empty()
    {
        var found = ConnectionString.FindAll("WorkspaceName=demo;ApiKey=\nsomething else").Single();
        Assert.Equal("", found.ValueOf(FieldName.ApiKey));
    }

    [Theory]
    [InlineData("MyApiKey=x")]
    [InlineData("_ApiKey=x")]
    [InlineData("1ApiKey=x")]
    [InlineData("ApiKeys=x")]
    [InlineData("Api Key=x")]
    [InlineData("ApiKey: x")]
    [InlineData("")]
    [InlineData("= = =")]
    public void Names_that_only_contain_a_field_name_are_others(string text) => Assert.Empty(ConnectionString.FindAll(text));

    [Fact]
    public void Values_end_at_quotes_and_white_space()
    {
        foreach (var end in new[] { "\"", "'", "`", " ", "\t", "\n", "\u00A0" })
            Assert.Equal("value", ConnectionString.FindAll($"ApiKey=value{end}rest").Single().ValueOf(FieldName.ApiKey));
    }
}
