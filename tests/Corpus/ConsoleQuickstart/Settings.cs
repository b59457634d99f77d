/// <summary>What the quickstart needs to know.</summary>
internal static class Settings
{
    public const string ConnectionString = "{{CSLONG}}"; ◄ QKA0003
    public const string VariableName = "AZURE_QUANTUM_CONNECTION_STRING"; ◄ ok
    public const string Endpoint = "QuantumEndpoint=https://westeurope.quantum.azure.com/"; ◄ ok
    public const string SubscriptionId = "2d1f8a44-07c3-4f5e-9a6b-3c1d5e7f9b20"; ◄ ok
    public const string ApiKeyHeader = "x-ms-quantum-api-key"; ◄ ok
}
