using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Core.Pipeline;
using QuantumKeys.CommandLine;
using QuantumWorkspaces;

namespace QuantumKeys.Connections;

/// <summary>A workspace of an emulator.</summary>
/// <remarks>
/// It is named as one in Azure is. If nothing names one, it is the one that the connection string of this emulator is for, or that the
/// emulator has from the start.
/// </remarks>
internal sealed class EmulatorConnection : Connection
{
    private readonly EmulatorDescription _emulator;
    private readonly WorkspaceChoice _choice;
    private readonly QuantumConnectionString? _connectionString;
    private readonly EmulatorCredential _credential;
    private readonly X509Certificate2 _authority;
    private readonly SocketsHttpHandler _handler;

    public EmulatorConnection(EmulatorDescription emulator, WorkspaceChoice choice)
    {
        _emulator = emulator;
        _choice = choice.WithVariables;
        var text = EnvironmentVariables.StringOfEmulator;
        _connectionString = text is not null && HostName.IsSame(text.Endpoint, emulator.Endpoint) ? text : null;
        _credential = new EmulatorCredential(emulator.IdentityEndpoint, emulator.IdentityHeader);
        _authority = X509Certificate2.CreateFromPem(emulator.CertificateAuthority);
        _handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            SslOptions = new SslClientAuthenticationOptions
            {
                // Only this authority is trusted here, none of the machine's, and it is trusted nowhere else.
                CertificateChainPolicy = new X509ChainPolicy
                {
                    TrustMode = X509ChainTrustMode.CustomRootTrust,
                    CustomTrustStore = { _authority },
                    RevocationMode = X509RevocationMode.NoCheck,
                },
            },
        };
    }

    private WorkspaceOptions Options => new() { ManagementEndpoint = _emulator.SecureEndpoint, Transport = Transport };

    private HttpClientTransport Transport => new(_handler);

    public override async Task<Workspace> OpenWorkspaceAsync(CancellationToken cancellationToken)
    {
        var id = await FindIdAsync(cancellationToken);

        // As in Azure, its key opens the workspace where there is one.
        return IsOfConnectionString(id)
            ? Workspace.FromConnectionString(EnvironmentVariables.ConnectionString!)
            : new Workspace(id, _credential, Options);
    }

    public override async Task<WorkspaceKeysClient> OpenKeysAsync(CancellationToken cancellationToken) => new(
        await FindIdAsync(cancellationToken),
        _credential,
        new WorkspaceKeysClientOptions { ManagementEndpoint = _emulator.SecureEndpoint, Transport = Transport });

    public override async Task<WorkspaceAddress> FindAddressAsync(CancellationToken cancellationToken)
    {
        var id = await FindIdAsync(cancellationToken);
        return new(_emulator.Endpoint, id.SubscriptionId!, id.ResourceGroupName!, id.Name);
    }

    public override ValueTask DisposeAsync()
    {
        _handler.Dispose();
        _authority.Dispose();
        _credential.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<ResourceIdentifier> FindIdAsync(CancellationToken cancellationToken) => _choice switch
    {
        { WorkspaceId: { } id } => id,
        { SubscriptionId: { } subscription, ResourceGroupName: { } group, WorkspaceName: { } name } => IdOf(subscription, group, name),
        { WorkspaceName: not null } => await LookUpAsync(cancellationToken),
        { SubscriptionId: null, ResourceGroupName: null } when _connectionString is { } text =>
            IdOf(text.SubscriptionId, text.ResourceGroupName, text.WorkspaceName),
        { SubscriptionId: null, ResourceGroupName: null } =>
            IdOf(_emulator.SubscriptionId, _emulator.ResourceGroupName, _emulator.WorkspaceName),
        _ => throw new UsageException("Which workspace? Give --workspace-name as well (or AZURE_QUANTUM_WORKSPACE_NAME)."),
    };

    private static ResourceIdentifier IdOf(string subscription, string group, string name) =>
        Open(() => WorkspaceKeysClient.CreateResourceIdentifier(subscription, group, name));

    private async Task<ResourceIdentifier> LookUpAsync(CancellationToken cancellationToken)
    {
        if (EnvironmentVariables.ConnectionString is not null && _connectionString is null)
        {
            throw new UsageException(
                $"{EnvironmentVariables.ConnectionStringName} leads elsewhere than --emulator. Unset it, or name the workspace with all of "
                + "--subscription, --resource-group and --workspace-name.");
        }

        var workspace = Open(() => new Workspace(
            _choice.SubscriptionId, _choice.ResourceGroupName, _choice.WorkspaceName, _choice.Location, _credential, Options));
        return await WorkspaceIdentity.OfAsync(workspace, _choice.SaysWhere, cancellationToken);
    }

    private bool IsOfConnectionString(ResourceIdentifier id) =>
        _connectionString is { } text && id == IdOf(text.SubscriptionId, text.ResourceGroupName, text.WorkspaceName);
}
