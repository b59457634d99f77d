namespace QuantumKeyAnalyzers.Configuration;

/// <summary>What the name of an entry says of its value.</summary>
[Flags]
internal enum SettingKind
{
    None = 0,
    SubscriptionId = 1,
    ResourceGroupName = 2,
    WorkspaceName = 4,
    QuantumEndpoint = 8,

    /// <summary>The key of a workspace, and of nothing else: <c>AZURE_QUANTUM_API_KEY</c>.</summary>
    WorkspaceKey = 16,

    /// <summary>The key field of a connection string, which other services have as well.</summary>
    ApiKey = 32,

    /// <summary>A key of any service.</summary>
    AnyKey = 64,
}
