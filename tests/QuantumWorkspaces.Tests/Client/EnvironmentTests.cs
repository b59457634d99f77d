using Azure.Core;
using QuantumWorkspaces.DataPlane;
using QuantumWorkspaces.Settings;

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
        Assert.Equal(
            new WorkspaceSettings(null, Sample.SubscriptionId, Sample.ResourceGroupName, Sample.WorkspaceName, Location: "eastus"),
            settings);
    }

    [Fact]
    public void The_name_alone_is_enough_and_all_else_is_looked_up() =>
        Assert.Equal(new WorkspaceSettings(null, null, null, Sample.WorkspaceName), Read("AZURE_QUANTUM_WORKSPACE_NAME=my-workspace"));

    [Fact]
    public void An_argument_goes_before_a_variable_and_an_empty_one_does_not()
    {
        var given = new ExplicitValues("other-workspace", "", "87654321-9abc-def0-1234-56789abcdef0", "West US");
        Assert.Equal(
            new WorkspaceSettings(null, given.SubscriptionId, Sample.ResourceGroupName, given.WorkspaceName!, Location: "westus"),
            Read(FourValues, given));
    }

    [Fact]
    public void A_credential_that_is_given_goes_before_the_key_of_the_connection_string()
    {
        var settings = Read("AZURE_QUANTUM_CONNECTION_STRING={CS}", new ExplicitValues(Credential: Credential));
        Assert.Null(settings.Key);
        Assert.Same(Credential, settings.Credential);
        Assert.Equal(new Uri(Sample.Endpoint), settings.Endpoint);
        Assert.Equal(Sample.WorkspaceName, settings.WorkspaceName);
    }

    [Fact]
    public void The_connection_string_is_not_read_when_nothing_is_missing()
    {
        var given = new ExplicitValues(Credential: Credential);
        Assert.Equal(Read(FourValues, given), Read(FourValues + "\nAZURE_QUANTUM_CONNECTION_STRING=malformed", given));
        Assert.Throws<FormatException>(() => Read(FourValues + "\nAZURE_QUANTUM_CONNECTION_STRING=malformed"));
    }

    [Theory]
    [InlineData("AZURE_QUANTUM_SUBSCRIPTION_ID")]
    [InlineData("AZURE_QUANTUM_WORKSPACE_RG")]
    [InlineData("AZURE_QUANTUM_WORKSPACE_NAME")]
    [InlineData("AZURE_QUANTUM_WORKSPACE_LOCATION")]
    public void The_connection_string_gives_what_a_single_variable_lacks(string variable)
    {
        var settings = Read(Without(variable) + "\nAZURE_QUANTUM_CONNECTION_STRING={CS}", new ExplicitValues(Credential: Credential));
        Assert.Equal(new Uri(Sample.Endpoint), settings.Endpoint);
        Assert.Equal(Sample.SubscriptionId, settings.SubscriptionId);
        Assert.Equal(Sample.ResourceGroupName, settings.ResourceGroupName);
        Assert.Equal(Sample.WorkspaceName, settings.WorkspaceName);
    }

    [Fact]
    public void The_connection_string_alone_is_enough_and_brings_its_key()
    {
        var settings = Read("AZURE_QUANTUM_CONNECTION_STRING={CS}");
        Assert.Equal(Key, settings.Key!.Key);
        Assert.Equal(
            new WorkspaceSettings(
                new Uri(Sample.Endpoint), Sample.SubscriptionId, Sample.ResourceGroupName, Sample.WorkspaceName, settings.Key), settings);
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
    [InlineData("East US", "eastus")]
    [InlineData("westus2", "westus2")]
    [InlineData(" West  Europe ", "westeurope")]
    public void A_location_is_known_by_either_of_its_names(string location, string expected) =>
        Assert.Equal(expected, Read(FourValues.Replace("East US", location)).Location);

    [Theory]
    [InlineData("", "https://management.azure.com/")]
    [InlineData("production", "https://management.azure.com/")]
    [InlineData("Canary", "https://management.azure.com/")]
    [InlineData("DOGFOOD", "https://api-dogfood.resources.windows-int.net/")]
    public void The_cloud_decides_where_the_workspace_is_looked_up(string cloud, string endpoint)
    {
        var settings = Read($"{FourValues}\nAZURE_QUANTUM_ENV={cloud}");
        Assert.Equal(new Uri(endpoint), WorkspacePipeline.ManagementEndpointFor(settings, new WorkspaceOptions()));
        var elsewhere = new WorkspaceOptions { ManagementEndpoint = new Uri("https://localhost:5001/") };
        Assert.Equal(new Uri("https://localhost:5001/"), WorkspacePipeline.ManagementEndpointFor(settings, elsewhere));
    }

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

    [Theory]
    [InlineData("com")]
    [InlineData("quantum")]
    [InlineData("azure")]
    [InlineData("myworkspace")]
    public void Only_the_location_in_the_endpoint_is_one(string location)
    {
        var text = Sample.TextWith("QuantumEndpoint", "https://myworkspace.eastus.quantum.azure.com/", Key);
        var variables = $"AZURE_QUANTUM_CONNECTION_STRING={text}\nAZURE_QUANTUM_WORKSPACE_LOCATION=";
        Assert.Equal(Key, Read(variables + "East US").Key!.Key);
        Assert.Throws<InvalidOperationException>(() => Read(variables + location));
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
            var exception = Assert.Throws<InvalidOperationException>(
                () => Read($"RESOURCE_GROUP={key}\nAZURE_QUANTUM_CONNECTION_STRING={{CS}}"));
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
        var lines = FourValues.Split('\n', StringSplitOptions.TrimEntries)
            .Where(line => !line.StartsWith(variable + "=", StringComparison.Ordinal));
        var general = variable.Replace("AZURE_QUANTUM_", "") switch
        {
            "SUBSCRIPTION_ID" => "AZURE_QUANTUM_SUBSCRIPTION_ID=",
            "RESOURCE_GROUP" => "AZURE_QUANTUM_WORKSPACE_RG=",
            _ => "-",
        };
        var exception = Assert.Throws<FormatException>(
            () => Read(
                string.Join('\n', lines.Where(line => !line.StartsWith(general, StringComparison.Ordinal)).Append($"{variable}={value}"))));

        Assert.Contains($"environment variable {variable} ", exception.Message);
        Assert.Contains(words, exception.Message);
        KeyParts.AssertAbsent(Key, exception.ToString());
    }

    [Theory]
    [InlineData("subscriptionId", "1", "is not a GUID")]
    [InlineData("subscriptionId", "{KEY}", "is not a GUID")]
    [InlineData("resourceGroupName", "group.", "ends with a period")]
    [InlineData("resourceGroupName", "g'{KEY}", "has a character")]
    [InlineData("workspaceName", "-name", "hyphen")]
    [InlineData("workspaceName", "n", "is too short")]
    [InlineData("workspaceName", "{CS}", "Pass it to Workspace.FromConnectionString")]
    [InlineData("workspaceName", "{CS}{CS}", "is too long")]
    [InlineData("workspaceName", "/subscriptions/1/resourceGroups/{KEY}", "Pass it as a ResourceIdentifier")]
    [InlineData("location", "east-us", "is not the name of an Azure location")]
    [InlineData("location", "{KEY}", "is not the name of an Azure location")]
    public void A_malformed_argument_is_named_and_its_value_is_not_shown(string parameter, string value, string words)
    {
        value = value.Replace("{KEY}", Key).Replace("{CS}", Sample.Text(Key));
        string? ValueOf(string name) => name == parameter ? value : null;
        var given = new ExplicitValues(
            ValueOf("workspaceName"), ValueOf("resourceGroupName"), ValueOf("subscriptionId"), ValueOf("location"), Credential);

        var exception = Assert.Throws<ArgumentException>(() => Read(FourValues, given));
        Assert.Equal(parameter, exception.ParamName);
        Assert.Contains(words, exception.Message);
        KeyParts.AssertAbsent(Key, exception.ToString());
    }

    [Fact]
    public void An_argument_and_a_connection_string_of_another_workspace_are_an_error_that_names_both()
    {
        var exception = Assert.Throws<InvalidOperationException>(
            () => Read("AZURE_QUANTUM_CONNECTION_STRING={CS}", new ExplicitValues("other-workspace")));
        Assert.Contains("'other-workspace' (workspaceName)", exception.Message);
        Assert.Contains($"'{Sample.WorkspaceName}'", exception.Message);
        KeyParts.AssertAbsent(Key, exception.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("AZURE_QUANTUM_SUBSCRIPTION_ID=12345678-9abc-def0-1234-56789abcdef0\nRESOURCE_GROUP=my-group\nLOCATION=eastus")]
    public void Without_a_name_and_a_connection_string_the_four_ways_are_listed(string variables)
    {
        var message = Assert.Throws<InvalidOperationException>(() => Read(variables)).Message;
        Assert.StartsWith("Azure Quantum workspace not fully specified.", message);
        string[] mentioned =
        [
            "1) its resource id", "2) subscription id, resource group and workspace name", "3) a connection string",
            "4) the workspace name alone",
            "AZURE_QUANTUM_SUBSCRIPTION_ID (or SUBSCRIPTION_ID)", "AZURE_QUANTUM_WORKSPACE_RG (or RESOURCE_GROUP)",
            "AZURE_QUANTUM_WORKSPACE_NAME",
            "AZURE_QUANTUM_WORKSPACE_LOCATION or LOCATION", "AZURE_QUANTUM_CONNECTION_STRING", "FromConnectionString",
        ];
        Assert.All(mentioned, words => Assert.Contains(words, message));
    }

    private static readonly TokenCredential Credential =
        DelegatedTokenCredential.Create((_, _) => throw new InvalidOperationException("No token is wanted here."));

    private static string Without(string variable) =>
        string.Join(
            '\n',
            FourValues.Split('\n', StringSplitOptions.TrimEntries).Where(line => !line.StartsWith(variable, StringComparison.Ordinal)));

    private static WorkspaceSettings Read(string variables, ExplicitValues? given = null)
    {
        var values = variables.Replace("{CS}", Sample.Text(Key)).Replace("{KEY}", Key)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.TrimEnd('\r').Split('=', 2))
            .ToDictionary(pair => pair[0], pair => pair[1]);
        return EnvironmentSettings.Read(values.GetValueOrDefault, given ?? ExplicitValues.None);
    }
}
