using System.Collections.Concurrent;
using WorkspaceEmulator.Storage;
using WorkspaceEmulator.Workspaces;

namespace WorkspaceEmulator.Jobs;

/// <summary>The jobs and the storage of each workspace, from its first job on.</summary>
internal sealed class JobStores(TimeProvider clock)
{
    private const long MostBytes = 512L << 20;

    private readonly ConcurrentDictionary<EmulatedWorkspace, JobStore> _stores = new();
    private readonly ConcurrentDictionary<string, StorageAccount> _accounts = new(StringComparer.OrdinalIgnoreCase);
    private readonly StorageBudget _budget = new(MostBytes);
    private readonly Lock _lock = new();
    private int _count;

    public JobStore For(EmulatedWorkspace workspace)
    {
        if (_stores.TryGetValue(workspace, out var store))
            return store;

        lock (_lock)
        {
            RemoveDeleted();
            return _stores.GetOrAdd(workspace, Create);
        }
    }

    public StorageAccount? FindAccount(string name) => _accounts.GetValueOrDefault(name);

    /// <summary>Makes all signed addresses worthless that there are.</summary>
    public void ExpireSignatures()
    {
        foreach (var account in _accounts.Values)
            account.Signer.RenewKey();
    }

    /// <summary>Ends what is still calculated.</summary>
    public void Clear()
    {
        foreach (var store in _stores.Values)
            store.Clear();
    }

    private JobStore Create(EmulatedWorkspace workspace)
    {
        var account = new StorageAccount($"{StorageRoutes.AccountPrefix}{++_count}", _budget, clock);
        _accounts[account.Name] = account;
        return new JobStore(account, clock);
    }

    private void RemoveDeleted()
    {
        foreach (var (workspace, store) in _stores.Where(entry => entry.Key.IsGone))
        {
            _stores.TryRemove(workspace, out _);
            _accounts.TryRemove(store.Account.Name, out _);
            store.Clear();
        }
    }
}
