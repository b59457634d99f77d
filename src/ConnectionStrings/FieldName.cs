namespace ConnectionStrings;

/// <summary>The five fields of an Azure Quantum connection string, in the order in which Azure writes them.</summary>
internal enum FieldName
{
    SubscriptionId,
    ResourceGroupName,
    WorkspaceName,
    ApiKey,
    QuantumEndpoint,
}
