using QuantumWorkspaces;

namespace QuantumKeys.Connections;

/// <summary>The variables that name a workspace, as the client reads them.</summary>
internal static class EnvironmentVariables
{
    public const string ConnectionStringName = "AZURE_QUANTUM_CONNECTION_STRING";

    public static string? SubscriptionId => FirstOf("AZURE_QUANTUM_SUBSCRIPTION_ID", "SUBSCRIPTION_ID");

    public static string? ResourceGroupName => FirstOf("AZURE_QUANTUM_WORKSPACE_RG", "RESOURCE_GROUP");

    public static string? WorkspaceName => FirstOf("AZURE_QUANTUM_WORKSPACE_NAME");

    public static string? Location => FirstOf("AZURE_QUANTUM_WORKSPACE_LOCATION", "LOCATION");

    public static string? ConnectionString => FirstOf(ConnectionStringName);

    /// <summary>The connection string where it leads to this machine, where only an emulator can be.</summary>
    public static QuantumConnectionString? StringOfEmulator =>
        QuantumConnectionString.TryParse(ConnectionString, out var parsed) && parsed.Endpoint.IsLoopback ? parsed : null;

    /// <summary>The value of the first one that has any.</summary>
    private static string? FirstOf(params string[] names) =>
        names.Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => !string.IsNullOrEmpty(value));
}
