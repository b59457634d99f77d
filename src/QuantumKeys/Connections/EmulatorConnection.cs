using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Core.Pipeline;
using QuantumWorkspaces;
using WorkspaceEmulator;

namespace QuantumKeys.Connections;

/// <summary>A workspace of an emulator.</summary>
internal sealed class EmulatorConnection : Connection
{
    private readonly EmulatorDescription _emulator;
    private readonly ResourceIdentifier _id;
    private readonly Emulator? _own;
    private readonly EmulatorCredential _credential;
    private readonly X509Certificate2 _authority;
    private readonly SocketsHttpHandler _handler;

    /// <param name="choice">The workspace; what it does not say is taken from the one that the emulator names.</param>
    /// <param name="own">The emulator itself, when it ends with this connection.</param>
    public EmulatorConnection(EmulatorDescription emulator, WorkspaceChoice choice, Emulator? own = null)
    {
        _emulator = emulator;
        _own = own;
        _id = WorkspaceIdentity.Find(choice.WorkspaceId is not null ? choice : choice with
        {
            SubscriptionId = choice.SubscriptionId ?? emulator.SubscriptionId,
            ResourceGroupName = choice.ResourceGroupName ?? emulator.ResourceGroupName,
            WorkspaceName = choice.WorkspaceName ?? emulator.WorkspaceName,
        });
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

    public override bool IsTransient => _own is not null;

    private HttpClientTransport Transport => new(_handler);

    public override Workspace OpenWorkspace() =>
        new(_id, _credential, new WorkspaceOptions { ManagementEndpoint = _emulator.SecureEndpoint, Transport = Transport });

    public override WorkspaceKeysClient OpenKeys() =>
        new(_id, _credential, new WorkspaceKeysClientOptions { ManagementEndpoint = _emulator.SecureEndpoint, Transport = Transport });

    public override async ValueTask DisposeAsync()
    {
        _handler.Dispose();
        _authority.Dispose();
        _credential.Dispose();
        if (_own is not null)
            await _own.DisposeAsync();
    }
}
