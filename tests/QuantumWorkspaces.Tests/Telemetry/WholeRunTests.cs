using Azure;
using Loopback;
using QuantumWorkspaces.Tests.Client;
using Xunit.Abstractions;

namespace QuantumWorkspaces.Tests.Telemetry;

/// <summary>Runs after all other tests: what they logged is judged here.</summary>
[Collection(LastTests.Name)]
public sealed class WholeRunTests(ITestOutputHelper output)
{
    [Fact]
    public async Task No_line_of_the_whole_run_shows_a_key()
    {
        // Every call of both clients, with few keys: six characters count wherever they stand.
        AllTelemetry.Flush();
        var strict = AllTelemetry.Also = new KeyWatch(isStrict: true);
        await using (var service = await LoopbackService.StartAsync())
        {
            await UseWorkspaceAsync(service, Connect.WithKey(service));
            await UseWorkspaceAsync(service, Connect.WithToken(service, new EmulatorCredential(service)));
            await UseKeysAsync(service);
        }

        AllTelemetry.Flush();
        AllTelemetry.Also = null;
        Assert.True(
            strict.PartCount > 0 && Enum.GetValues<TelemetryKind>().All(kind => strict.LineCount(kind) > 0),
            "Not all was seen of the calls made here.");
        Assert.True(strict.Violations.Count == 0, string.Join('\n', strict.Violations.Distinct().Take(20)));

        foreach (var kind in Enum.GetValues<TelemetryKind>())
        {
            output.WriteLine($"{kind}: {AllTelemetry.Watch.LineCount(kind)} lines");
            Assert.True(AllTelemetry.Watch.LineCount(kind) > 0, $"Nothing was seen of the kind {kind}.");
        }

        output.WriteLine($"{AllTelemetry.Watch.PartCount} parts of keys");
        Assert.True(AllTelemetry.Watch.Violations.Count == 0, string.Join('\n', AllTelemetry.Watch.Violations.Distinct().Take(20)));
    }

    private static async Task UseWorkspaceAsync(LoopbackService service, Workspace workspace)
    {
        Assert.NotEmpty(workspace.GetTargets());
        Assert.NotEmpty(await workspace.GetTargetsAsync().ToListAsync());
        Assert.NotNull(workspace.GetTarget("ionq.qpu").Value);
        Assert.NotNull((await workspace.GetTargetAsync("ionq.qpu")).Value);
        Assert.NotEmpty(workspace.GetProviders());
        Assert.NotEmpty(await workspace.GetProvidersAsync().ToListAsync());
        Assert.NotEmpty(workspace.GetQuotas());
        Assert.NotEmpty(await workspace.GetQuotasAsync().ToListAsync());
        Assert.Equal(404, Assert.Throws<RequestFailedException>(() => workspace.GetTarget("none")).Status);
        Assert.NotEmpty(service.Requests);
        await UseJobsAsync(workspace);
    }

    private static async Task UseJobsAsync(Workspace workspace)
    {
        var bell = new QuantumCircuit(2).H(0).CX(0, 1);
        await using var session = await workspace.OpenSessionAsync("ionq.simulator");
        var operation = await session.SubmitJobAsync(WaitUntil.Completed, bell);
        Assert.NotEmpty(workspace.GetJobResults(operation.Id).Value.Histogram);
        Assert.NotEmpty(
            (await workspace.GetJobResultsAsync(workspace.SubmitJob(WaitUntil.Completed, bell, "ionq.simulator").Id)).Value.Histogram);
        Assert.NotEmpty(workspace.GetJobFiles(operation.Id));
        Assert.NotEmpty(await workspace.GetJobsAsync().ToListAsync());
        Assert.NotEmpty(workspace.GetTopLevelItems());
        Assert.Equal(404, Assert.Throws<RequestFailedException>(() => workspace.GetJob("none")).Status);
    }

    private static async Task UseKeysAsync(LoopbackService service)
    {
        var client = new WorkspaceKeysClient(
            WorkspaceKeysClient.CreateResourceIdentifier(
                LoopbackService.SubscriptionId, LoopbackService.ResourceGroupName, LoopbackService.WorkspaceName),
            new EmulatorCredential(service),
            Connect.KeysOptions(service));
        var rotation = new WorkspaceKeyRotationOptions { GracePeriod = TimeSpan.Zero, SettleTime = TimeSpan.Zero };

        client.DisableKeys(WaitUntil.Completed);
        await client.EnableKeysAsync(WaitUntil.Completed);
        await client.DisableKeysAsync(WaitUntil.Completed);
        client.EnableKeys(WaitUntil.Completed);
        client.RegenerateKeys(WorkspaceKeyKinds.Both);
        await client.RegenerateKeysAsync(WorkspaceKeyKinds.Secondary);
        Assert.Equal(service.AccessKey, client.GetKeys().Value.PrimaryKey!.GetKey());
        Assert.Equal(service.AccessKey, (await client.GetKeysAsync()).Value.PrimaryKey!.GetKey());
        client.RotateKeys(_ => { }, rotation);
        await client.RotateKeysAsync((_, _) => Task.CompletedTask, rotation);
        Assert.Equal(service.AccessKey, (await client.GetKeysAsync()).Value.PrimaryKey!.GetKey());
    }
}
