using Azure.Identity;
using QuantumWorkspaces;

// A program as a user would write it, run by the tests as a process of its own with nothing but its environment.
var workspace = args switch
{
    ["environment"] => new Workspace(),
    ["once"] => new Workspace(new WorkspaceOptions { Retry = { MaxRetries = 0 } }),
    ["default", var endpoint, var subscription, var resourceGroup, var name] =>
        new Workspace(new Uri(endpoint), subscription, resourceGroup, name, new DefaultAzureCredential()),
    ["managed", var endpoint, var subscription, var resourceGroup, var name] =>
        new Workspace(new Uri(endpoint), subscription, resourceGroup, name, new ManagedIdentityCredential(ManagedIdentityId.SystemAssigned)),
    _ => throw new ArgumentException("environment | once | (default | managed) endpoint subscription resource-group name", nameof(args)),
};

foreach (var target in workspace.GetTargets())
    Console.WriteLine(target);

await foreach (var target in workspace.GetTargetsAsync(providerId: "ionq", name: "ionq.qpu"))
    Console.WriteLine($"again: {target}");
