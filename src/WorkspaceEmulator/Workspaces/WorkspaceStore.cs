using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace WorkspaceEmulator.Workspaces;

/// <summary>All workspaces, and the operations that were begun on them. In memory: gone when the emulator is.</summary>
public sealed class WorkspaceStore
{
    private readonly ConcurrentDictionary<WorkspaceName, EmulatedWorkspace> _workspaces = new();
    private readonly ConcurrentDictionary<string, EmulatedWorkspace> _operations = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How many workspaces there can be: more are a mistake, and would fill the memory.</summary>
    public const int Most = 1000;

    // An operation that nobody can ask for any more is of no use.
    private const int MostOperations = 1000;

    private readonly ConcurrentQueue<string> _operationIds = new();

    /// <summary>The workspaces of now, in the order of their resource ids.</summary>
    public IReadOnlyList<EmulatedWorkspace> All =>
    [
        .. _workspaces.Values
            .Where(workspace => workspace.IsThere)
            .OrderBy(workspace => workspace.Name.ResourceId, StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>Adds a workspace like the sample, ready and with access keys enabled.</summary>
    /// <param name="location">As the service writes it: <c>East US</c>.</param>
    /// <param name="hasManagedStorage">Whether the service manages its storage account, which old versions do not know.</param>
    /// <param name="properties">Further properties of the resource's <c>properties</c>, in place of the sample's.</param>
    /// <exception cref="ArgumentException">No workspace can be called so, or there is one already.</exception>
    public EmulatedWorkspace Add(
        string subscriptionId,
        string resourceGroupName,
        string name,
        string location = SampleWorkspace.Location,
        bool hasManagedStorage = false,
        JsonObject? properties = null)
    {
        var workspaceName = new WorkspaceName(subscriptionId, resourceGroupName, name);
        if (!workspaceName.IsValid)
        {
            throw new ArgumentException(
                "A workspace has a subscription id that is a GUID, and a name of 2 to 54 letters, digits and inner hyphens.", nameof(name));
        }

        var body = SampleDocument.Create(workspaceName, location);
        foreach (var (key, value) in properties ?? [])
            body["properties"]![key] = value?.DeepClone();

        var workspace = new EmulatedWorkspace(workspaceName, body, hasManagedStorage);
        if (!_workspaces.TryAdd(workspaceName, workspace))
            throw new ArgumentException("There is a workspace of this name already.", nameof(name));

        return workspace;
    }

    /// <summary>The workspace of a name, if there is one.</summary>
    public bool TryFind(WorkspaceName name, [NotNullWhen(true)] out EmulatedWorkspace? workspace) =>
        _workspaces.TryGetValue(name, out workspace) && workspace.IsThere;

    /// <summary>Whether there is no room for another one.</summary>
    internal bool IsFull => _workspaces.Count >= Most;

    /// <summary>The workspace of a name, made now (and not yet provisioned) when there is none.</summary>
    internal EmulatedWorkspace GetOrCreate(WorkspaceName name) => _workspaces.GetOrAdd(name, static name => new EmulatedWorkspace(name));

    internal void Remove(EmulatedWorkspace workspace) => _workspaces.TryRemove(KeyValuePair.Create(workspace.Name, workspace));

    /// <summary>Remembers whose operation an id is.</summary>
    internal void AddOperation(string id, EmulatedWorkspace workspace)
    {
        if (!_operations.TryAdd(id, workspace))
            return;

        _operationIds.Enqueue(id);
        if (_operationIds.Count > MostOperations
            && _operationIds.TryDequeue(out var oldest)
            && _operations.TryRemove(oldest, out var owner))
            owner.Forget(oldest);
    }

    internal bool TryFindOperation(string id, [NotNullWhen(true)] out EmulatedWorkspace? workspace) =>
        _operations.TryGetValue(id, out workspace);
}
