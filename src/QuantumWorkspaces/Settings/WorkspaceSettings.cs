using Azure.Identity;

namespace QuantumWorkspaces.Settings;

/// <summary>Which workspace, at which address, and how to authenticate.</summary>
/// <remarks>All values have been checked; those that are null have to be looked up.</remarks>
/// <param name="Location">Where the workspace is said to be, such as <c>eastus</c>.</param>
/// <param name="Key">Null: Microsoft Entra.</param>
/// <param name="Credential">Null: the default of Microsoft Entra, unless there is a key.</param>
/// <param name="IsDogfood">Whether the workspace is in Azure's own test cloud.</param>
internal sealed record WorkspaceSettings(
    Uri? Endpoint,
    string? SubscriptionId,
    string? ResourceGroupName,
    string WorkspaceName,
    AzureKeyCredential? Key = null,
    TokenCredential? Credential = null,
    string? Location = null,
    bool IsDogfood = false)
{
    public static WorkspaceSettings From(QuantumConnectionString connectionString) => new(
        connectionString.Endpoint,
        connectionString.SubscriptionId,
        connectionString.ResourceGroupName,
        connectionString.WorkspaceName,
        connectionString.GetCredential());

    public TokenCredential CredentialOrDefault => Credential ?? new DefaultAzureCredential();

    /// <summary>The workspace as an Azure resource, as far as it is known.</summary>
    public ResourceIdentifier? Id => SubscriptionId is not null && ResourceGroupName is not null
        ? WorkspaceId.Create(SubscriptionId, ResourceGroupName, WorkspaceName) : null;

    /// <summary>The address of the workspace at its endpoint, as far as it is known.</summary>
    public Uri? Address
    {
        get
        {
            if (Endpoint is null || SubscriptionId is null || ResourceGroupName is null)
                return null;

            string[] segments =
            [
                "subscriptions", SubscriptionId,
                "resourceGroups", ResourceGroupName,
                "providers", "Microsoft.Quantum",
                "workspaces", WorkspaceName,
            ];
            var address = new RequestUriBuilder();
            address.Reset(Endpoint);
            foreach (var segment in segments)
            {
                address.AppendPath("/", escape: false);
                address.AppendPath(segment, escape: true);
            }

            return address.ToUri();
        }
    }
}
