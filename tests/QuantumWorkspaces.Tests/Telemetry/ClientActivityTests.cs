using System.Collections.Concurrent;
using System.Diagnostics;
using Azure;
using QuantumWorkspaces.Tests.Client;

namespace QuantumWorkspaces.Tests.Telemetry;

/// <summary>The spans of the clients: which there are, what they say, and that they say nothing else.</summary>
[Collection(AloneTests.Name)]
public sealed class ClientActivityTests : ServiceTests
{
    private readonly ConcurrentQueue<Activity> _activities = new();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Each_call_has_one_and_each_page_of_a_list(bool isAsync)
    {
        using var listener = Listen();
        var workspace = Connect.WithKey(Service);
        var keys = Manage.Keys(Service);
        int pages;
        var rotation = new WorkspaceKeyRotationOptions { GracePeriod = TimeSpan.Zero, SettleTime = TimeSpan.Zero };
        if (isAsync)
        {
            await workspace.GetTargetsAsync().ToListAsync();
            pages = (await workspace.GetQuotasAsync().AsPages().ToListAsync()).Count;
            await workspace.GetTargetAsync("ionq.qpu");
            await keys.GetKeysAsync();
            await keys.RegenerateKeysAsync(WorkspaceKeyKinds.Secondary);
            await keys.DisableKeysAsync(WaitUntil.Completed);
            await keys.EnableKeysAsync(WaitUntil.Completed);
            await keys.RotateKeysAsync((_, _) => Task.CompletedTask, rotation);
        }
        else
        {
            _ = workspace.GetTargets().ToList();
            pages = workspace.GetQuotas().AsPages().Count();
            workspace.GetTarget("ionq.qpu");
            keys.GetKeys();
            keys.RegenerateKeys(WorkspaceKeyKinds.Secondary);
            keys.DisableKeys(WaitUntil.Completed);
            keys.EnableKeys(WaitUntil.Completed);
            keys.RotateKeys(_ => { }, rotation);
        }

        Assert.Equal(
            [
                "Workspace.GetTargets", "Workspace.GetTargets", "Workspace.GetTargets",
                .. Enumerable.Repeat("Workspace.GetQuotas", pages), "Workspace.GetTarget",
                "WorkspaceKeysClient.GetKeys", "WorkspaceKeysClient.RegenerateKeys",
                "WorkspaceKeysClient.DisableKeys", "WorkspaceKeysClient.EnableKeys", "WorkspaceKeysClient.RotateKeys",
            ],
            _activities.Select(activity => activity.OperationName));
        Assert.All(_activities, activity =>
        {
            Assert.Equal($"QuantumWorkspaces.{activity.OperationName.Split('.')[0]}", activity.Source.Name);
            Assert.Equal(ActivityKind.Internal, activity.Kind);
            Assert.Equal([new("az.namespace", "Microsoft.Quantum")], activity.TagObjects);
            Assert.Equal(ActivityStatusCode.Unset, activity.Status);
            Assert.Empty(activity.Events);
        });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Each_call_about_a_job_has_one(bool isAsync)
    {
        using var listener = Listen();
        var workspace = Connect.WithKey(Service);
        var bell = new QuantumCircuit(2).H(0).CX(0, 1);
        if (isAsync)
        {
            var id = (await workspace.SubmitJobAsync(WaitUntil.Started, bell, "ionq.simulator")).Id;
            await new QuantumJobOperation(workspace, id).WaitForCompletionAsync(TimeSpan.FromSeconds(1), default);
            await workspace.GetJobResultsAsync(id);
            await workspace.UpdateJobAsync(id, new QuantumJobUpdate { Name = "n" });
            await workspace.GetJobFilesAsync(id).ToListAsync();
            await workspace.CancelJobAsync(id);
            await workspace.DeleteJobAsync(id);
            await (await workspace.OpenSessionAsync("ionq.simulator")).DisposeAsync();
            await workspace.GetJobsAsync().ToListAsync();
        }
        else
        {
            var id = workspace.SubmitJob(WaitUntil.Started, bell, "ionq.simulator").Id;
            new QuantumJobOperation(workspace, id).WaitForCompletion(TimeSpan.FromSeconds(1), default);
            workspace.GetJobResults(id);
            workspace.UpdateJob(id, new QuantumJobUpdate { Name = "n" });
            _ = workspace.GetJobFiles(id).ToList();
            workspace.CancelJob(id);
            workspace.DeleteJob(id);
            workspace.OpenSession("ionq.simulator").Dispose();
            _ = workspace.GetJobs().ToList();
        }

        Assert.Equal(
            [
                "SubmitJob", "GetJob", "GetJobResults", "UpdateJob", "GetJobFiles", "CancelJob", "DeleteJob", "OpenSession", "CloseSession",
                "GetJobs",
            ],
            _activities.Select(activity => activity.OperationName.Replace("Workspace.", "", StringComparison.Ordinal)).Distinct());
        Assert.All(_activities, activity => Assert.Equal([new("az.namespace", "Microsoft.Quantum")], activity.TagObjects));
    }

    [Fact]
    public void An_error_says_its_code_and_nothing_of_the_answer()
    {
        using var listener = Listen();
        Service.AreAccessKeysEnabled = false;
        var exception = Assert.Throws<RequestFailedException>(() => Connect.WithKey(Service).GetTargets().ToList());
        Assert.Throws<RequestFailedException>(() => Connect.WithKey(Service).GetTarget("none"));
        foreach (var activity in _activities)
        {
            Assert.Equal(ActivityStatusCode.Error, activity.Status);
            Assert.Null(activity.StatusDescription);
            Assert.Equal(exception.ErrorCode, activity.GetTagItem("error.type"));
            Assert.Equal(2, activity.TagObjects.Count());
            Assert.Empty(activity.Events);
        }

        Assert.Equal(["Workspace.GetTargets", "Workspace.GetTarget"], _activities.Select(activity => activity.OperationName));
    }

    [Fact]
    public void The_requests_are_below_it()
    {
        using var listener = Listen("Azure.Core.Http");
        _ = Connect.WithKey(Service).GetQuotas().ToList();
        var call = _activities.First(activity => activity.OperationName == "Workspace.GetQuotas");
        Assert.Contains(_activities, activity => activity.Source.Name == "Azure.Core.Http" && activity.ParentSpanId == call.SpanId);
    }

    [Fact]
    public void There_is_none_where_the_options_want_none()
    {
        using var listener = Listen();
        var options = Connect.Options;
        options.Diagnostics.IsDistributedTracingEnabled = false;
        _ = Connect.WithKey(Service, options).GetTargets().ToList();
        Assert.Empty(_activities);
    }

    private ActivityListener Listen(string also = "")
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name.StartsWith("QuantumWorkspaces.", StringComparison.Ordinal) || source.Name == also,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _activities.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
