namespace QuantumWorkspaces.Settings;

/// <summary>The environment variables that describe a workspace.</summary>
/// <remarks>They are those of the service's Python client (azure-quantum-python, <c>_constants.py</c>).</remarks>
internal static class EnvironmentVariables
{
    public const string ConnectionString = "AZURE_QUANTUM_CONNECTION_STRING";
    public const string Location = "AZURE_QUANTUM_WORKSPACE_LOCATION";
    public const string GeneralLocation = "LOCATION";
    public const string Cloud = "AZURE_QUANTUM_ENV";

    /// <summary>The variables of one value, in the order in which they are read.</summary>
    public static readonly string[] SubscriptionIds = ["AZURE_QUANTUM_SUBSCRIPTION_ID", "SUBSCRIPTION_ID"];

    /// <inheritdoc cref="SubscriptionIds"/>
    public static readonly string[] ResourceGroupNames = ["AZURE_QUANTUM_WORKSPACE_RG", "RESOURCE_GROUP"];

    /// <inheritdoc cref="SubscriptionIds"/>
    public static readonly string[] WorkspaceNames = ["AZURE_QUANTUM_WORKSPACE_NAME"];

    /// <inheritdoc cref="SubscriptionIds"/>
    public static readonly string[] Locations = [Location, GeneralLocation];
}
