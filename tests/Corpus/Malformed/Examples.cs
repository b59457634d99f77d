using System;
using QuantumWorkspaces;

namespace Contoso.Malformed;

/// <summary>What support sees in tickets; the keys come from elsewhere.</summary>
public sealed class Examples(string key)
{
    private const string NoGroup = "SubscriptionId=61626364-6566-4768-a96a-6b6c6d6e6f70;WorkspaceName=ws1;QuantumEndpoint=https://eastus.quantum.azure.com/"; ◄ QKA0006

    private static readonly string NoKey = "SubscriptionId=61626364-6566-4768-a96a-6b6c6d6e6f70;ResourceGroupName=rg;WorkspaceName=ws1;QuantumEndpoint=https://eastus.quantum.azure.com/;"; ◄ QKA0006

    public Workspace MissingGroup() => Workspace.FromConnectionString(NoGroup);

    public Workspace MissingKey() => Workspace.FromConnectionString(NoKey, new WorkspaceOptions());

    public Workspace OnlyEndpoint() => Workspace.FromConnectionString("QuantumEndpoint=https://eastus.quantum.azure.com/"); ◄ QKA0006

    public Workspace NoField() => Workspace.FromConnectionString("https://eastus.quantum.azure.com/"); ◄ QKA0006

    public Workspace ResourceId() => Workspace.FromConnectionString("/subscriptions/61626364-6566-4768-a96a-6b6c6d6e6f70/resourceGroups/rg/providers/Microsoft.Quantum/Workspaces/ws1"); ◄ QKA0006

    public Workspace Emulator() => Workspace.FromConnectionString("UseDevelopmentStorage=true"); ◄ QKA0006

    public Workspace BadGuid() => Workspace.FromConnectionString($"SubscriptionId=11112222333344445555666677778888;ResourceGroupName=rg;WorkspaceName=ws1;ApiKey={key};QuantumEndpoint=https://eastus.quantum.azure.com/"); ◄ QKA0006

    public Workspace EmptyGroup() => Workspace.FromConnectionString("SubscriptionId=61626364-6566-4768-a96a-6b6c6d6e6f70;ResourceGroupName=;WorkspaceName=ws1;ApiKey=" + key + ";QuantumEndpoint=https://eastus.quantum.azure.com/"); ◄ QKA0006

    public Workspace Repeated() => Workspace.FromConnectionString($"SubscriptionId=61626364-6566-4768-a96a-6b6c6d6e6f70;ResourceGroupName=rg;WorkspaceName=ws1;WorkspaceName=ws2;ApiKey={key};QuantumEndpoint=https://eastus.quantum.azure.com/"); ◄ QKA0006

    public Workspace Hyphen() => Workspace.FromConnectionString($"SubscriptionId=61626364-6566-4768-a96a-6b6c6d6e6f70;ResourceGroupName=rg;WorkspaceName=-ws1-;ApiKey={key};QuantumEndpoint=https://eastus.quantum.azure.com/"); ◄ QKA0006

    public Workspace Underscore() => Workspace.FromConnectionString($"SubscriptionId=61626364-6566-4768-a96a-6b6c6d6e6f70;ResourceGroupName=rg;WorkspaceName=ws_1;ApiKey={key};QuantumEndpoint=https://eastus.quantum.azure.com/"); ◄ QKA0006

    public Workspace Period() => Workspace.FromConnectionString($"SubscriptionId=61626364-6566-4768-a96a-6b6c6d6e6f70;ResourceGroupName=rg.;WorkspaceName=ws1;ApiKey={key};QuantumEndpoint=https://eastus.quantum.azure.com/"); ◄ QKA0006

    public Workspace Slash() => Workspace.FromConnectionString($"SubscriptionId=61626364-6566-4768-a96a-6b6c6d6e6f70;ResourceGroupName=rg/dev;WorkspaceName=ws1;ApiKey={key};QuantumEndpoint=https://eastus.quantum.azure.com/"); ◄ QKA0006

    public Workspace Http() => Workspace.FromConnectionString($"SubscriptionId=61626364-6566-4768-a96a-6b6c6d6e6f70;ResourceGroupName=rg;WorkspaceName=ws1;ApiKey={key};QuantumEndpoint=http://eastus.quantum.azure.com/"); ◄ QKA0006

    public Workspace EvilSuffix() => Workspace.FromConnectionString($"SubscriptionId=61626364-6566-4768-a96a-6b6c6d6e6f70;ResourceGroupName=rg;WorkspaceName=ws1;ApiKey={key};QuantumEndpoint=https://eastus.quantum.azure.com.evil.example/"); ◄ QKA0006

