using Azure.Core.Pipeline;
using Azure.Identity;
using QuantumKeys.CommandLine;
using QuantumWorkspaces;

namespace QuantumKeys.Connections;

/// <summary>A workspace in Azure.</summary>
/// <remarks>
/// Authenticates with the identity that <see cref="DefaultAzureCredential"/> finds, or with the access key of the connection string in the
/// environment.
/// </remarks>
internal sealed class AzureConnection(WorkspaceChoice choice) : Connection
{
    public override Workspace OpenWorkspace()
    {
        var options = new WorkspaceOptions();

        if (WorkspaceIdentity.AddressOfEmulator is not null)
        {
            // A proxy does not lead to this machine; and an emulator that does not run will not answer after half a minute either.
            options.Transport = new HttpClientTransport(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });
            options.Retry.MaxRetries = 3;
        }

        try
        {
            if (choice.WorkspaceId is not null)
                return new Workspace(WorkspaceIdentity.Find(choice), new DefaultAzureCredential(), options);

            return choice.NamesWorkspace
                ? new Workspace(choice.SubscriptionId, choice.ResourceGroupName, choice.WorkspaceName, choice.Location, options: options)
                : new Workspace(options);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or InvalidOperationException)
        {
            throw UsageException.From(exception);
        }
    }

    public override WorkspaceKeysClient OpenKeys() => new(WorkspaceIdentity.Find(choice), new DefaultAzureCredential());

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
