using System.Collections.Concurrent;
using Azure;
using Loopback;
using QuantumWorkspaces.Tests.Client;
using WorkspaceEmulator.Faults;

namespace QuantumWorkspaces.Tests.Keys;

public sealed class KeyRotationTests : ServiceTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Both_keys_are_new_and_everybody_is_moved_before_a_key_goes(bool isAsync)
    {
        var (primary, secondary) = KeysNow();
        var steps = new List<string>();
        var options = new WorkspaceKeyRotationOptions
        {
            GracePeriod = TimeSpan.Zero,
            SettleTime = TimeSpan.Zero,
            Progress = new Now<WorkspaceKeyRotationProgress>(progress => steps.Add(progress.ToString())),
        };
        var handedOver = new List<string>();

        var result = await RotateAsync(isAsync, key => handedOver.Add(key.GetKey()), options);

        var now = KeysNow();
        Assert.NotEqual(primary, now.Primary);
        Assert.NotEqual(secondary, now.Secondary);
        Assert.Equal([primary, now.Secondary, now.Primary], handedOver);
        Assert.Equal((now.Primary, now.Secondary), (result.Value.PrimaryKey!.GetKey(), result.Value.SecondaryKey!.GetKey()));
        Assert.Equal(
            [
                "Checking that the primary key works", "Handing the primary key over",
                "Waiting for requests that still use the secondary key", "Regenerating the secondary key",
                "Checking that the secondary key works", "Handing the secondary key over",
                "Waiting for requests that still use the primary key", "Regenerating the primary key",
                "Checking that the primary key works", "Handing the primary key over",
                "Completed: the primary key is in use",
            ],
            steps);
    }

    [Fact]
    public async Task The_requests_are_no_more_than_it_takes()
    {
        await RotateAsync();
        var requests = Service.Requests
            .Select(request => (request, Path: request.PathAndQuery.Replace(Manage.WorkspacePath, "").Split('?')[0]))
            .Select(sent => $"{sent.request.Method} {sent.Path} {sent.request.Body}".TrimEnd()).ToList();
        Assert.Equal(
            [
                "GET", "POST /listKeys",
                "GET /providerStatus", "POST /listKeys", "GET /providerStatus",
                """POST /regenerateKey {"keys":["Secondary"]}""", "POST /listKeys", "POST /listKeys",
                "GET /providerStatus", "POST /listKeys", "GET /providerStatus",
                """POST /regenerateKey {"keys":["Primary"]}""", "POST /listKeys", "POST /listKeys",
                "GET /providerStatus", "POST /listKeys", "GET /providerStatus",
            ],
            requests);
    }

    [Theory]
    [InlineData(WorkspaceKeyKinds.Primary)]
    [InlineData(WorkspaceKeyKinds.Secondary)]
    public async Task A_single_key_can_be_rotated_and_the_other_stays(WorkspaceKeyKinds kind)
    {
        var before = KeysNow();
        var handedOver = new List<WorkspaceKeyKinds>();
        await RotateAsync(handOver: key => handedOver.Add(key.Kind), options: new WorkspaceKeyRotationOptions
        {
            GracePeriod = TimeSpan.Zero,
            SettleTime = TimeSpan.Zero,
            Keys = kind,
        });

        var now = KeysNow();
        Assert.Equal(kind == WorkspaceKeyKinds.Primary, before.Primary != now.Primary);
        Assert.Equal(kind == WorkspaceKeyKinds.Secondary, before.Secondary != now.Secondary);
        Assert.Equal(
            kind == WorkspaceKeyKinds.Primary ? [WorkspaceKeyKinds.Secondary, WorkspaceKeyKinds.Primary] : [WorkspaceKeyKinds.Primary],
            handedOver);
    }

    [Fact]
    public async Task Keys_that_are_young_enough_are_left_alone()
    {
        var before = KeysNow();
        var options = new WorkspaceKeyRotationOptions
        {
            GracePeriod = TimeSpan.Zero,
            SettleTime = TimeSpan.Zero,
            OnlyCreatedBefore = DateTimeOffset.UtcNow.AddDays(-90),
        };
        var handedOver = new List<WorkspaceKeyKinds>();
        await RotateAsync(handOver: key => handedOver.Add(key.Kind), options: options);

        Assert.Equal(before, KeysNow());
        Assert.Equal([WorkspaceKeyKinds.Primary], handedOver);
    }

    [Fact]
    public async Task Keys_that_were_created_at_that_very_time_are_left_alone()
    {
        var before = KeysNow();
        Service.Intercept = async context =>
        {
            if (!context.Request.Path.Value!.EndsWith("listKeys", StringComparison.Ordinal))
                return false;

            await LoopbackService.AnswerJsonAsync(context, $$"""
                {
                  "apiKeyEnabled": true,
                  "primaryKey": { "createdAt": "2026-01-02T03:04:05Z", "key": "{{before.Primary}}" },
                  "secondaryKey": { "createdAt": "2026-01-02T03:04:05Z", "key": "{{before.Secondary}}" }
                }
                """);
            return true;
        };
        await RotateAsync(options: new WorkspaceKeyRotationOptions
        {
            GracePeriod = TimeSpan.Zero,
            SettleTime = TimeSpan.Zero,
            CheckTimeout = TimeSpan.FromSeconds(1),
            OnlyCreatedBefore = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
        });
        Assert.Equal(before, KeysNow());
    }

    [Fact]
    public async Task The_grace_period_lies_between_the_hand_over_and_the_end_of_the_other_key()
    {
        var grace = TimeSpan.FromMilliseconds(300);
        var handedOver = new List<long>();
        var regenerated = new List<long>();
        Service.Intercept = context =>
        {
            if (context.Request.Path.Value!.EndsWith("regenerateKey", StringComparison.Ordinal))
                regenerated.Add(Environment.TickCount64);

            return Task.FromResult(false);
        };
        await RotateAsync(handOver: _ => handedOver.Add(Environment.TickCount64), options: new WorkspaceKeyRotationOptions
        {
            GracePeriod = grace,
        });

        // The clock of TickCount64 ticks every 16 ms at worst.
        Assert.Equal(2, regenerated.Count);
        Assert.All(regenerated.Zip(handedOver), pair => Assert.True(pair.First - pair.Second >= grace.TotalMilliseconds - 20));
    }

    [Fact]
    public async Task Disabled_keys_are_not_rotated_and_the_error_says_what_to_do()
    {
        Service.AreAccessKeysEnabled = false;
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => RotateAsync());
        Assert.Contains("Enable them first", exception.Message);
        Assert.DoesNotContain(Service.Requests, request => request.PathAndQuery.Contains("regenerateKey"));
    }

    [Fact]
    public async Task A_key_that_is_not_accepted_is_not_handed_over()
    {
        Service.Intercept = async context =>
        {
            if (!context.Request.Path.Value!.EndsWith("providerStatus", StringComparison.Ordinal))
                return false;

            await LoopbackService.AnswerErrorAsync(context, 401, "Unauthorized", "No.");
            return true;
        };
        var before = KeysNow();
        var handedOver = new List<WorkspaceKey>();
        var options = new WorkspaceKeyRotationOptions
        {
            GracePeriod = TimeSpan.Zero,
            SettleTime = TimeSpan.Zero,
            CheckTimeout = TimeSpan.FromMilliseconds(5),
        };
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => RotateAsync(handOver: handedOver.Add, options: options));
        Assert.Contains("does not accept the primary key", exception.Message);
        Assert.Empty(handedOver);
        Assert.Equal(before, KeysNow());
        KeyParts.AssertAbsent(before.Primary, exception.ToString());
    }

    [Fact]
    public async Task A_key_that_the_service_accepts_only_after_a_while_is_waited_for()
    {
        var refusals = 3;
        Service.Intercept = async context =>
        {
            if (!context.Request.Path.Value!.EndsWith("providerStatus", StringComparison.Ordinal) || refusals-- <= 0)
                return false;

            await LoopbackService.AnswerErrorAsync(context, 401, "Unauthorized", "Not yet.");
            return true;
        };
        var before = KeysNow();
        await RotateAsync();
        Assert.NotEqual(before.Primary, KeysNow().Primary);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_hand_over_that_fails_stops_the_rotation_with_both_keys_valid(int failing)
    {
        var calls = 0;
        var inUse = Service.AccessKey;
        var exception = await Assert.ThrowsAsync<TimeoutException>(() => RotateAsync(handOver: key =>
        {
            if (++calls == failing)
                throw new TimeoutException("The vault does not answer.");

            inUse = key.GetKey();
        }));
        Assert.Equal("The vault does not answer.", exception.Message);
        Assert.Contains(inUse, new[] { KeysNow().Primary, KeysNow().Secondary });

        await RotateAsync(handOver: key => inUse = key.GetKey());
        Assert.Equal(KeysNow().Primary, inUse);
    }

    public static TheoryData<int, bool> Requests
    {
        get
        {
            var data = new TheoryData<int, bool>();
            for (var request = 1; request <= 17; request++)
            {
                data.Add(request, false);
                data.Add(request, true);
            }

            return data;
        }
    }

    /// <summary>
    /// Killed before or after each of the seventeen requests was carried out: what the client has in memory is gone, what the service has
    /// stays.
    /// </summary>
    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Killed_at_each_request_and_run_again_it_ends_in_the_same_state(int request, bool isCarriedOut)
    {
        var before = KeysNow();
        var inUse = before.Primary;
        using var kill = new CancellationTokenSource();
        var count = 0;
        Service.Intercept = async context =>
        {
            if (Interlocked.Increment(ref count) != request)
                return false;

            if (isCarriedOut)
                Service.Emulator.Faults.Add(new Fault { Kind = FaultKind.Abort, Moment = FaultMoment.After });

            await kill.CancelAsync();
            return !isCarriedOut;
        };

        await Assert.ThrowsAnyAsync<Exception>(() => RotateAsync(handOver: key => inUse = key.GetKey(), cancellationToken: kill.Token));
        Service.Intercept = null;
        await WaitUntilIdleAsync();
        Assert.Contains(inUse, new[] { KeysNow().Primary, KeysNow().Secondary });
        Service.Emulator.Faults.Clear();

        await RotateAsync(handOver: key => inUse = key.GetKey());
        var now = KeysNow();
        Assert.Equal(now.Primary, inUse);
        Assert.NotEqual(before.Primary, now.Primary);
        Assert.NotEqual(before.Secondary, now.Secondary);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    public async Task Stopped_before_each_step_and_resumed_no_key_is_made_anew_twice(int step)
    {
        var began = DateTimeOffset.UtcNow;
        var before = KeysNow();
        var inUse = before.Primary;
        var steps = 0;
        var stopping = new WorkspaceKeyRotationOptions
        {
            GracePeriod = TimeSpan.Zero,
            SettleTime = TimeSpan.Zero,
            Progress = new Now<WorkspaceKeyRotationProgress>(_ =>
            {
                if (steps++ == step)
                    throw new OperationCanceledException();
            }),
        };
        await Assert.ThrowsAsync<OperationCanceledException>(() => RotateAsync(handOver: key => inUse = key.GetKey(), options: stopping));
        Assert.Contains(inUse, new[] { KeysNow().Primary, KeysNow().Secondary });

        await RotateAsync(handOver: key => inUse = key.GetKey(), options: new WorkspaceKeyRotationOptions
        {
            GracePeriod = TimeSpan.Zero,
            SettleTime = TimeSpan.Zero,
            OnlyCreatedBefore = began,
        });
        var now = KeysNow();
        Assert.Equal(now.Primary, inUse);
        Assert.NotEqual(before.Primary, now.Primary);
        Assert.NotEqual(before.Secondary, now.Secondary);
        Assert.Equal(2, Service.Emulator.Workspace.Answers[204]);
    }

    public static TheoryData<FaultKind, int, FaultMoment> LostAnswers => KeyRegenerationTests.LostAnswers;

    [Theory]
    [MemberData(nameof(LostAnswers))]
    public async Task A_lost_answer_is_no_reason_to_make_a_key_anew_twice(FaultKind kind, int status, FaultMoment moment)
    {
        var regenerated = 0;
        Service.Emulator.Faults.Add(new Fault { PathContains = "regenerateKey", Kind = kind, Status = status, Moment = moment });
        var before = KeysNow();
        Service.Intercept = context =>
        {
            if (context.Request.Path.Value!.EndsWith("regenerateKey", StringComparison.Ordinal))
                regenerated++;

            return Task.FromResult(false);
        };
        var inUse = "";
        var options = new WorkspaceKeyRotationOptions
        {
            GracePeriod = TimeSpan.Zero,
            SettleTime = TimeSpan.Zero,
            CheckTimeout = TimeSpan.FromMilliseconds(200),
        };
        await RotateAsync(handOver: key => inUse = key.GetKey(), options: options);

        // Lost before it was carried out: asked for again. Lost after: not.
        Assert.Equal(moment == FaultMoment.Before ? 3 : 2, regenerated);
        var now = KeysNow();
        Assert.Equal(now.Primary, inUse);
        Assert.NotEqual(before.Primary, now.Primary);
        Assert.NotEqual(before.Secondary, now.Secondary);
    }

    [Fact]
    public async Task Passing_failures_of_every_kind_at_every_request_are_survived()
    {
        foreach (var path in new[] { "listKeys", "regenerateKey", "providerStatus", "api-version=2026-06-15-preview" })
        {
            Service.Emulator.Faults.Add(new Fault { PathContains = path, Status = 429, RetryAfter = 0 });
            Service.Emulator.Faults.Add(new Fault { PathContains = path, Status = 500, Moment = FaultMoment.After });
            Service.Emulator.Faults.Add(new Fault
            {
                PathContains = path,
                Kind = path == "listKeys" ? FaultKind.CutOff : FaultKind.Abort,
                Moment = FaultMoment.After,
            });
        }

        var before = KeysNow();
        var inUse = "";
        await RotateAsync(
            handOver: key => inUse = key.GetKey(), options: new WorkspaceKeyRotationOptions
            {
                GracePeriod = TimeSpan.Zero,
                SettleTime = TimeSpan.Zero,
                CheckTimeout = TimeSpan.FromMilliseconds(500),
            });
        Assert.Empty(Service.Emulator.Faults.Remaining);
        Assert.Equal(KeysNow().Primary, inUse);
        Assert.NotEqual(before.Primary, KeysNow().Primary);
        Assert.NotEqual(before.Secondary, KeysNow().Secondary);
    }

    [Fact]
    public async Task A_key_is_tried_as_often_as_the_client_tries()
    {
        Service.Emulator.Faults.Add(new Fault { PathContains = "providerStatus", Status = 503, Times = 1000 });
        var options = Connect.KeysOptions(Service);
        options.Retry.MaxRetries = 1;
        await Assert.ThrowsAsync<RequestFailedException>(() => Manage.Keys(Service, options).RotateKeysAsync((_, _) => Task.CompletedTask));
        Assert.Equal(2, Service.Requests.Count(request => request.PathAndQuery.Contains("providerStatus")));
    }

    [Fact]
    public async Task A_failure_that_stays_is_reported_and_nothing_is_lost()
    {
        Service.Emulator.Faults.Add(new Fault { PathContains = "regenerateKey", Status = 500, Times = 1000 });
        var inUse = Service.AccessKey;
        var exception = await Assert.ThrowsAsync<RequestFailedException>(() => RotateAsync(
            handOver: key => inUse = key.GetKey(), options: new WorkspaceKeyRotationOptions
            {
                GracePeriod = TimeSpan.Zero,
                SettleTime = TimeSpan.Zero,
                CheckTimeout = TimeSpan.FromMilliseconds(50),
            }));
        Assert.Equal(500, exception.Status);
        Assert.Contains("run the rotation again", exception.Message);
        Assert.Equal(Service.AccessKey, inUse);
        Assert.Equal(5, Service.Requests.Count(request => request.PathAndQuery.Contains("regenerateKey")));
    }

    [Theory]
    [InlineData(WorkspaceKeyKinds.None, 0, 0)]
    [InlineData((WorkspaceKeyKinds)8, 0, 0)]
    [InlineData(WorkspaceKeyKinds.Both, -1, 0)]
    [InlineData(WorkspaceKeyKinds.Both, 0, -1)]
    [InlineData(WorkspaceKeyKinds.Both, 25 * 24 * 3600, 0)]
    public async Task Options_that_make_no_sense_are_refused_at_once(WorkspaceKeyKinds keys, int grace, int timeout)
    {
        var options = new WorkspaceKeyRotationOptions
        {
            Keys = keys,
            GracePeriod = TimeSpan.FromSeconds(grace),
            CheckTimeout = TimeSpan.FromSeconds(timeout),
        };
        Assert.Equal("options", (await Assert.ThrowsAsync<ArgumentException>(() => RotateAsync(options: options))).ParamName);
        Assert.Equal("handOver", Assert.Throws<ArgumentNullException>(() => Manage.Keys(Service).RotateKeys(null!)).ParamName);
        Assert.Empty(Service.Requests);
    }

    /// <summary>200 clients that never stop asking, each with a credential of its own, as so many programs would.</summary>
    [Fact]
    public async Task Two_hundred_clients_at_work_get_not_one_unauthorized_answer()
    {
        const int clients = 200;
        var credentials = Enumerable.Range(0, clients).Select(_ => new AzureKeyCredential(Service.AccessKey)).ToList();
        var answered = new int[clients];
        var failures = new ConcurrentQueue<Exception>();
        using var stop = new CancellationTokenSource();
        var work = Enumerable.Range(0, clients).Select(client => Task.Run(() => AskWithoutEndAsync(client))).ToList();
        await WaitForAnswersAsync(1);

        var before = KeysNow();
        var atStart = answered.Sum();
        await Manage.Keys(Service).RotateKeysAsync(HandOverAsync, new WorkspaceKeyRotationOptions
        {
            GracePeriod = TimeSpan.Zero,
            SettleTime = TimeSpan.Zero,
        });
        var duringRotation = answered.Sum() - atStart;
        await WaitForAnswersAsync(1);
        await stop.CancelAsync();
        await Task.WhenAll(work);

        Assert.Empty(failures);
        Assert.Equal(0, Service.Emulator.Workspace.Answers[401]);
        Assert.True(duringRotation > clients, $"Only {duringRotation} answers during the rotation: that is no load.");
        Assert.NotEqual(before.Primary, KeysNow().Primary);
        Assert.NotEqual(before.Secondary, KeysNow().Secondary);

        async Task AskWithoutEndAsync(int client)
        {
            var workspace = Connect.WithKey(Service, credentials[client]);
            while (!stop.IsCancellationRequested)
            {
                try
                {
                    await foreach (var page in workspace.GetProvidersAsync().AsPages())
                    {
                        Interlocked.Increment(ref answered[client]);
                        break;
                    }
                }
                catch (Exception e)
                {
                    failures.Enqueue(e);
                }
            }
        }

        // The request that is under way may have the old key, the one after it has the new one: then the client has moved, and no grace
        // period is needed.
        async Task HandOverAsync(WorkspaceKey key, CancellationToken cancellationToken)
        {
            credentials.ForEach(credential => credential.Update(key.GetKey()));
            await WaitForAnswersAsync(2);
        }

        async Task WaitForAnswersAsync(int count)
        {
            var goal = answered.Select(answers => answers + count).ToList();
            while (failures.IsEmpty && answered.Zip(goal).Any(client => client.First < client.Second))
                await Task.Delay(5);
        }
    }

    private (string Primary, string Secondary) KeysNow() =>
        (Service.Emulator.Workspace.PrimaryKey, Service.Emulator.Workspace.SecondaryKey);

    private async Task<Response<WorkspaceKeys>> RotateAsync(
        bool isAsync = true, Action<WorkspaceKey>? handOver = null, WorkspaceKeyRotationOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        handOver ??= _ => { };
        options ??= new WorkspaceKeyRotationOptions { GracePeriod = TimeSpan.Zero, SettleTime = TimeSpan.Zero };
        var client = Manage.Keys(Service);
        return isAsync
            ? await client.RotateKeysAsync(
                (key, _) =>
                {
                    handOver(key);
                    return Task.CompletedTask;
                },
                options,
                cancellationToken)
            : client.RotateKeys(handOver, options, cancellationToken);
    }

    /// <summary>A request that was cut off may still be at work in the service.</summary>
    private static Task WaitUntilIdleAsync() => Task.Delay(50);

    private sealed class Now<T>(Action<T> report) : IProgress<T>
    {
        public void Report(T value) => report(value);
    }
}
