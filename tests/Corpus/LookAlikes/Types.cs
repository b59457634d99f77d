using System;

namespace Contoso.Office
{
    public sealed class Workspace(string key)
    {
        public string ApiKey { get; } = key; ◄ ok

        public static Workspace FromConnectionString(string text) => new(text);
    }
}

namespace Contoso.QuantumLeap
{
    public sealed class Workspace
    {
        public static Workspace FromConnectionString(string text) => new();
    }
}

namespace Contoso.Quantum
{
    public sealed class JobStore
    {
        public static JobStore FromConnectionString(string text) => new();
    }
}

namespace Contoso.Quantum.Simulation
{
    /// <summary>The simulator's workspace: another library, the same kind of string.</summary>
    public sealed class Workspace
    {
        public static Workspace FromConnectionString(string connectionString, string? user = null) => new();
    }

    public static class Simulator
    {
        public static Workspace Open() => Workspace.FromConnectionString(user: "SubscriptionId=guest;WorkspaceName=none", connectionString: "SubscriptionId=31323334-3536-4738-b93a-3b3c3d3e3f40;ResourceGroupName=sim;WorkspaceName=sim;ApiKey=test-key-12;QuantumEndpoint=https://eastus.quantum.azure.com/"); ◄ QKA0001

        public static Workspace OpenReal() => Contoso.Quantum.Simulation.Workspace.FromConnectionString("WorkspaceName=sim;ApiKey={{KEY}}"); ◄ QKA0001

        public static Workspace OpenGiven(string text) => Workspace.FromConnectionString(text, user: "WorkspaceName=sim;ApiKey=fake-key"); ◄ ok
    }
}
