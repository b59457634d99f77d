using System.Text.Json;

namespace QuantumWorkspaces.Tests.Client;

public class QuantumConnectionStringTests
{
    private static readonly string Key = FakeKey.Create();

    [Fact]
    public void Its_parts_are_those_of_the_text()
    {
        Assert.True(QuantumConnectionString.TryParse(Sample.Text(Key), out var parsed));
        Assert.Equal(Sample.SubscriptionId, parsed.SubscriptionId);
        Assert.Equal(Sample.ResourceGroupName, parsed.ResourceGroupName);
        Assert.Equal(Sample.WorkspaceName, parsed.WorkspaceName);
        Assert.Equal(new Uri(Sample.Endpoint), parsed.Endpoint);
        Assert.Equal(Key, parsed.GetCredential().Key);
    }

    [Fact]
    public void Padding_of_the_key_is_kept() =>
        Assert.Equal(Key + "==", QuantumConnectionString.Parse(Sample.Text(Key + "==")).GetCredential().Key);

    [Theory]
    [InlineData("https://eastus.quantum.azure.com")]
    [InlineData("https://eastus.quantum.azure.com/")]
    [InlineData("HTTPS://EastUS.quantum.azure.com")]
    public void The_endpoint_has_its_final_slash(string endpoint) =>
        Assert.Equal(
            "https://eastus.quantum.azure.com/",
            QuantumConnectionString.Parse(Sample.TextWith("QuantumEndpoint", endpoint)).Endpoint.AbsoluteUri);

    [Fact]
    public void The_key_does_not_show_in_text_or_in_JSON()
    {
        var parsed = QuantumConnectionString.Parse(Sample.Text(Key));

        KeyParts.AssertAbsent(Key, parsed.ToString());
        Assert.Contains(Sample.WorkspaceName, parsed.ToString());

        var json = JsonSerializer.Serialize(parsed);
        KeyParts.AssertAbsent(Key, json);
        Assert.Contains(Sample.WorkspaceName, json);
    }

    [Fact]
    public void A_key_in_the_wrong_fields_does_not_show_either()
    {
        // A key is a valid name of a resource group, and a part of it one of a workspace.
        var name = Key.Substring(20, 20).Replace('_', 'a').Trim('-') + "x";
        var text = Sample.TextWith("ResourceGroupName", Key, Key).Replace(Sample.WorkspaceName, name);
        KeyParts.AssertAbsent(Key, QuantumConnectionString.Parse(text).ToString());

        var other = FakeKey.Create();
        KeyParts.AssertAbsent(other, QuantumConnectionString.Parse(Sample.TextWith("ResourceGroupName", other, Key)).ToString());
    }
}
