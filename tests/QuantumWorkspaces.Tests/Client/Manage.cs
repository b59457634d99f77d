using Azure.Core;
using Azure.Core.Pipeline;
using Loopback;
using WorkspaceEmulator;
using WorkspaceEmulator.Authentication;

namespace QuantumWorkspaces.Tests.Client;

/// <summary>Clients of the management plane of a service on loopback.</summary>
internal static class Manage
{
    public const string WorkspacePath =
        $"/subscriptions/{LoopbackService.SubscriptionId}/resourceGroups/{LoopbackService.ResourceGroupName}/providers/Microsoft.Quantum/workspaces/{LoopbackService.WorkspaceName}";

    public static readonly ResourceIdentifier WorkspaceId = new(WorkspacePath);

    public static WorkspaceKeysClientOptions Options(LoopbackService service)
    {
        var options = new WorkspaceKeysClientOptions { ManagementEndpoint = service.SecureEndpoint, Transport = new HttpClientTransport(service.CreateHandler()) };
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.Retry.MaxDelay = TimeSpan.FromMilliseconds(1);
        return options;
    }

    public static WorkspaceKeysClient Keys(LoopbackService service, WorkspaceKeysClientOptions? options = null) =>
        new(WorkspaceId, Credential(service.Emulator), options ?? Options(service));

    /// <summary>Options of a workspace that is looked up at the service.</summary>
    public static WorkspaceOptions LookupOptions(LoopbackService service)
    {
        var options = Connect.Options;
        options.ManagementEndpoint = service.SecureEndpoint;
        options.Transport = new HttpClientTransport(service.CreateHandler());
        return options;
    }

    /// <summary>Gives tokens that the emulator knows, for the scope that is asked for.</summary>
    public static TokenCredential Credential(Emulator emulator) => DelegatedTokenCredential.Create((context, _) => new AccessToken(
        emulator.Tokens.Issue(context.Scopes.Single() == "https://management.azure.com/.default" ? Audiences.Management : Audiences.Quantum),
        DateTimeOffset.UtcNow.AddHours(1)));
}
