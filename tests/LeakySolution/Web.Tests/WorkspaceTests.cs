using Contoso.Shared;
using QuantumWorkspaces;

namespace Contoso.Web.Tests;

public class WorkspaceTests
{
    [Fact]
    public void The_environment_names_the_workspace()
    {
        Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", "{{CS}}");

        var workspace = new Workspace();

        Assert.Equal("my-workspace", workspace.WorkspaceName);
    }

    [Fact]
    public void A_connection_string_names_the_workspace()
    {
        var workspace = Workspace.FromConnectionString("{{CS}}");

        Assert.Equal("my-workspace", workspace.WorkspaceName);
    }

    [Fact]
    public void The_default_is_the_workspace_of_the_team()
    {
        Assert.Equal("{{CS}}", QuantumDefaults.ConnectionString);
        Assert.NotEmpty(QuantumSecrets.AccessKey);
    }
}
