using System.Text.Json.Nodes;
using WorkspaceEmulator.Authentication;
using WorkspaceEmulator.Jobs;
using WorkspaceEmulator.Storage;

namespace QuantumWorkspaces.Tests.Emulation.Jobs;

/// <summary>An emulator that is left running does not fill the memory.</summary>
public sealed class BoundTests
{
    private readonly ManualClock _clock = new();
    private readonly StorageAccount _account;
    private readonly JobStore _store;

    public BoundTests()
    {
        _account = new StorageAccount("account", new StorageBudget(10_000), _clock);
        _store = new JobStore(_account, _clock);
    }

    [Fact]
    public async Task The_oldest_job_that_has_ended_makes_room_for_a_new_one()
    {
        var ids = Enumerable.Range(0, JobStore.MostJobs + 2).Select(i => new Guid(i, 0, 0, new byte[8]).ToString()).ToList();
        _account.GetOrCreate($"job-{ids[1]}");
        Add(ids[0], new TaskCompletionSource<JobOutcome>().Task);
        foreach (var id in ids[1..^2])
            Assert.NotNull(Add(id, Task.FromResult(new JobOutcome(null))));

        await _store.SettleAsync(CancellationToken.None, job => job.Id != ids[0]);
        foreach (var id in ids[^2..])
            Assert.NotNull(Add(id, Task.FromResult(new JobOutcome(null))));

        Assert.True(_store.TryFind(ids[0], out _));
        Assert.False(_store.TryFind(ids[1], out _));
        Assert.False(_store.TryFind(ids[2], out _));
        Assert.True(_store.TryFind(ids[3], out _));
        Assert.False(_account.TryFind($"job-{ids[1]}", out _));
    }

    [Fact]
    public void Where_no_job_has_ended_there_is_no_room()
    {
        for (var i = 0; i < JobStore.MostJobs; i++)
            Assert.NotNull(Add(Guid.NewGuid().ToString(), new TaskCompletionSource<JobOutcome>().Task));

        Assert.Null(Add(Guid.NewGuid().ToString(), Task.FromResult(new JobOutcome(null))));
    }

    [Fact]
    public void Blobs_take_no_more_than_there_is_and_give_it_back()
    {
        var container = _account.GetOrCreate("job-one")!.Value.Container;
        Assert.Equal(BlobWrite.Done, container.Write("a", Blob(6000), isNew: true));
        Assert.Equal(BlobWrite.NoRoom, container.Write("b", Blob(6000), isNew: true));
        Assert.Equal(BlobWrite.Done, container.Write("a", Blob(9000), isNew: false));
        _account.Remove("job-one");
        Assert.Equal(BlobWrite.ContainerIsGone, container.Write("a", Blob(1), isNew: false));
        Assert.Equal(BlobWrite.Done, _account.GetOrCreate("job-two")!.Value.Container.Write("b", Blob(9000), isNew: true));
    }

    [Fact]
    public async Task A_job_whose_output_has_no_room_fails()
    {
        var id = Guid.NewGuid().ToString();
        _account.GetOrCreate($"job-{id}");
        var job = Add(id, Task.FromResult(new JobOutcome(null, new byte[20_000])))!;
        await _store.SettleAsync(CancellationToken.None);
        Assert.Equal("InsufficientStorage", _store.With(job, (job, _) => job.Outcome?.Error?.Code));
    }

    private StoredBlob Blob(int length) => new(new byte[length], "text/plain", null, _clock.GetUtcNow());

    private Job? Add(string id, Task<JobOutcome> outcome)
    {
        var body = new JsonObject
        {
            ["name"] = "n",
            ["providerId"] = "ionq",
            ["target"] = "t",
            ["containerUri"] = $"http://127.0.0.1/account/job-{id}",
        };
        Assert.True(JobRequest.TryRead(body, "account", out var request, out _));
        return _store.GetOrAdd(id, request, now => new Job(id, request, Caller.WithKey, new JobSettings(), now, _ => outcome), out _);
    }
}
