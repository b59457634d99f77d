using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace WorkspaceEmulator.Storage;

/// <summary>The storage account of a workspace: its containers, and the key that signs addresses.</summary>
internal sealed class StorageAccount(string name, StorageBudget budget, TimeProvider clock)
{
    private const int MostContainers = 20_000;

    private readonly ConcurrentDictionary<string, BlobContainer> _containers = new(StringComparer.Ordinal);

    /// <summary>What an address has before the container.</summary>
    public string Name { get; } = name;

    public AddressSigner Signer { get; } = new(name, clock);

    public bool TryFind(string container, [NotNullWhen(true)] out BlobContainer? found) => _containers.TryGetValue(container, out found);

    /// <summary>Makes a container unless it is there.</summary>
    /// <returns>The container, and whether it is new; null when there are too many.</returns>
    public (BlobContainer Container, bool IsNew)? GetOrCreate(string container)
    {
        if (_containers.TryGetValue(container, out var found))
            return (found, false);

        if (_containers.Count >= MostContainers)
            return null;

        var created = new BlobContainer(container, budget, clock.GetUtcNow());
        found = _containers.GetOrAdd(container, created);
        return (found, ReferenceEquals(found, created));
    }

    public void Remove(string container)
    {
        if (_containers.TryRemove(container, out var removed))
            removed.Clear();
    }

    public void Clear()
    {
        foreach (var container in _containers.Keys)
            Remove(container);
    }
}
