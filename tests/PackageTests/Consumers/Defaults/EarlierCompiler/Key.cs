public static class Key
{
    // {{CS}}
    public const string Value = "{{KEY}}";
    public const string Placeholder = "SubscriptionId=<id>;ResourceGroupName=<group>;WorkspaceName=<name>;ApiKey=<your-key>;QuantumEndpoint=<endpoint>;";
}
