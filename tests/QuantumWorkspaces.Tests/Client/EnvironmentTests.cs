using Loopback;

namespace QuantumWorkspaces.Tests.Client;

public class EnvironmentTests
{
    private const string FourValues = """
        AZURE_QUANTUM_SUBSCRIPTION_ID=12345678-9abc-def0-1234-56789abcdef0
        AZURE_QUANTUM_WORKSPACE_RG=my-group
        AZURE_QUANTUM_WORKSPACE_NAME=my-workspace
        AZURE_QUANTUM_WORKSPACE_LOCATION=East US
        """;

    private static readonly string Key = FakeKey.Create();

    [Fact]
    public void Four_variables_are_enough_and_authentication_is_Entra()
    {
        var settings = Read(FourValues);
        Assert.Equal(new WorkspaceSettings(new Uri(Sample.Endpoint), Sample.SubscriptionId, Sample.ResourceGroupName, Sample.WorkspaceName, null), settings);
    }

    [Fact]
    public void The_connection_string_alone_is_enough_and_brings_its_key()
    {
        var settings = Read("AZURE_QUANTUM_CONNECTION_STRING={CS}");
        Assert.Equal(Key, settings.Key!.Key);
        Assert.Equal(
            new WorkspaceSettings(new Uri(Sample.Endpoint), Sample.SubscriptionId, Sample.ResourceGroupName, Sample.WorkspaceName, settings.Key), settings);
    }

    [Theory]
    [InlineData("AZURE_QUANTUM_SUBSCRIPTION_ID", "SUBSCRIPTION_ID")]
    [InlineData("AZURE_QUANTUM_WORKSPACE_RG", "RESOURCE_GROUP")]
    [InlineData("AZURE_QUANTUM_WORKSPACE_LOCATION", "LOCATION")]
    public void The_general_name_stands_in_for_the_special_one_and_gives_way_to_it(string special, string general)
    {
        var expected = Read(FourValues);
        Assert.Equal(expected, Read(FourValues.Replace(special, general)));
        Assert.Equal(expected, Read($"{FourValues}\n{general}=not/valid"));
        Assert.Equal(expected, Read($"{FourValues.Replace(special, general)}\n{special}="));
    }

    [Theory]
    [InlineData("East US", "https://eastus.quantum.azure.com/")]
    [InlineData("westus2", "https://westus2.quantum.azure.com/")]
    [InlineData(" West  Europe ", "https://westeurope.quantum.azure.com/")]
    public void The_endpoint_follows_from_the_location(string location, string endpoint) =>
        Assert.Equal(new Uri(endpoint), Read(FourValues.Replace("East US", location)).Endpoint);

    [Theory]
    [InlineData("", "https://eastus.quantum.azure.com/")]
    [InlineData("production", "https://eastus.quantum.azure.com/")]
    [InlineData("Canary", "https://eastus.quantum.azure.com/")]
    [InlineData("DOGFOOD", "https://eastus.quantum-test.azure.com/")]
    public void The_cloud_decides_the_host(string cloud, string endpoint) =>
        Assert.Equal(new Uri(endpoint), Read($"{FourValues}\nAZURE_QUANTUM_ENV={cloud}").Endpoint);

    [Fact]
    public void Values_of_the_same_workspace_and_a_connection_string_go_together()
    {
        var settings = Read(FourValues.Replace("my-workspace", "My-Workspace") + "\nAZURE_QUANTUM_CONNECTION_STRING={CS}");
        Assert.Equal(Key, settings.Key!.Key);
        Assert.Equal(new Uri(Sample.Endpoint), settings.Endpoint);
    }

