namespace QuantumKeys.Connections;

/// <summary>The variables that name a workspace, as the client reads them.</summary>
internal static class EnvironmentVariables
{
    public const string ConnectionString = "AZURE_QUANTUM_CONNECTION_STRING";

    private const string Location = "AZURE_QUANTUM_WORKSPACE_LOCATION";

    private static readonly string[] SubscriptionIds = ["AZURE_QUANTUM_SUBSCRIPTION_ID", "SUBSCRIPTION_ID"];
    private static readonly string[] ResourceGroupNames = ["AZURE_QUANTUM_WORKSPACE_RG", "RESOURCE_GROUP"];
    private static readonly string[] WorkspaceNames = ["AZURE_QUANTUM_WORKSPACE_NAME"];

    public static string? SubscriptionId => FirstOf(SubscriptionIds);

    public static string? ResourceGroupName => FirstOf(ResourceGroupNames);

    public static string? WorkspaceName => FirstOf(WorkspaceNames);

    /// <summary>Whether the environment names a workspace in Azure.</summary>
    /// <remarks>
    /// <c>SUBSCRIPTION_ID</c>, <c>RESOURCE_GROUP</c> and <c>LOCATION</c> alone do not: other programs use these variables as well.
    /// </remarks>
    public static bool NameWorkspace =>
        FirstOf([ConnectionString, Location, SubscriptionIds[0], ResourceGroupNames[0], WorkspaceNames[0]]) is not null;

    /// <summary>The value of the first one that has any.</summary>
    public static string? FirstOf(params string[] names) =>
        names.Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => !string.IsNullOrEmpty(value));
}
