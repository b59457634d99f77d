using System;
using Azure.Identity;
using QuantumWorkspaces;

// Quickstart: list the targets of a workspace.
//   1. Create a workspace in the portal.
//   2. Copy a connection string from Operations > Access keys.
//   3. dotnet run

var workspace = Workspace.FromConnectionString("{{CS}}"); ◄ QKA0001

foreach (var target in workspace.GetTargets())
    Console.WriteLine(target);

// Was in the first version of the tutorial:
// var old = Workspace.FromConnectionString("SubscriptionId=2d1f8a44-07c3-4f5e-9a6b-3c1d5e7f9b20;ResourceGroupName=rg-quickstart;WorkspaceName=quickstart;ApiKey={{OTHER}};QuantumEndpoint=https://westeurope.quantum.azure.com/;"); ◄ QKA0003
// var better = Workspace.FromConnectionString("SubscriptionId=<subscription>;ResourceGroupName=<group>;WorkspaceName=<name>;ApiKey=<key>;QuantumEndpoint=<endpoint>;"); ◄ ok

if (args is ["--from-settings"])
{
    // The constant stands in Settings.cs.
    using var output = Console.Out;
    output.WriteLine(Workspace.FromConnectionString(Settings.ConnectionString).WorkspaceName); ◄ QKA0001
}

if (args is ["--entra"])
{
    var entra = new Workspace(
        new Uri("https://westeurope.quantum.azure.com/"), ◄ ok
        "2d1f8a44-07c3-4f5e-9a6b-3c1d5e7f9b20",
        "rg-quickstart",
        "quickstart",
        new DefaultAzureCredential());
    Console.WriteLine(entra.Endpoint); ◄ ok
}

var fromEnvironment = Environment.GetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING"); ◄ ok
if (fromEnvironment is null)
{
    Console.Error.WriteLine("Set AZURE_QUANTUM_CONNECTION_STRING to SubscriptionId=...;ResourceGroupName=...;WorkspaceName=...;ApiKey=...;QuantumEndpoint=...;"); ◄ ok
    return 1;
}

Console.WriteLine($"Using {fromEnvironment}"); ◄ QKA0005
Console.WriteLine($"The connection string has {fromEnvironment.Length} characters."); ◄ ok
return Workspace.FromConnectionString(fromEnvironment).WorkspaceName.Length > 0 ? 0 : 2; ◄ ok
