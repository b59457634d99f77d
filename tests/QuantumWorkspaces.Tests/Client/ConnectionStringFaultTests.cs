namespace QuantumWorkspaces.Tests.Client;

/// <summary>
/// What becomes of bad connection strings at run time: the message names the field and what is wrong with it, and shows no key.
/// </summary>
public class ConnectionStringFaultTests
{
    private static readonly string Key = FakeKey.Create();

    /// <summary>The field, its value ({KEY} for the key), and words that the message has to have.</summary>
    public static TheoryData<string, string?, string> Faults => new()
    {
        { "SubscriptionId", null, "has no SubscriptionId" },
        { "SubscriptionId", "", "SubscriptionId is empty" },
        { "SubscriptionId", "my-subscription", "SubscriptionId is not a GUID" },
        { "SubscriptionId", "{KEY}", "SubscriptionId is not a GUID" },
        { "ResourceGroupName", null, "has no ResourceGroupName" },
        { "ResourceGroupName", "  ", "ResourceGroupName is empty" },
        { "ResourceGroupName", "g/{KEY}", "ResourceGroupName has a character" },
        { "ResourceGroupName", "group.", "ResourceGroupName ends with a period" },
        { "ResourceGroupName", "{KEY}{KEY}", "ResourceGroupName is too long" },
        { "ResourceGroupName", "group\uFFFF", "ResourceGroupName has a character" },
        { "WorkspaceName", null, "has no WorkspaceName" },
        { "WorkspaceName", "", "WorkspaceName is empty" },
        { "WorkspaceName", "w", "WorkspaceName is too short" },
        { "WorkspaceName", "{KEY}", "WorkspaceName is too long" },
        { "WorkspaceName", "work_space", "WorkspaceName has a character" },
        { "WorkspaceName", "-workspace", "WorkspaceName starts or ends with a hyphen" },
        { "WorkspaceName", "work\uFFFFspace", "WorkspaceName has a character" },
        { "ApiKey", null, "has no ApiKey" },
        { "ApiKey", "", "ApiKey is empty" },
        { "ApiKey", "{KEY} {KEY}", "ApiKey has white space" },
        { "ApiKey", "{KEY}é", "ApiKey has a character that a request header cannot carry" },
        { "ApiKey", "{KEY}\u0001", "ApiKey has a character that a request header cannot carry" },
        { "ApiKey", "{KEY}\uFFFF", "ApiKey has a character that a request header cannot carry" },
        { "QuantumEndpoint", null, "has no QuantumEndpoint" },
        { "QuantumEndpoint", "", "QuantumEndpoint is empty" },
        { "QuantumEndpoint", "eastus/{KEY}", "QuantumEndpoint is not an address" },
        { "QuantumEndpoint", "http://eastus.quantum.azure.com/", "QuantumEndpoint does not start with https://" },
        { "QuantumEndpoint", "https://eastus.quantumXazure.com/", "QuantumEndpoint names a host that does not belong to Azure Quantum" },
        { "QuantumEndpoint", "https://{KEY}.example/", "QuantumEndpoint names a host that does not belong to Azure Quantum" },
        { "QuantumEndpoint", "https://evil.example/\uFFFF", "QuantumEndpoint has a path" },
        { "QuantumEndpoint", "https://evil.example\uFFFF", "QuantumEndpoint names a host that does not belong to Azure Quantum" },
        { "QuantumEndpoint", "https://{KEY}@eastus.quantum.azure.com/", "QuantumEndpoint has user information" },
        { "QuantumEndpoint", "https://eastus.quantum.azure.com:8443/", "QuantumEndpoint has a port" },
        { "QuantumEndpoint", "https://eastus.quantum.azure.com/{KEY}", "QuantumEndpoint has a path" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void The_message_names_the_field_and_shows_no_key(string field, string? value, string words) =>
        AssertRefused(Sample.TextWith(field, value?.Replace("{KEY}", Key), Key), words);

    [Theory]
    [InlineData("{CS}WorkspaceName=other;", "more than one WorkspaceName")]
    [InlineData("{CS}ApiKey={KEY};", "more than one ApiKey")]
    [InlineData("{CS}WorkspaceKey={KEY};", "more than one ApiKey")]
    [InlineData("{CS}Server={KEY};", "text between semicolons that is not one of the fields")]
    [InlineData("{KEY};{CS}", "text between semicolons that is not one of the fields")]
    [InlineData("{CS}\uFFFF", "text between semicolons that is not one of the fields")]
    [InlineData("\"{CS}\"", "is in quotes")]
    [InlineData("{KEY}", "has none of the fields SubscriptionId, ResourceGroupName, WorkspaceName, ApiKey and QuantumEndpoint")]
    [InlineData("\uFFFF", "has none of the fields")]
    [InlineData("   ", "has none of the fields")]
    [InlineData("AccountName=x;AccountKey={KEY}", "has none of the fields")]
    public void The_message_says_what_is_wrong_with_the_whole(string text, string words) =>
        AssertRefused(text.Replace("{CS}", Sample.Text(Key)).Replace("{KEY}", Key), words);

    [Fact]
    public void The_message_lists_every_fault()
    {
        var message = AssertRefused($"SubscriptionId=1;WorkspaceName=-;ApiKey={Key};QuantumEndpoint=https://evil.example/", "malformed");
        Assert.Contains("SubscriptionId is not a GUID", message);
        Assert.Contains("WorkspaceName starts or ends with a hyphen", message);
        Assert.Contains("QuantumEndpoint names a host", message);
        Assert.Contains("has no ResourceGroupName", message);
        Assert.DoesNotContain("evil.example", message);
    }

    [Fact]
    public void Nothing_at_all_is_an_argument_error()
    {
        Assert.Equal("connectionString", Assert.Throws<ArgumentNullException>(() => Workspace.FromConnectionString(null!)).ParamName);
        Assert.Equal("connectionString", Assert.Throws<ArgumentException>(() => Workspace.FromConnectionString("")).ParamName);
        Assert.Equal("connectionString", Assert.Throws<ArgumentNullException>(() => QuantumConnectionString.Parse(null!)).ParamName);
        Assert.Equal("connectionString", Assert.Throws<ArgumentException>(() => QuantumConnectionString.Parse("")).ParamName);
        Assert.False(QuantumConnectionString.TryParse(null, out _));
        Assert.False(QuantumConnectionString.TryParse("", out _));
    }

    private static string AssertRefused(string text, string words)
    {
        var exception = Assert.Throws<FormatException>(() => Workspace.FromConnectionString(text));
        Assert.Contains(words, exception.Message);
        KeyParts.AssertAbsent(Key, exception.ToString());

        Assert.Equal(exception.Message, Assert.Throws<FormatException>(() => QuantumConnectionString.Parse(text)).Message);
        Assert.False(QuantumConnectionString.TryParse(text, out var none));
        Assert.Null(none);
        return exception.Message;
    }
}