    public Workspace UserInfo() => Workspace.FromConnectionString($"SubscriptionId=61626364-6566-4768-a96a-6b6c6d6e6f70;ResourceGroupName=rg;WorkspaceName=ws1;ApiKey={key};QuantumEndpoint=https://eastus.quantum.azure.com@evil.example/"); ◄ QKA0006

    public Workspace Port() => Workspace.FromConnectionString($"SubscriptionId=61626364-6566-4768-a96a-6b6c6d6e6f70;ResourceGroupName=rg;WorkspaceName=ws1;ApiKey={key};QuantumEndpoint=https://eastus.quantum.azure.com:8443/"); ◄ QKA0006

    public Workspace Management() => Workspace.FromConnectionString(string.Format("SubscriptionId=61626364-6566-4768-a96a-6b6c6d6e6f70;ResourceGroupName=rg;WorkspaceName=ws1;ApiKey={0};QuantumEndpoint=https://management.azure.com/", key)); ◄ QKA0006

    public Workspace ServiceBus() => Workspace.FromConnectionString("Endpoint=sb://jobs.servicebus.windows.net/;SharedAccessKeyName=jobs;SharedAccessKey={{BASE64}}"); ◄ QKA0006

    // With a key in it, the key is what matters.
    public Workspace KeyAndNoGroup() => Workspace.FromConnectionString("SubscriptionId=61626364-6566-4768-a96a-6b6c6d6e6f70;WorkspaceName=ws1;ApiKey={{OTHER}};QuantumEndpoint=https://eastus.quantum.azure.com/"); ◄ QKA0001
    public Workspace KeyAndHttp() => Workspace.FromConnectionString("SubscriptionId=not-a-guid;ResourceGroupName=rg;WorkspaceName=ws1;ApiKey={{HEX}};QuantumEndpoint=http://eastus.quantum.azure.com/"); ◄ QKA0001
    public Workspace KeyTwice() => Workspace.FromConnectionString("SubscriptionId=61626364-6566-4768-a96a-6b6c6d6e6f70;ResourceGroupName=rg;WorkspaceName=ws1;ApiKey=<old>;ApiKey={{KEY2}};QuantumEndpoint=https://eastus.quantum.azure.com/"); ◄ QKA0001

    // What the library takes.
    public Workspace OtherOrder() => Workspace.FromConnectionString($"QuantumEndpoint=https://ws1.eastus-v2.quantum.azure.com;ApiKey={key};WorkspaceName=ws1;ResourceGroupName=rg (dev)_1;SubscriptionId=61626364-6566-4768-A96A-6B6C6D6E6F70".Replace(" (dev)", "(dev)")); ◄ ok
    public Workspace OlderName() => Workspace.FromConnectionString($"SubscriptionId=61626364-6566-4768-a96a-6b6c6d6e6f70;ResourceGroupName=rg;WorkspaceName=a--b;WorkspaceKey={key};QuantumEndpoint=https://eastus.quantum-test.azure.com/"); ◄ ok
    public Workspace Loopback() => Workspace.FromConnectionString($"SubscriptionId=61626364-6566-4768-a96a-6b6c6d6e6f70;ResourceGroupName=rg;WorkspaceName=ws1;ApiKey={key};QuantumEndpoint=http://localhost:5080/"); ◄ ok
    public Workspace HoleInEach(string s, string g, string w, string e) => Workspace.FromConnectionString($"SubscriptionId={s};ResourceGroupName={g};WorkspaceName={w};ApiKey={key};QuantumEndpoint={e}"); ◄ ok
    public Workspace HoleInHost(string region) => Workspace.FromConnectionString($"SubscriptionId=61626364-6566-4768-a96a-6b6c6d6e6f70;ResourceGroupName=rg;WorkspaceName=ws1;ApiKey={key};QuantumEndpoint=https://{region}.quantum.azure.com/"); ◄ ok
    public Workspace RestUnknown(string rest) => Workspace.FromConnectionString("SubscriptionId=61626364-6566-4768-a96a-6b6c6d6e6f70;" + rest); ◄ ok
    public Workspace FallBack() => Workspace.FromConnectionString(Environment.GetEnvironmentVariable("QUANTUM") ?? ""); ◄ ok
    public Workspace Placeholder() => Workspace.FromConnectionString("SubscriptionId=<subscription id>;WorkspaceName=<workspace>"); ◄ ok
}
