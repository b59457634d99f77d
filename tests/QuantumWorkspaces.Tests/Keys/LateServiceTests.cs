using System.Text.Json.Nodes;
using Azure;
using Loopback;
using Microsoft.AspNetCore.Http;
using QuantumWorkspaces.Tests.Client;
using WorkspaceEmulator.Faults;
using WorkspaceEmulator.Workspaces;

namespace QuantumWorkspaces.Tests.Keys;

/// <summary>A rotation at a service that is late: with its lists, with what it was asked to do, with its answers.</summary>
public sealed class LateServiceTests : ServiceTests
{
    private int _regenerated;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_time_to_wait_for_a_key_ends_without_delays_between_tries(bool isAsync)
    {
        Service.Intercept = context => RefuseAsync(context, TimeSpan.Zero);
        var options = Connect.KeysOptions(Service);
        options.Retry.Delay = TimeSpan.Zero;
        options.Retry.MaxDelay = TimeSpan.Zero;
        var client = Manage.Keys(Service, options);
        var exception = isAsync
            ? await Record.ExceptionAsync(() => client.RotateKeysAsync((_, _) => Task.CompletedTask, Fast(100)))
            : Record.Exception(() => client.RotateKeys(_ => { }, Fast(100)));
        Assert.Contains("does not accept the primary key", Assert.IsType<InvalidOperationException>(exception).Message);
    }

    [Fact]
    public async Task The_time_to_wait_for_a_key_counts_that_of_the_requests()
    {
        Service.Intercept = context => RefuseAsync(context, TimeSpan.FromMilliseconds(300));
        await Assert.ThrowsAsync<InvalidOperationException>(() => RotateAsync(Fast(100)));
        Assert.InRange(Service.Requests.Count(request => request.PathAndQuery.Contains("providerStatus")), 1, 2);
    }

