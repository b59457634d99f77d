namespace QuantumWorkspaces.Settings;

/// <summary>The values that a program gives itself; for those that are null or empty the environment is read.</summary>
internal sealed record ExplicitValues(
    string? WorkspaceName = null,
    string? ResourceGroupName = null,
    string? SubscriptionId = null,
    string? Location = null,
    TokenCredential? Credential = null)
{
    public static readonly ExplicitValues None = new();
}
