using Azure.Core;
using Azure.Core.Pipeline;
using Loopback;

namespace QuantumWorkspaces.Tests.Client;

/// <summary>Clients of the management plane of a service on loopback.</summary>
internal static class Manage
{
    public const string WorkspacePath =
        $"/subscriptions/{LoopbackService.SubscriptionId}/resourceGroups/{LoopbackService.ResourceGroupName}"
        + $"/providers/Microsoft.Quantum/workspaces/{LoopbackService.WorkspaceName}";

    public static readonly ResourceIdentifier WorkspaceId = new(WorkspacePath);

    public static WorkspaceKeysClient Keys(LoopbackService service, WorkspaceKeysClientOptions? options = null) =>
        new(WorkspaceId, new EmulatorCredential(service), options ?? Connect.KeysOptions(service));

    /// <summary>Options of a workspace that is looked up at the service.</summary>
    public static WorkspaceOptions LookupOptions(LoopbackService service)
    {
        var options = Connect.Options;
        options.ManagementEndpoint = service.SecureEndpoint;
        options.Transport = new HttpClientTransport(service.CreateHandler());
        return options;
    }
}
