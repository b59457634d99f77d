using Azure;

namespace QuantumWorkspaces.Tests.Client;

/// <summary>What a user's own tests need: a workspace that answers without a service.</summary>
public class ReplacementTests
{
    [Fact]
    public async Task A_class_of_ones_own_can_stand_in_for_a_workspace()
    {
        Workspace workspace = new CannedWorkspace();
        Assert.Equal("lab.qpu (Available, average queue time 60 s)", Assert.Single(workspace.GetTargets()).ToString());
        Assert.Equal("lab.qpu", Assert.Single(await workspace.GetTargetsAsync().ToListAsync()).Id);
        Assert.Equal("canned", workspace.WorkspaceName);
    }

    [Fact]
    public async Task A_class_of_ones_own_can_stand_in_for_a_keys_client()
    {
        WorkspaceKeysClient client = new CannedKeysClient();
        var key = Assert.IsType<WorkspaceKey>(client.GetKeys().Value.PrimaryKey);
        Assert.Equal(("a key", WorkspaceKeyKinds.Primary), (key.GetKey(), key.Kind));
        Assert.Null((await client.GetKeysAsync()).Value.SecondaryKey);

        var handedOver = new List<WorkspaceKeyKinds>();
        var rotated = await client.RotateKeysAsync(
            (next, _) =>
            {
                handedOver.Add(next.Kind);
                return Task.CompletedTask;
            });
        Assert.Equal([WorkspaceKeyKinds.Primary], handedOver);
        Assert.True(rotated.Value.AreEnabled);
        Assert.True((await client.DisableKeysAsync(WaitUntil.Completed)).HasCompleted);
    }

    [Fact]
    public async Task A_job_can_be_waited_for_without_a_service()
    {
        Workspace workspace = new CannedJobs();
        var operation = new QuantumJobOperation(workspace, "job");
        Assert.Equal("bell (lab.qpu, Completed)", (await operation.WaitForCompletionAsync(TimeSpan.Zero, default)).Value.ToString());
        Assert.Equal("11: 1 (7)", Assert.Single((await workspace.GetJobResultsAsync("job")).Value.Histogram).ToString());
        Assert.Equal("bell (lab.qpu, Completed)", Assert.Single(workspace.GetJobs()).ToString());

        await using var session = new QuantumSession(workspace, QuantumWorkspacesModelFactory.QuantumSessionInfo("s", target: "lab.qpu"));
        Assert.Equal("job", (await session.SubmitJobAsync(WaitUntil.Started, new QuantumCircuit(1))).Id);
        Assert.Equal("s", ((CannedJobs)workspace).SessionId);
    }

    [Fact]
    public void Nothing_of_a_replaced_workspace_needs_a_service()
    {
        Workspace workspace = new NamelessWorkspace();
        Assert.Null(workspace.Endpoint);
        Assert.Null(workspace.SubscriptionId);
        Assert.Null(workspace.ResourceGroupName);
        Assert.Null(workspace.WorkspaceName);
        Assert.Equal(404, Assert.Throws<RequestFailedException>(() => workspace.GetTarget("none")).Status);
    }

    [Fact]
    public void A_target_says_what_is_known_in_one_line()
    {
        Assert.Equal("t (availability unknown)", QuantumWorkspacesModelFactory.QuantumTarget("t", "p").ToString());
        Assert.Equal("t (Degraded)", QuantumWorkspacesModelFactory.QuantumTarget("t", "p", TargetAvailability.Degraded).ToString());
        Assert.Equal(
            "t (availability unknown, average queue time 90000 s)",
            QuantumWorkspacesModelFactory.QuantumTarget("t", "p", averageQueueTime: TimeSpan.FromHours(25)).ToString());
    }

    [Fact]
    public void Availabilities_are_compared_without_case_and_new_ones_are_kept()
    {
        Assert.True(TargetAvailability.Available == "available");
        Assert.True(TargetAvailability.Available != TargetAvailability.Unavailable);
        Assert.Equal(TargetAvailability.Available.GetHashCode(), new TargetAvailability("AVAILABLE").GetHashCode());
        Assert.Equal("Warming", new TargetAvailability("Warming").ToString());
        Assert.Equal("", default(TargetAvailability).ToString());
        Assert.False(default(TargetAvailability).Equals(TargetAvailability.Available));
        Assert.Throws<ArgumentNullException>(() => new TargetAvailability(null!));
    }

    private sealed class CannedJobs : Workspace
    {
        private readonly Queue<QuantumJobStatus> _statuses = new([QuantumJobStatus.Queued, QuantumJobStatus.Completed]);

