using System;
using System.Collections.Generic;
using QuantumWorkspaces;

namespace Contoso.Templates;

/// <summary>What the project template writes.</summary>
public static class Templates
{
    public static Workspace Angle() => Workspace.FromConnectionString("SubscriptionId=<id>;ResourceGroupName=<group>;WorkspaceName=<workspace>;ApiKey=<your access key>;QuantumEndpoint=<endpoint>"); ◄ ok
    public static Workspace Whole() => Workspace.FromConnectionString("<your connection string>"); ◄ ok
    public static Workspace Words() => Workspace.FromConnectionString("YOUR_CONNECTION_STRING_HERE"); ◄ ok
    public static Workspace Braces() => Workspace.FromConnectionString("SubscriptionId={subscriptionId};ResourceGroupName={group};WorkspaceName={workspace};ApiKey={apiKey};QuantumEndpoint={endpoint}"); ◄ ok
    public static Workspace Moustache() => Workspace.FromConnectionString("SubscriptionId=21222324-2526-4728-a92a-2b2c2d2e2f30;ResourceGroupName=g;WorkspaceName=ws;ApiKey={{ApiKey}};QuantumEndpoint=https://eastus.quantum.azure.com/"); ◄ ok
    public static Workspace Dollar() => Workspace.FromConnectionString("SubscriptionId=21222324-2526-4728-a92a-2b2c2d2e2f30;ResourceGroupName=g;WorkspaceName=ws;ApiKey=${QUANTUM_KEY};QuantumEndpoint=https://eastus.quantum.azure.com/"); ◄ ok
    public static Workspace Stars() => Workspace.FromConnectionString("SubscriptionId=21222324-2526-4728-a92a-2b2c2d2e2f30;ResourceGroupName=g;WorkspaceName=ws;ApiKey=****************;QuantumEndpoint=https://eastus.quantum.azure.com/"); ◄ ok
    public static Workspace Crosses() => Workspace.FromConnectionString("SubscriptionId=21222324-2526-4728-a92a-2b2c2d2e2f30;ResourceGroupName=g;WorkspaceName=ws;ApiKey=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx;QuantumEndpoint=https://eastus.quantum.azure.com/"); ◄ ok
    public static Workspace Asked() => Workspace.FromConnectionString("SubscriptionId=21222324-2526-4728-a92a-2b2c2d2e2f30;ResourceGroupName=g;WorkspaceName=ws;ApiKey=replace-with-your-access-key;QuantumEndpoint=https://eastus.quantum.azure.com/"); ◄ ok
    public static Workspace Cut() => Workspace.FromConnectionString("SubscriptionId=21222324-2526-4728-a92a-2b2c2d2e2f30;ResourceGroupName=g;WorkspaceName=ws;ApiKey=k3J...;QuantumEndpoint=https://eastus.quantum.azure.com/"); ◄ ok
    public static Workspace Empty() => Workspace.FromConnectionString(string.Empty); ◄ ok

    public static IReadOnlyDictionary<string, string> Variables { get; } = new Dictionary<string, string>
    {
        ["AZURE_QUANTUM_CONNECTION_STRING"] = "SubscriptionId=%SUB%;ResourceGroupName=%RG%;WorkspaceName=%WS%;ApiKey=%KEY%;QuantumEndpoint=%URI%", ◄ ok
        ["AZURE_QUANTUM_API_KEY"] = "<paste the primary key here>", ◄ ok
    };

    public static void Set()
    {
        Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", "@Microsoft.KeyVault(SecretUri=https://kv.vault.azure.net/secrets/quantum)"); ◄ ok
        Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", "SubscriptionId=__Sub__;WorkspaceName=__Ws__;ApiKey=__QuantumKey__"); ◄ ok
        Environment.SetEnvironmentVariable("AZURE_QUANTUM_API_KEY", "TODO"); ◄ ok
    }

    // A placeholder's words inside of a real value silence nothing.
    public static string NotOne => "SubscriptionId=21222324-2526-4728-a92a-2b2c2d2e2f30;WorkspaceName=ws;ApiKey={{HEX}}your{{OTHER}};"; ◄ QKA0003

    public static Workspace SampleSubscription() => Workspace.FromConnectionString("SubscriptionId=00000000-0000-0000-0000-000000000000;ResourceGroupName=sample;WorkspaceName=sample;ApiKey={{OTHER}};QuantumEndpoint=https://eastus.quantum.azure.com/;"); ◄ QKA0001
}
