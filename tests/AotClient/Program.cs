using Azure;
using Azure.Identity;
using QuantumWorkspaces;

// Both clients in a program that is compiled ahead of time: no code is made while it runs, and what nothing calls is not in it.
if (args is not [var endpointText, var subscription, var resourceGroup, var name])
    throw new ArgumentException("endpoint subscription resource-group name", nameof(args));

var endpoint = new Uri(endpointText);
var credential = new DefaultAzureCredential();
var id = WorkspaceKeysClient.CreateResourceIdentifier(subscription, resourceGroup, name);

// With Microsoft Entra: the endpoint is looked up in the management plane.
var workspace = new Workspace(id, credential, new WorkspaceOptions { ManagementEndpoint = endpoint });
foreach (var target in workspace.GetTargets())
    Console.WriteLine($"target {target}");

await foreach (var provider in workspace.GetProvidersAsync())
    Console.WriteLine($"provider {provider}");

await foreach (var quota in workspace.GetQuotasAsync())
    Console.WriteLine($"quota {quota}");

var byName = new Workspace(name, credential: credential, options: new WorkspaceOptions { ManagementEndpoint = endpoint });
Console.WriteLine($"by name {byName.GetTarget("ionq.qpu").Value.Id} {byName.SubscriptionId}");

var keysClient = new WorkspaceKeysClient(id, credential, new WorkspaceKeysClientOptions { ManagementEndpoint = endpoint });
var operation = await keysClient.DisableKeysAsync(WaitUntil.Completed);
Console.WriteLine($"disabled {operation.HasCompleted} {(await keysClient.GetKeysAsync()).Value.AreEnabled}");
operation = keysClient.EnableKeys(WaitUntil.Completed);
Console.WriteLine($"enabled {operation.HasCompleted} {keysClient.GetKeys().Value.AreEnabled}");

var old = keysClient.GetKeys().Value;
Console.WriteLine($"regenerated {(await keysClient.RegenerateKeysAsync(WorkspaceKeyKinds.Secondary)).Status}");
var rotated = await keysClient.RotateKeysAsync(
    (key, _) =>
    {
        Console.WriteLine($"hand over {key.Kind}");
        return Task.CompletedTask;
    },
    new WorkspaceKeyRotationOptions { GracePeriod = TimeSpan.Zero });
Console.WriteLine($"rotated {rotated.Value.PrimaryKey!.GetKey() != old.PrimaryKey!.GetKey()} {rotated.Value.SecondaryKey!.GetKey() != old.SecondaryKey!.GetKey()}");

// With the access key, as the connection string gives it.
var byKey = Workspace.FromConnectionString(rotated.Value.PrimaryKey.GetConnectionString()!);
Console.WriteLine($"by key {(await byKey.GetTargetAsync("ionq.simulator")).Value.Id}");

// A job, from its submission to its results, in a session.
var bell = new QuantumCircuit(2).H(0).CX(0, 1);
await using (var session = await byKey.OpenSessionAsync("ionq.simulator"))
{
    var job = await session.SubmitJobAsync(WaitUntil.Completed, bell, new QuantumJobOptions { Name = "bell", Tags = { "aot" } });
    var results = (await byKey.GetJobResultsAsync(job.Id)).Value;
    Console.WriteLine($"job {job.Value} {string.Join(", ", results.Histogram)} {session.GetJobs().Single().Tags[0]}");
    byKey.UploadJobFile(job.Id, "note", BinaryData.FromString("note"));
    Console.WriteLine($"files {string.Join(", ", byKey.GetJobFiles(job.Id).Select(file => file.Name))}");
    Console.WriteLine($"renamed {byKey.UpdateJob(job.Id, new QuantumJobUpdate { Name = "pair" }).Value.Name}");
}

Console.WriteLine($"sessions {byKey.GetSessions().Single().Status}, items {byKey.GetTopLevelItems().Count()}");

try
{
    Console.WriteLine($"old key {Workspace.FromConnectionString(old.PrimaryKey.GetConnectionString()!).GetTargets().Count()}");
}
catch (RequestFailedException e)
{
    Console.WriteLine($"old key {e.Status} {e.ErrorCode}");
}
