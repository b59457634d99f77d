using System.Diagnostics;
using QuantumWorkspaces;

namespace LeakyApp;

/// <summary>What else people do with a connection string, one mistake a method.</summary>
internal static class OtherMistakes
{
    private const string Key = "99a8b7c6d5e4f3021f2e3d4c5b6a79880f0e0d0c";

    private static readonly string Shared = "SubscriptionId=6f1c2a3b-4d5e-4f60-8a7b-9c0d1e2f3a4b;ResourceGroupName=quantum-group;WorkspaceName=quantum-workspace;ApiKey=5a4b3c2d1e0f9e8d7c6b5a493827160504030201;QuantumEndpoint=https://eastus.quantum.azure.com/;";

    /// <summary>The key is a constant, the rest is put together round it.</summary>
    public static Workspace Composed(string subscriptionId) => Workspace.FromConnectionString(
        $"SubscriptionId={subscriptionId};ResourceGroupName=quantum-group;WorkspaceName=quantum-workspace;ApiKey={Key};QuantumEndpoint=https://eastus.quantum.azure.com/;");

    /// <summary>The environment is read, and the code has the string all the same.</summary>
    public static Workspace FallBack() => Workspace.FromConnectionString(
        Environment.GetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING")
        ?? "SubscriptionId=6f1c2a3b-4d5e-4f60-8a7b-9c0d1e2f3a4b;ResourceGroupName=quantum-group;WorkspaceName=quantum-workspace;ApiKey=c0ffee1234567890badcab1e0987654321abcdef;QuantumEndpoint=https://eastus.quantum.azure.com/;");

    /// <summary>A field that several methods share.</summary>
    public static Workspace FromField() => Workspace.FromConnectionString(Shared);

    /// <summary>The same field once more.</summary>
    public static Workspace FromFieldAgain() => Workspace.FromConnectionString(Shared, new WorkspaceOptions());

    /// <summary>Handed to a child process.</summary>
    public static ProcessStartInfo ForTool()
    {
        var start = new ProcessStartInfo("quantum-tool");
        start.Environment["AZURE_QUANTUM_CONNECTION_STRING"] = "SubscriptionId=6f1c2a3b-4d5e-4f60-8a7b-9c0d1e2f3a4b;ResourceGroupName=quantum-group;WorkspaceName=quantum-workspace;ApiKey=13572468aceb0df913572468aceb0df913572468;QuantumEndpoint=https://eastus.quantum.azure.com/;";
        return start;
    }

    /// <summary>Settings of a test.</summary>
    public static Dictionary<string, string> Settings() => new()
    {
        ["AZURE_QUANTUM_CONNECTION_STRING"] = "SubscriptionId=6f1c2a3b-4d5e-4f60-8a7b-9c0d1e2f3a4b;ResourceGroupName=quantum-group;WorkspaceName=quantum-workspace;ApiKey=2468ace013579bdf2468ace013579bdf24680ace;QuantumEndpoint=https://eastus.quantum.azure.com/;",
        ["Logging:LogLevel"] = "Information",
    };

    /// <summary>Given to a wrapper of one's own.</summary>
    public static string Describe() => Summary("SubscriptionId=6f1c2a3b-4d5e-4f60-8a7b-9c0d1e2f3a4b;ResourceGroupName=quantum-group;WorkspaceName=quantum-workspace;ApiKey=f00dfeed87654321f00dfeed87654321f00dfeed;QuantumEndpoint=https://eastus.quantum.azure.com/;");

    /// <summary>Kept out of the code, and then written where everybody reads it.</summary>
    public static void Print()
    {
        var connectionString = Environment.GetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING");
        Console.WriteLine($"Connecting with {connectionString}");
    }

    /// <summary>No key in it, but an address that is not the service's: the call fails.</summary>
    public static Workspace Mistyped(string key) => Workspace.FromConnectionString(
        $"SubscriptionId=6f1c2a3b-4d5e-4f60-8a7b-9c0d1e2f3a4b;ResourceGroupName=quantum-group;WorkspaceName=quantum-workspace;ApiKey={key};QuantumEndpoint=https://eastus.quantum.azure.example/;");

    private static string Summary(string connectionString) => $"{connectionString.Split(';').Length} fields";
}
