namespace Contoso.Failover;

internal static class Names
{
    public const string Subscription = "81828384-8586-4788-a98a-8b8c8d8e8f90"; ◄ ok
    public const string Endpoint = "https://eastus.quantum.azure.com/"; ◄ ok
    public const string Backup = "SubscriptionId=" + Subscription + ";ResourceGroupName=rg-failover;WorkspaceName=backup;QuantumEndpoint=" + Endpoint + ";"; ◄ ok
}
