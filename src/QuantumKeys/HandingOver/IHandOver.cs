using QuantumWorkspaces;

namespace QuantumKeys.HandingOver;

/// <summary>Brings those that use the workspace to another key.</summary>
internal interface IHandOver
{
    /// <summary>Comes back when they use it, or know of it.</summary>
    Task HandOverAsync(WorkspaceKey key, CancellationToken cancellationToken);
}