    [Theory]
    [InlineData("https://eastus-v2.quantum.azure.com/")]
    [InlineData("https://my-workspace.eastus.quantum.azure.com")]
    [InlineData("http://localhost:5000/")]
    public void The_endpoint_of_the_connection_string_is_the_more_precise_one(string endpoint)
    {
        var settings = Read(FourValues + "\nAZURE_QUANTUM_CONNECTION_STRING=" + Sample.TextWith("QuantumEndpoint", endpoint, Key));
        Assert.Equal(new Uri(endpoint), settings.Endpoint);
    }

    [Fact]
    public void A_location_that_is_not_that_of_the_connection_string_is_an_error()
    {
        var exception = Assert.Throws<InvalidOperationException>(
            () => Read("AZURE_QUANTUM_WORKSPACE_LOCATION=westus\nAZURE_QUANTUM_CONNECTION_STRING={CS}"));
        Assert.Contains("AZURE_QUANTUM_WORKSPACE_LOCATION", exception.Message);
        Assert.Contains(Sample.Endpoint, exception.Message);
        KeyParts.AssertAbsent(Key, exception.ToString());
    }

    [Fact]
    public void The_general_LOCATION_is_not_asked_when_there_is_a_connection_string() =>
        Assert.Equal(new Uri(Sample.Endpoint), Read("LOCATION=Building 7, 2nd floor\nAZURE_QUANTUM_CONNECTION_STRING={CS}").Endpoint);

    [Theory]
    [InlineData("AZURE_QUANTUM_SUBSCRIPTION_ID", "87654321-9abc-def0-1234-56789abcdef0", Sample.SubscriptionId)]
    [InlineData("SUBSCRIPTION_ID", "87654321-9abc-def0-1234-56789abcdef0", Sample.SubscriptionId)]
    [InlineData("AZURE_QUANTUM_WORKSPACE_RG", "other-group", Sample.ResourceGroupName)]
    [InlineData("RESOURCE_GROUP", "other-group", Sample.ResourceGroupName)]
    [InlineData("AZURE_QUANTUM_WORKSPACE_NAME", "other-workspace", Sample.WorkspaceName)]
    public void A_connection_string_of_another_workspace_is_an_error_that_names_both(string variable, string value, string inString)
    {
        var exception = Assert.Throws<InvalidOperationException>(() => Read($"{variable}={value}\nAZURE_QUANTUM_CONNECTION_STRING={{CS}}"));
        Assert.Contains(variable, exception.Message);
        Assert.Contains(value, exception.Message);
        Assert.Contains("AZURE_QUANTUM_CONNECTION_STRING", exception.Message);
        Assert.Contains(inString, exception.Message);
        KeyParts.AssertAbsent(Key, exception.ToString());
    }

    [Fact]
    public void A_key_that_stands_in_the_resource_group_is_not_shown()
    {
        foreach (var key in new[] { Key, FakeKey.Create() })
        {
            var exception = Assert.Throws<InvalidOperationException>(() => Read($"RESOURCE_GROUP={key}\nAZURE_QUANTUM_CONNECTION_STRING={{CS}}"));
            KeyParts.AssertAbsent(key, exception.ToString());
        }
    }

