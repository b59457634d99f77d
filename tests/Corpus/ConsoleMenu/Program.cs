using System;
using System.Collections.Generic;
using System.Diagnostics;
using ConsoleMenu;
using QuantumWorkspaces;
using Q = QuantumWorkspaces.Workspace;
using static QuantumWorkspaces.Workspace;

// A little menu over several workspaces of the lab.
Console.Write("Workspace [dev/test/prod/child/quit]: ");
var choice = Console.ReadLine();

string connectionString;
switch (choice)
{
    case "dev":
        connectionString = "SubscriptionId=5c0e7b12-93aa-4d0c-8f21-6b7a8c9d0e1f;ResourceGroupName=lab;WorkspaceName=lab-dev;ApiKey={{OTHER}};QuantumEndpoint=https://eastus-v2.quantum.azure.com/;"; ◄ QKA0001
        break;
    case "test":
        connectionString = "QuantumEndpoint=https://northeurope.quantum.azure.com;ApiKey={{BASE64}};WorkspaceName=lab-test;ResourceGroupName=lab;SubscriptionId=5c0e7b12-93aa-4d0c-8f21-6b7a8c9d0e1f"; ◄ QKA0001
        break;
    case "prod":
        connectionString = Environment.GetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING")
            ?? throw new InvalidOperationException("AZURE_QUANTUM_CONNECTION_STRING is not set."); ◄ ok
        break;
    case "child":
        Children.Run();
        return;
    default:
        return;
}

var workspace = FromConnectionString(connectionString);
Console.WriteLine($"Connected to {workspace.WorkspaceName} at {workspace.Endpoint}."); ◄ ok

var scratch = Q.FromConnectionString(
    options: new WorkspaceOptions(),
    connectionString: "ApiKey={{KEY}};" ◄ QKA0001
        + "SubscriptionId=5c0e7b12-93aa-4d0c-8f21-6b7a8c9d0e1f;ResourceGroupName=lab;"
        + "WorkspaceName=lab-scratch;QuantumEndpoint=https://eastus.quantum.azure.com/");
Console.WriteLine(scratch.WorkspaceName);

Dictionary<string, Workspace> cache = new()
{
    ["shared"] = global::QuantumWorkspaces.Workspace.FromConnectionString(@"SubscriptionId=5c0e7b12-93aa-4d0c-8f21-6b7a8c9d0e1f;ResourceGroupName=lab;WorkspaceName=lab-shared;WorkspaceKey={{HEX}};QuantumEndpoint=https://eastus.quantum.azure.com/"), ◄ QKA0001
};
Debug.WriteLine(cache.Count);