        public string? SessionId { get; private set; }

        public override async Task<Response<QuantumJob>> GetJobAsync(string jobId, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            return Response.FromValue(Job(jobId, _statuses.Dequeue()), null!);
        }

        public override Task<QuantumJobOperation> SubmitJobAsync(
            WaitUntil waitUntil, QuantumJobInput input, string target, QuantumJobOptions? options = null,
            CancellationToken cancellationToken = default)
        {
            SessionId = options!.SessionId;
            return Task.FromResult(new QuantumJobOperation(this, "job"));
        }

        public override Pageable<QuantumJob> GetJobs(QuantumItemFilter? filter = null, CancellationToken cancellationToken = default) =>
            Pageable<QuantumJob>.FromPages([Page<QuantumJob>.FromValues([Job("job", QuantumJobStatus.Completed)], null, null!)]);

        public override Task<Response<QuantumJobResults>> GetJobResultsAsync(string jobId, CancellationToken cancellationToken = default)
        {
            var outcome = QuantumWorkspacesModelFactory.QuantumOutcome("11");
            var entry = QuantumWorkspacesModelFactory.QuantumHistogramEntry(outcome, 7, 1);
            return Task.FromResult(Response.FromValue(QuantumWorkspacesModelFactory.QuantumJobResults([entry]), null!));
        }

        public override Task<Response<QuantumSessionInfo>> CloseSessionAsync(
            string sessionId, CancellationToken cancellationToken = default) =>
            Task.FromResult(Response.FromValue(QuantumWorkspacesModelFactory.QuantumSessionInfo(sessionId), null!));

        private static QuantumJob Job(string id, QuantumJobStatus status) =>
            QuantumWorkspacesModelFactory.QuantumJob(id, "bell", "lab", "lab.qpu", status);
    }

    private sealed class NamelessWorkspace : Workspace
    {
        public override Pageable<QuantumTarget> GetTargets(
            string? providerId = null, string? name = null, CancellationToken cancellationToken = default) =>
            Pageable<QuantumTarget>.FromPages([]);
    }

    private sealed class CannedKeysClient : WorkspaceKeysClient
    {
        private static readonly WorkspaceKeys Keys = QuantumWorkspacesModelFactory.WorkspaceKeys(
            areEnabled: true, QuantumWorkspacesModelFactory.WorkspaceKey(WorkspaceKeyKinds.Primary, "a key", DateTimeOffset.UnixEpoch));

        public override Response<WorkspaceKeys> GetKeys(CancellationToken cancellationToken = default) => Response.FromValue(Keys, null!);

        public override Task<Response<WorkspaceKeys>> GetKeysAsync(CancellationToken cancellationToken = default) =>
            Task.FromResult(GetKeys(cancellationToken));

        public override async Task<Response<WorkspaceKeys>> RotateKeysAsync(
            Func<WorkspaceKey, CancellationToken, Task> handOver, WorkspaceKeyRotationOptions? options = null,
            CancellationToken cancellationToken = default)
        {
            await handOver(Keys.PrimaryKey!, cancellationToken);
            return GetKeys(cancellationToken);
        }

        public override Task<Operation> DisableKeysAsync(WaitUntil waitUntil, CancellationToken cancellationToken = default) =>
            Task.FromResult<Operation>(new Done());

        private sealed class Done : Operation
        {
            public override string Id => "done";

            public override bool HasCompleted => true;

            public override Response GetRawResponse() => null!;

            public override Response UpdateStatus(CancellationToken cancellationToken = default) => null!;

            public override ValueTask<Response> UpdateStatusAsync(CancellationToken cancellationToken = default) => default;
        }
    }

    private sealed class CannedWorkspace : Workspace
    {
        private static readonly Page<QuantumTarget> Targets = Page<QuantumTarget>.FromValues(
            [QuantumWorkspacesModelFactory.QuantumTarget("lab.qpu", "lab", TargetAvailability.Available, TimeSpan.FromMinutes(1))], null,
            null!);

        public override string WorkspaceName => "canned";

        public override Pageable<QuantumTarget> GetTargets(
            string? providerId = null, string? name = null, CancellationToken cancellationToken = default) =>
            Pageable<QuantumTarget>.FromPages([Targets]);

        public override AsyncPageable<QuantumTarget> GetTargetsAsync(
            string? providerId = null, string? name = null, CancellationToken cancellationToken = default) =>
            AsyncPageable<QuantumTarget>.FromPages([Targets]);
    }
}
