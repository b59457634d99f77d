using Azure.Core;

namespace QuantumWorkspaces.Settings;

/// <summary>What a program gives itself; null or empty: it does not, the environment may.</summary>
internal sealed record ExplicitValues(
    string? WorkspaceName = null, string? ResourceGroupName = null, string? SubscriptionId = null, string? Location = null, TokenCredential? Credential = null)
{
    public static readonly ExplicitValues None = new();
}
