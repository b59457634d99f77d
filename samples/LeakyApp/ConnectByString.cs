using QuantumWorkspaces;

namespace LeakyApp;

/// <summary>The first way to connect that the article shows, in C#: a connection string in a local variable.</summary>
internal static class ConnectByString
{
    public static void PrintTargets()
    {
        // Paste the connection string of the workspace here.
        var connectionString = "SubscriptionId=6f1c2a3b-4d5e-4f60-8a7b-9c0d1e2f3a4b;ResourceGroupName=quantum-group;WorkspaceName=quantum-workspace;ApiKey=0f1e2d3c4b5a69788796a5b4c3d2e1f001122334;QuantumEndpoint=https://eastus.quantum.azure.com/;";
        var workspace = Workspace.FromConnectionString(connectionString);

        foreach (var target in workspace.GetTargets())
            Console.WriteLine(target);
    }
}
