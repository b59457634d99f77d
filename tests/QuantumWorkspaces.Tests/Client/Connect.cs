using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Loopback;

namespace QuantumWorkspaces.Tests.Client;

/// <summary>Workspaces that talk to a service on loopback.</summary>
internal static class Connect
{
    /// <summary>Options with retries that do not wait, and with everything logged that can be.</summary>
    public static WorkspaceOptions Options => WithAllLogged(new WorkspaceOptions());

    /// <summary>Options of a keys client that asks the service as Azure Resource Manager, likewise.</summary>
    public static WorkspaceKeysClientOptions KeysOptions(LoopbackService service) => WithAllLogged(
        new WorkspaceKeysClientOptions
        {
            ManagementEndpoint = service.SecureEndpoint,
            Transport = new HttpClientTransport(service.CreateHandler()),
        });

    public static Workspace WithKey(LoopbackService service, WorkspaceOptions? options = null) =>
        WithKey(service, new AzureKeyCredential(service.AccessKey), options);

    public static Workspace WithKey(LoopbackService service, AzureKeyCredential credential, WorkspaceOptions? options = null) => new(
        service.Endpoint, LoopbackService.SubscriptionId, LoopbackService.ResourceGroupName, LoopbackService.WorkspaceName, credential,
        options ?? Options);

    public static Workspace WithToken(LoopbackService service, TokenCredential credential, WorkspaceOptions? options = null)
    {
        options ??= Options;
        options.Transport = new HttpClientTransport(service.CreateHandler());
        return new Workspace(
            service.SecureEndpoint, LoopbackService.SubscriptionId, LoopbackService.ResourceGroupName, LoopbackService.WorkspaceName,
            credential, options);
    }

    /// <summary>What the service's own list of pages holds.</summary>
    public static readonly string[] AllTargets =
    [
        "microsoft.estimator", "ionq.qpu", "ionq.simulator",
        "example-lab.qpu-20", "example-lab.qpu-5",
        "example-cloud.simulator", "example-cloud.planned",
    ];

    private static T WithAllLogged<T>(T options)
        where T : ClientOptions
    {
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.Retry.MaxDelay = TimeSpan.FromMilliseconds(1);
        options.Diagnostics.IsLoggingContentEnabled = true;
        options.Diagnostics.LoggedContentSizeLimit = 1 << 20;
        options.Diagnostics.LoggedHeaderNames.Add("*");
        options.Diagnostics.LoggedQueryParameters.Add("*");
        return options;
    }
}
