using ConnectionStrings;

namespace QuantumWorkspaces.Tests.Grammar;

public class StrictFormTests
{
    private static readonly string Key = FakeKey.Create();

    [Theory]
    [InlineData("https://eastus.quantum.azure.com/")]
    [InlineData("https://EastUS2.quantum.azure.com/")]
    [InlineData("https://eastus-v2.quantum.azure.com/")]
    [InlineData("https://eastus.quantum-test.azure.com/")]
    public void What_Azure_writes_is_strict(string endpoint) =>
        Assert.True(ConnectionString.Parse(Sample.TextWith("QuantumEndpoint", endpoint)).IsStrict);

    [Fact]
    public void Text_behind_the_last_semicolon_is_ignored_as_the_Python_client_does()
    {
        var parsed = ConnectionString.Parse(Sample.Text(Key) + "anything");
        Assert.True(parsed.IsStrict);
        Assert.Equal(FaultKind.StrayText, Assert.Single(parsed.Faults).Kind);
    }

    [Theory]
    [InlineData("https://eastus.quantum.azure.com")]
    [InlineData("https://my-workspace.eastus.quantum.azure.com/")]
    [InlineData("https://localhost:8443/")]
    [InlineData("http://127.0.0.1/")]
    public void Endpoints_that_only_we_take_are_not_strict(string endpoint)
    {
        var parsed = ConnectionString.Parse(Sample.TextWith("QuantumEndpoint", endpoint));
        Assert.False(parsed.IsStrict);
        Assert.Empty(parsed.Faults);
    }

    [Fact]
    public void Dots_of_the_host_stand_for_themselves() =>
        Assert.False(ConnectionString.Parse(Sample.TextWith("QuantumEndpoint", "https://eastus.quantumXazureXcom/")).IsStrict);

    [Fact]
    public void Order_white_space_the_older_name_and_a_missing_semicolon_are_not_strict()
    {
        var text = Sample.Text(Key);
        string[] lenient =
        [
            string.Concat(Sample.FieldNames.Reverse().Select(name => $"{name}={Sample.ValueOf(name, Key)};")),
            text.Replace("ApiKey=", "ApiKey= "),
            " " + text,
            text.Replace("ApiKey=", "WorkspaceKey="),
            text.TrimEnd(';'),
        ];
        Assert.All(lenient, one =>
        {
            var parsed = ConnectionString.Parse(one);
            Assert.False(parsed.IsStrict);
            Assert.Empty(parsed.Faults);
        });
    }
}
