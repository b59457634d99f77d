using System;
using System.Collections.Generic;
using System.Linq;
using System.Linq.Expressions;
using System.Text;
using System.Threading.Tasks;
using Azure;
using Azure.Core;
using Azure.Identity;
using Contoso.Vault;
using QuantumWorkspaces;

namespace Contoso.Shared;

public partial class QuantumClientFactory
{
    private static readonly Uri Endpoint = new("https://eastus.quantum.azure.com/"); ◄ ok
    private const string Subscription = "7f6e5d4c-3b2a-4190-8f7e-6d5c4b3a2910"; ◄ ok

    private const string Template = "SubscriptionId=7f6e5d4c-3b2a-4190-8f7e-6d5c4b3a2910;ResourceGroupName=shared;WorkspaceName=shared;ApiKey={key};QuantumEndpoint=https://eastus.quantum.azure.com/"; ◄ ok

    public Workspace Shared() => Workspace.FromConnectionString(Secrets.QuantumConnectionString); ◄ QKA0001

    public Workspace Backup() => Workspace.FromConnectionString(connectionString: Secrets.Backup, options: null); ◄ QKA0001

    public Workspace InTheSouth() => Workspace.FromConnectionString(South); ◄ QKA0001

    public Workspace Raw() => new(Endpoint, Subscription, "shared", "shared", new AzureKeyCredential("{{OTHER}}")); ◄ QKA0001

    public Workspace RawInTwoSteps()
    {
        const string accessKey = "{{BASE64}}"; ◄ QKA0001
        AzureKeyCredential credential = new(accessKey);
        return new Workspace(credential: credential, workspaceName: "shared", resourceGroupName: "shared", subscriptionId: Subscription, endpoint: Endpoint);
    }

    public Workspace Filled() => Workspace.FromConnectionString(Template.Replace("{key}", "{{HEX}}")); ◄ QKA0001

    public Workspace FilledAtRunTime(string key) => Workspace.FromConnectionString(Template.Replace("{key}", key)); ◄ ok

    public Workspace Trimmed() => Workspace.FromConnectionString("  SubscriptionId=7f6e5d4c-3b2a-4190-8f7e-6d5c4b3a2910;ResourceGroupName=shared;WorkspaceName=shared;ApiKey={{KEY}};QuantumEndpoint=https://eastus.quantum.azure.com/ \r\n".Trim()); ◄ QKA0001

    public Workspace FromBytes() => Workspace.FromConnectionString(Encoding.UTF8.GetString("{{CSHEX}}"u8)); ◄ QKA0001

    public Workspace WithDefault(string connectionString = "{{CS2}}") => Workspace.FromConnectionString(connectionString); ◄ QKA0001

    public Workspace Concatenated(Guid subscription) => Workspace.FromConnectionString(string.Concat(
        "SubscriptionId=", subscription.ToString(), ";ResourceGroupName=shared;WorkspaceName=shared;Api",
        "Key={{BASE64}}", ◄ QKA0001
        ";QuantumEndpoint=https://eastus.quantum.azure.com/"));

    public Workspace FromVault(SecretStore vault) => Workspace.FromConnectionString(vault.GetSecret("quantum-connection-string")); ◄ ok

    public Workspace WithEntra(TokenCredential? credential = null) => new(Endpoint, Subscription, "shared", "shared", credential ?? new DefaultAzureCredential()); ◄ ok

    public Workspace WithGivenKey(string key) => new(Endpoint, Subscription, "shared", "shared", new AzureKeyCredential(key)); ◄ ok

    public Expression<Func<string>> AsTree() => () => "WorkspaceName=shared;ApiKey={{OTHER}};ResourceGroupName=shared"; ◄ QKA0003

    public async Task<string> SlowlyAsync()
    {
        await Task.Yield();
        return $"SubscriptionId={Subscription};ResourceGroupName=shared;WorkspaceName=slow;ApiKey={{LONG}};QuantumEndpoint={Endpoint}"; ◄ QKA0003
    }

    public static IEnumerable<Workspace> All(IEnumerable<string> names) =>
        from name in names
        where name.Length > 1
        select Workspace.FromConnectionString($"SubscriptionId={Subscription};ResourceGroupName={name};WorkspaceName={name};ApiKey={{KEY2}};QuantumEndpoint=https://eastus.quantum.azure.com/"); ◄ QKA0001
}

/// <summary>Used by the older services.</summary>
public record QuantumSettings(string ConnectionString = "{{CSOTHER}}", string StorageKey = "") ◄ QKA0003
{
    public string Region { get; init; } = "eastus";

    public static (string Name, string Value) Default => ("default", "SubscriptionId=7f6e5d4c-3b2a-4190-8f7e-6d5c4b3a2910;WorkspaceName=shared;ApiKey={{BASE64}};"); ◄ QKA0003

    public bool IsOld => ConnectionString == "WorkspaceKey={{HEX}};WorkspaceName=old;SubscriptionId=7f6e5d4c-3b2a-4190-8f7e-6d5c4b3a2910" || string.Equals(StorageKey, "none"); ◄ QKA0003
}

/// <summary>One workspace for the whole process.</summary>
public sealed class QuantumSingleton(string connectionString = "{{CSLONG}}") ◄ QKA0001
{
    public Workspace Workspace => field ??= Workspace.FromConnectionString(connectionString);
}
