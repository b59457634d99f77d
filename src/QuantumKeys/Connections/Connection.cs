using QuantumWorkspaces;

namespace QuantumKeys.Connections;

/// <summary>The way to one workspace.</summary>
internal abstract class Connection : IAsyncDisposable
{
    /// <summary>A client for what runs in the workspace.</summary>
    public abstract Task<Workspace> OpenWorkspaceAsync(CancellationToken cancellationToken);

    /// <summary>A client for its keys.</summary>
    public abstract Task<WorkspaceKeysClient> OpenKeysAsync(CancellationToken cancellationToken);

    /// <summary>Asks for the endpoint of the workspace, where a key of it can be tried.</summary>
    public abstract Task<WorkspaceAddress> FindAddressAsync(CancellationToken cancellationToken);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    /// <summary>Opens a client that may find that what was given is wrong.</summary>
    /// <exception cref="CommandLine.UsageException">It is: an option or a variable is malformed, or two workspaces are named.</exception>
    protected static T Open<T>(Func<T> open)
    {
        try
        {
            return open();
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or InvalidOperationException)
        {
            throw CommandLine.UsageException.From(exception);
        }
    }
}
