using QuantumWorkspaces;

namespace QuantumKeys.Connections;

/// <summary>The way to one workspace.</summary>
internal abstract class Connection : IAsyncDisposable
{
    /// <summary>Whether the workspace is gone when the command ends.</summary>
    public virtual bool IsTransient => false;

    /// <summary>A client for what runs in the workspace.</summary>
    public abstract Workspace OpenWorkspace();

    /// <summary>A client for its keys.</summary>
    public abstract WorkspaceKeysClient OpenKeys();

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();
}
