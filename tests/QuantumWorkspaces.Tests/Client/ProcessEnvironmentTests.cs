using Azure;

namespace QuantumWorkspaces.Tests.Client;

/// <summary>What the variables of the process itself decide, and what they do not.</summary>
[Collection(AloneTests.Name)]
public sealed class ProcessEnvironmentTests : IDisposable
{
    private const string ConnectionString = "AZURE_QUANTUM_CONNECTION_STRING";
    private const string Name = "AZURE_QUANTUM_WORKSPACE_NAME";

    private readonly Dictionary<string, string?> _before = new[] { ConnectionString, Name }.ToDictionary(
        name => name, Environment.GetEnvironmentVariable);

    public void Dispose()
    {
        foreach (var (name, value) in _before)
            Environment.SetEnvironmentVariable(name, value);
    }

    [Fact]
    public void A_connection_string_that_is_passed_goes_before_the_variable()
    {
        Environment.SetEnvironmentVariable(ConnectionString, Sample.TextWith("WorkspaceName", "other-workspace"));
        Environment.SetEnvironmentVariable(Name, "third-workspace");
        Assert.Equal(Sample.WorkspaceName, Workspace.FromConnectionString(Sample.Text(FakeKey.Create())).WorkspaceName);
    }

    [Fact]
    public void Where_all_is_given_a_malformed_variable_does_no_harm()
    {
        Environment.SetEnvironmentVariable(ConnectionString, "malformed");
        Environment.SetEnvironmentVariable(Name, "-");
        var workspace = new Workspace(
            new Uri(Sample.Endpoint), Sample.SubscriptionId, Sample.ResourceGroupName, Sample.WorkspaceName,
            new AzureKeyCredential(FakeKey.Create()));
        Assert.Equal(Sample.WorkspaceName, workspace.WorkspaceName);
        Assert.Equal(Sample.WorkspaceName, Workspace.FromConnectionString(Sample.Text(FakeKey.Create())).WorkspaceName);
        Assert.Contains(Name, Assert.Throws<FormatException>(() => new Workspace()).Message);
    }

    [Fact]
    public void An_argument_goes_before_a_variable()
    {
        Environment.SetEnvironmentVariable(ConnectionString, null);
        Environment.SetEnvironmentVariable(Name, "other-workspace");
        Assert.Equal("other-workspace", new Workspace().WorkspaceName);
        Assert.Equal(Sample.WorkspaceName, new Workspace(Sample.WorkspaceName).WorkspaceName);
        Assert.Equal("other-workspace", new Workspace(null, Sample.ResourceGroupName, "").WorkspaceName);
    }
}
