using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Loopback;

namespace QuantumWorkspaces.Tests.Client;

/// <summary>Workspaces that talk to a service on loopback.</summary>
internal static class Connect
{
    /// <summary>Options with retries that do not wait.</summary>
    public static WorkspaceOptions Options
    {
        get
        {
            var options = new WorkspaceOptions();
            options.Retry.Delay = TimeSpan.FromMilliseconds(1);
            options.Retry.MaxDelay = TimeSpan.FromMilliseconds(1);
            return options;
        }
    }

    public static Workspace WithKey(LoopbackService service, WorkspaceOptions? options = null) =>
        WithKey(service, new AzureKeyCredential(service.AccessKey), options);

    public static Workspace WithKey(LoopbackService service, AzureKeyCredential credential, WorkspaceOptions? options = null) => new(
        service.Endpoint, LoopbackService.SubscriptionId, LoopbackService.ResourceGroupName, LoopbackService.WorkspaceName, credential, options ?? Options);

    public static Workspace WithToken(LoopbackService service, TokenCredential credential, WorkspaceOptions? options = null)
    {
        options ??= Options;
        options.Transport = new HttpClientTransport(service.CreateHandler());
        return new Workspace(
            service.SecureEndpoint, LoopbackService.SubscriptionId, LoopbackService.ResourceGroupName, LoopbackService.WorkspaceName, credential, options);
    }

    /// <summary>What the service's own list of pages holds.</summary>
    public static readonly string[] AllTargets =
    [
        "microsoft.estimator", "ionq.qpu", "ionq.simulator",
        "example-lab.qpu-20", "example-lab.qpu-5",
        "example-cloud.simulator", "example-cloud.planned",
    ];
}