    [Theory]
    [InlineData("AZURE_QUANTUM_SUBSCRIPTION_ID", "{KEY}", "is not a GUID")]
    [InlineData("SUBSCRIPTION_ID", "1", "is not a GUID")]
    [InlineData("AZURE_QUANTUM_WORKSPACE_RG", "g'{KEY}", "has a character")]
    [InlineData("RESOURCE_GROUP", "group.", "ends with a period")]
    [InlineData("AZURE_QUANTUM_WORKSPACE_NAME", "name' or 1 eq 1", "has a character")]
    [InlineData("AZURE_QUANTUM_WORKSPACE_NAME", "na\uFFFFme", "has a character")]
    [InlineData("AZURE_QUANTUM_WORKSPACE_NAME", "{KEY}", "is too long")]
    [InlineData("AZURE_QUANTUM_WORKSPACE_LOCATION", "evil.example/", "is not the name of an Azure location")]
    [InlineData("AZURE_QUANTUM_WORKSPACE_LOCATION", "east-us", "is not the name of an Azure location")]
    [InlineData("AZURE_QUANTUM_WORKSPACE_LOCATION", "eastüs", "is not the name of an Azure location")]
    [InlineData("AZURE_QUANTUM_WORKSPACE_LOCATION", " ", "is not the name of an Azure location")]
    [InlineData("AZURE_QUANTUM_WORKSPACE_LOCATION", "{KEY}", "is not the name of an Azure location")]
    [InlineData("AZURE_QUANTUM_ENV", "{KEY}", "is none of production, canary and dogfood")]
    [InlineData("AZURE_QUANTUM_CONNECTION_STRING", "ApiKey={KEY}", "has no WorkspaceName")]
    [InlineData("AZURE_QUANTUM_CONNECTION_STRING", "{KEY}", "has none of the fields")]
    public void A_malformed_variable_is_named_and_its_value_is_not_shown(string variable, string value, string words)
    {
        var lines = FourValues.Split('\n', StringSplitOptions.TrimEntries).Where(line => !line.StartsWith(variable + "=", StringComparison.Ordinal));
        var general = variable.Replace("AZURE_QUANTUM_", "") switch { "SUBSCRIPTION_ID" => "AZURE_QUANTUM_SUBSCRIPTION_ID=", "RESOURCE_GROUP" => "AZURE_QUANTUM_WORKSPACE_RG=", _ => "-" };
        var exception = Assert.Throws<FormatException>(
            () => Read(string.Join('\n', lines.Where(line => !line.StartsWith(general, StringComparison.Ordinal)).Append($"{variable}={value}"))));

        Assert.Contains($"environment variable {variable} ", exception.Message);
        Assert.Contains(words, exception.Message);
        KeyParts.AssertAbsent(Key, exception.ToString());
    }

    [Fact]
    public void Nothing_given_lists_all_variables_and_all_ways()
    {
        var message = Assert.Throws<InvalidOperationException>(() => Read("")).Message;
        Assert.StartsWith("Azure Quantum workspace not fully specified.", message);
        string[] mentioned =
        [
            "AZURE_QUANTUM_SUBSCRIPTION_ID or SUBSCRIPTION_ID", "AZURE_QUANTUM_WORKSPACE_RG or RESOURCE_GROUP", "AZURE_QUANTUM_WORKSPACE_NAME",
            "AZURE_QUANTUM_WORKSPACE_LOCATION or LOCATION", "AZURE_QUANTUM_CONNECTION_STRING", "FromConnectionString", "a constructor of Workspace",
        ];
        Assert.All(mentioned, words => Assert.Contains(words, message));
    }

    [Theory]
    [InlineData("AZURE_QUANTUM_SUBSCRIPTION_ID")]
    [InlineData("AZURE_QUANTUM_WORKSPACE_RG")]
    [InlineData("AZURE_QUANTUM_WORKSPACE_NAME")]
    [InlineData("AZURE_QUANTUM_WORKSPACE_LOCATION")]
    public void The_one_variable_that_is_missing_is_the_one_that_is_named_as_such(string variable)
    {
        var lines = FourValues.Split('\n', StringSplitOptions.TrimEntries).Where(line => !line.StartsWith(variable, StringComparison.Ordinal));
        var message = Assert.Throws<InvalidOperationException>(() => Read(string.Join('\n', lines))).Message;
        var missing = message.Split('\n')[0];
        Assert.Contains(variable, missing);
        Assert.Equal(1, missing.Split('(').Length - 1);
    }

    private static WorkspaceSettings Read(string variables)
    {
        var values = variables.Replace("{CS}", Sample.Text(Key)).Replace("{KEY}", Key)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.TrimEnd('\r').Split('=', 2))
            .ToDictionary(pair => pair[0], pair => pair[1]);
        return EnvironmentSettings.Read(values.GetValueOrDefault);
    }
}
