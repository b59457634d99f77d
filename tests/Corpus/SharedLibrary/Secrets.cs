namespace Contoso.Shared;

/// <summary>Everything that must not be here.</summary>
public static class Secrets
{
    public const string QuantumConnectionString = "{{CSBASE64}}"; ◄ QKA0003

    public static readonly string QuantumAccessKey = "{{KEY}}=="; ◄ QKA0003

    public static string Backup => "SubscriptionId=7f6e5d4c-3b2a-4190-8f7e-6d5c4b3a2910;ResourceGroupName=shared;WorkspaceName=backup;ApiKey={{OTHER}};QuantumEndpoint=https://eastus.quantum.azure.com/;"; ◄ QKA0003

    public const string CosmosKey = "{{BASE64}}"; ◄ ok

    public const string EventHub = "Endpoint=sb://telemetry.servicebus.windows.net/;SharedAccessKeyName=listen;SharedAccessKey={{BASE64}};EntityPath=quantum"; ◄ ok
}