    [Fact]
    public async Task A_key_that_was_made_anew_is_not_made_again_because_the_list_fails()
    {
        var (primary, secondary) = Keys;
        var lists = 0;
        Intercept(context => Is(context, "listKeys") && _regenerated == 1 && ++lists <= 4
            ? LoopbackService.AnswerErrorAsync(context, 503, "Busy", "Come again.")
            : null);
        await Assert.ThrowsAnyAsync<Exception>(() => RotateAsync(Fast(2000)));
        Assert.Equal(1, _regenerated);

        Intercept(_ => null);
        await RotateAsync(Fast(2000));
        Assert.NotEqual(primary, Keys.Primary);
        Assert.NotEqual(secondary, Keys.Secondary);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_old_list_is_no_reason_to_make_a_key_anew_twice(bool isAnswerLost)
    {
        var (primary, secondary) = Keys;
        var inUse = primary;
        var lists = 0;
        if (isAnswerLost)
            Service.Emulator.Faults.Add(new Fault { PathContains = "regenerateKey", Status = 504, Moment = FaultMoment.After });

        Intercept(context => Is(context, "listKeys") && _regenerated == 1 && ++lists <= 5 ? ListAsync(context, primary, secondary) : null);
        await RotateAsync(Fast(3000), key => inUse = key.GetKey());
        Assert.Equal((2, Keys.Primary), (_regenerated, inUse));
    }

    [Fact]
    public async Task A_list_that_leaves_a_key_out_does_not_make_the_old_one_a_new_one()
    {
        var (primary, _) = Keys;
        var inUse = primary;
        var lists = 0;
        Intercept(context => (Is(context, "listKeys"), _regenerated) switch
        {
            (true, 1) => ListAsync(context, null, Keys.Secondary),
            (true, 2) when ++lists <= 2 => ListAsync(context, primary, Keys.Secondary),
            _ => null,
        });
        await RotateAsync(Fast(3000), key => inUse = key.GetKey());
        Assert.Equal((2, Keys.Primary), (_regenerated, inUse));
    }

    [Fact]
    public async Task A_list_that_is_old_at_the_start_is_asked_for_again()
    {
        var dead = Keys.Primary;
        Service.Emulator.Workspace.RegenerateKeys(AccessKeyKinds.Primary);
        var alive = Keys.Primary;
        var lists = 0;
        var handedOver = new List<string>();
        Intercept(context => Is(context, "listKeys") && ++lists <= 2 ? ListAsync(context, dead, Keys.Secondary) : null);
        await RotateAsync(Fast(10_000), key => handedOver.Add(key.GetKey()));
        Assert.Equal(alive, handedOver[0]);
        Assert.Equal(Keys.Primary, handedOver[^1]);
    }

    /// <summary>The list after the wait says nothing of the key that everybody has been moved to.</summary>
    [Fact]
    public async Task A_list_that_leaves_the_key_in_use_out_is_no_reason_to_stop()
    {
        var inUse = "";
        var lists = 0;
        Intercept(context => Is(context, "listKeys") && ++lists == 2 ? ListAsync(context, null, Keys.Secondary) : null);
        await RotateAsync(Fast(3000), key => inUse = key.GetKey());
        Assert.Equal((2, Keys.Primary), (_regenerated, inUse));
    }

    /// <summary>
    /// The gateway gives up, and the service carries the request out when the key that it kills is already in use; or somebody else does
    /// so.
    /// </summary>
    [Fact]
    public async Task A_key_that_dies_after_it_was_handed_over_is_replaced_before_the_other_one_goes()
    {
        var inUse = Keys.Primary;
        var handedOver = 0;
        var isDead = false;
        var options = Fast(100);
        options.Progress = new Now(progress =>
            isDead |= progress.Step == WorkspaceKeyRotationStep.Regenerating && inUse != Keys.Primary && inUse != Keys.Secondary);
        await RotateAsync(options, key =>
        {
            inUse = key.GetKey();
            if (++handedOver == 2)
                Service.Emulator.Workspace.RegenerateKeys(AccessKeyKinds.Secondary);
        });

        Assert.False(isDead, "A key was made anew while the one in use was dead.");
        Assert.Equal((4, Keys.Primary), (handedOver, inUse));
    }

    /// <summary>The answer is lost, and the service carries the request out when the client has given it up, or nearly so.</summary>
    [Theory]
    [InlineData(WorkspaceKeyKinds.Primary, 400, 200)]
    [InlineData(WorkspaceKeyKinds.Primary, 400, 600)]
    [InlineData(WorkspaceKeyKinds.Secondary, 400, 600)]
    public async Task A_request_that_is_carried_out_late_kills_no_key_in_use(WorkspaceKeyKinds kind, int timeout, int late)
    {
        Task? carriedOut = null;
        Intercept(context =>
        {
            if (carriedOut is not null || !Is(context, "regenerateKey") || !BodyOf(context).Contains(kind.ToString()))
                return null;

            carriedOut = Task.Delay(late).ContinueWith(
                _ => Service.Emulator.Workspace.RegenerateKeys(
                    kind == WorkspaceKeyKinds.Primary ? AccessKeyKinds.Primary : AccessKeyKinds.Secondary), TaskScheduler.Default);
            return LoopbackService.AnswerErrorAsync(context, 504, "GatewayTimeout", "Too late.");
        });
        Assert.Equal(0, await CountDeadKeysAsync(Fast(timeout), () => carriedOut!));
    }

    /// <summary>A proxy sends each request twice, the second time a little later.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(200)]
    public async Task A_request_that_is_doubled_kills_no_key_in_use(int later)
    {
        var doubled = new List<Task>();
        Intercept(context =>
        {
            if (!Is(context, "regenerateKey"))
                return null;

            var kind = BodyOf(context).Contains(nameof(WorkspaceKeyKinds.Primary)) ? AccessKeyKinds.Primary : AccessKeyKinds.Secondary;
            doubled.Add(Task.Delay(later).ContinueWith(_ => Service.Emulator.Workspace.RegenerateKeys(kind), TaskScheduler.Default));
            return null;
        });
        var options = Fast(3000);
        options.SettleTime = TimeSpan.FromMilliseconds(500);
        Assert.Equal(0, await CountDeadKeysAsync(options, () => Task.WhenAll(doubled)));
        Assert.Equal(2, doubled.Count);
    }

    [Fact]
    public async Task A_last_key_that_dies_when_it_is_handed_over_is_replaced()
    {
        var inUse = "";
        var handedOver = 0;
        await RotateAsync(Fast(100), key =>
        {
            inUse = key.GetKey();
            if (++handedOver == 3)
                Service.Emulator.Workspace.RegenerateKeys(AccessKeyKinds.Primary);
        });
        Assert.Equal((4, Keys.Primary), (handedOver, inUse));
    }

    [Theory]
    [InlineData(WorkspaceKeyKinds.Primary, "primary")]
    [InlineData(WorkspaceKeyKinds.Secondary, "secondary")]
    public async Task A_new_key_that_is_not_accepted_is_told_of_whichever_is_rotated(WorkspaceKeyKinds kind, string name)
    {
        var (primary, secondary) = Keys;
        Intercept(context => Is(context, "providerStatus") && context.Request.Headers["x-ms-quantum-api-key"] is var key
            && key != primary && key != secondary ? LoopbackService.AnswerErrorAsync(context, 401, "Unauthorized", "No.") : null);
        var options = Fast(100);
        options.Keys = kind;
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => RotateAsync(options));
        Assert.Contains($"does not accept the {name} key", exception.Message);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    public async Task A_check_that_is_refused_says_of_which_key_and_that_nothing_is_lost(int status)
    {
        Intercept(
            context => Is(context, "providerStatus") && _regenerated == 1 ? LoopbackService.AnswerErrorAsync(
                context, status, "SomeCode", "No.") : null);
        var exception = await Assert.ThrowsAsync<RequestFailedException>(() => RotateAsync(Fast(100)));
        Assert.Equal((status, "SomeCode"), (exception.Status, exception.ErrorCode));
        Assert.StartsWith("Whether the secondary key works could not be seen. Nothing is lost: run the rotation again.", exception.Message);
    }

    [Fact]
    public async Task Somebody_who_makes_keys_anew_all_the_time_is_told_of()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => RotateAsync(Fast(100), _ => Service.Emulator.Workspace.RegenerateKeys(AccessKeyKinds.Primary)));
        Assert.Contains("Does somebody else make keys anew?", exception.Message);
    }

    private (string Primary, string Secondary) Keys => (Service.Emulator.Workspace.PrimaryKey, Service.Emulator.Workspace.SecondaryKey);

    private static WorkspaceKeyRotationOptions Fast(int milliseconds) => new()
    {
        GracePeriod = TimeSpan.Zero,
        SettleTime = TimeSpan.Zero,
        CheckTimeout = TimeSpan.FromMilliseconds(milliseconds),
    };

    private static bool Is(HttpContext context, string action) => context.Request.Path.Value!.EndsWith(action, StringComparison.Ordinal);

    private async Task RotateAsync(WorkspaceKeyRotationOptions options, Action<WorkspaceKey>? handOver = null) =>
        await Manage.Keys(Service).RotateKeysAsync(
        (key, _) =>
        {
            handOver?.Invoke(key);
            return Task.CompletedTask;
        },
        options);

    /// <param name="answer">Answers in the service's place; null: it does not.</param>
    private void Intercept(Func<HttpContext, Task?> answer) => Service.Intercept = async context =>
    {
        if (Is(context, "regenerateKey"))
            _regenerated++;

        if (answer(context) is not { } answering)
            return false;

        await answering;
        return true;
    };

    private static async Task<bool> RefuseAsync(HttpContext context, TimeSpan delay)
    {
        if (!Is(context, "providerStatus"))
            return false;

        await Task.Delay(delay);
        await LoopbackService.AnswerErrorAsync(context, 401, "Unauthorized", "No.");
        return true;
    }

    /// <summary>The recorder has read it before, so that it can be read again.</summary>
    private static string BodyOf(HttpContext context)
    {
        using var body = new MemoryStream();
        context.Request.Body.CopyToAsync(body).GetAwaiter().GetResult();
        context.Request.Body.Position = 0;
        return System.Text.Encoding.UTF8.GetString(body.ToArray());
    }

    /// <summary>Rotates, and looks all the time whether the key that everybody uses is one that the service has.</summary>
    private async Task<int> CountDeadKeysAsync(WorkspaceKeyRotationOptions options, Func<Task> everything)
    {
        var (inUse, dead) = (Keys.Primary, 0);
        using var stop = new CancellationTokenSource();
        var watching = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                var key = Volatile.Read(ref inUse);
                dead += Keys is var (primary, secondary) && key != primary && key != secondary && key == Volatile.Read(ref inUse) ? 1 : 0;
                await Task.Delay(1);
            }
        });
        await RotateAsync(options, key => Volatile.Write(ref inUse, key.GetKey()));
        await everything();
        await Task.Delay(20);
        await stop.CancelAsync();
        await watching;
        Assert.Equal(Keys.Primary, inUse);
        return dead;
    }

    private static Task ListAsync(HttpContext context, string? primary, string? secondary)
    {
        var list = new JsonObject { ["apiKeyEnabled"] = true };
        if (primary is not null)
            list["primaryKey"] = new JsonObject { ["key"] = primary };

        if (secondary is not null)
            list["secondaryKey"] = new JsonObject { ["key"] = secondary };

        return LoopbackService.AnswerJsonAsync(context, list.ToJsonString());
    }

    private sealed class Now(Action<WorkspaceKeyRotationProgress> report) : IProgress<WorkspaceKeyRotationProgress>
    {
        public void Report(WorkspaceKeyRotationProgress value) => report(value);
    }
}
