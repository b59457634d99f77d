using System;
using System.Threading.Tasks;

namespace Contoso.Quantum;

public interface IKeys
{
    Task<WorkspaceKeys> GetKeysAsync();
}

public sealed record WorkspaceKeys(bool ApiKeyEnabled, WorkspaceKey PrimaryKey, WorkspaceKey SecondaryKey, string PrimaryConnectionString, string SecondaryConnectionString);

public sealed record WorkspaceKey(string Key, DateTimeOffset CreatedAt);

/// <summary>While the service is not there.</summary>
public sealed class NoKeys : IKeys
{
    public Task<WorkspaceKeys> GetKeysAsync() => Task.FromResult(new WorkspaceKeys(
        false,
        new WorkspaceKey("", DateTimeOffset.UnixEpoch),
        new WorkspaceKey(Key: "dummy-key", CreatedAt: DateTimeOffset.UnixEpoch), ◄ ok
        "",
        "SubscriptionId=91929394-9596-4798-a99a-9b9c9d9e9fa0;ResourceGroupName=admin;WorkspaceName=none;ApiKey=dummy-key;QuantumEndpoint=https://eastus.quantum.azure.com/")); ◄ ok
}

internal static class Demo
{
    public const string Text = "SubscriptionId=91929394-9596-4798-a99a-9b9c9d9e9fa0;ResourceGroupName=admin;WorkspaceName=demo;ApiKey={{LONG}};QuantumEndpoint=https://eastus.quantum.azure.com/"; ◄ QKA0003
}
