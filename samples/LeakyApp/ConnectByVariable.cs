using QuantumWorkspaces;

namespace LeakyApp;

/// <summary>The second way: the environment variable, but set in the code.</summary>
internal static class ConnectByVariable
{
    public static void PrintTargets()
    {
        Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", "SubscriptionId=6f1c2a3b-4d5e-4f60-8a7b-9c0d1e2f3a4b;ResourceGroupName=quantum-group;WorkspaceName=quantum-workspace;ApiKey=0f1e2d3c4b5a69788796a5b4c3d2e1f001122334;QuantumEndpoint=https://eastus.quantum.azure.com/;");
        var workspace = new Workspace();

        foreach (var target in workspace.GetTargets())
            Console.WriteLine(target);
    }
}
