using System.Diagnostics;
using Azure;
using Azure.Core;
using WorkspaceEmulator.Authentication;
using WorkspaceEmulator.Faults;

namespace QuantumWorkspaces.Tests.Client;

/// <summary>What can go wrong on the way to the service: the right retry, or the right error.</summary>
public sealed class FaultTests : ServiceTests
{
    public static TheoryData<Fault> Passing =>
    [
        new Fault { Status = 429, RetryAfter = 0, Times = 2 },
        new Fault { Status = 408, Times = 2 },
        new Fault { Status = 500, Times = 2 },
        new Fault { Status = 502, Times = 2 },
        new Fault { Status = 503, RetryAfter = 0, Times = 2 },
        new Fault { Status = 504, Moment = FaultMoment.After, Times = 2 },
        new Fault { Kind = FaultKind.Abort, Times = 2 },
        new Fault { Kind = FaultKind.Abort, Moment = FaultMoment.After, Times = 2 },
        new Fault { Kind = FaultKind.CutOff, Moment = FaultMoment.After, Times = 2 },
        new Fault { Kind = FaultKind.Delay, Delay = TimeSpan.FromSeconds(20), Times = 2 },
    ];

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task What_passes_is_tried_again_and_no_page_is_lost_or_doubled(Fault fault)
    {
        var options = Connect.Options;
        options.Retry.NetworkTimeout = TimeSpan.FromMilliseconds(500);
        var workspace = Connect.WithKey(Service, options);

        Service.Emulator.Faults.Add(fault);
        Assert.Equal(Connect.AllTargets, workspace.GetTargets().Select(target => target.Id));
        Assert.Empty(Service.Emulator.Faults.Remaining);
        Assert.Equal(5, Service.Requests.Count);

        Service.Emulator.Faults.Add(fault);
        Assert.Equal(Connect.AllTargets, (await workspace.GetTargetsAsync().ToListAsync()).Select(target => target.Id));
        Assert.Empty(Service.Emulator.Faults.Remaining);
        Assert.Equal(10, Service.Requests.Count);
    }

    [Fact]
    public void A_delay_that_the_service_asks_for_is_kept()
    {
        Service.Emulator.Faults.Add(new Fault { Status = 429, RetryAfter = 1 });
        var options = Connect.Options;
        options.Retry.MaxDelay = TimeSpan.FromSeconds(2);
        var time = Stopwatch.StartNew();
        _ = Connect.WithKey(Service, options).GetTargets().ToList();
        Assert.True(time.Elapsed > TimeSpan.FromSeconds(0.9), $"The next try came after {time.Elapsed}.");
    }

    [Theory]
    [InlineData(429, "2", "asks to wait (Retry-After: 2)")]
    [InlineData(429, null, "Wait before the next one")]
    [InlineData(404, null, "whether the endpoint is that of the workspace")]
    [InlineData(409, null, "is being changed")]
    public void An_error_says_what_to_do(int status, string? retryAfter, string words)
    {
        Service.Emulator.Faults.Add(new Fault
        {
            Status = status,
            Code = "SomeCode",
            Message = "The service's words.",
            RetryAfter = retryAfter is null ? null : int.Parse(retryAfter, System.Globalization.CultureInfo.InvariantCulture),
        });
        var options = Connect.Options;
        options.Retry.MaxRetries = 0;
        var exception = Assert.Throws<RequestFailedException>(() => Connect.WithKey(Service, options).GetTargets().ToList());
        Assert.Equal((status, "SomeCode"), (exception.Status, exception.ErrorCode));
        Assert.StartsWith("The service's words.", exception.Message);
        Assert.Contains(words, exception.Message);
    }

    [Fact]
    public async Task A_token_that_is_about_to_expire_is_asked_for_anew()
    {
        var asked = 0;
        var credential = DelegatedTokenCredential.Create((_, _) =>
        {
            asked++;
            return new AccessToken(Service.Emulator.Tokens.Issue(Audiences.Quantum), DateTimeOffset.UtcNow.AddMilliseconds(200));
        });
        var workspace = Connect.WithToken(Service, credential);
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(Connect.AllTargets.Length, (await workspace.GetTargetsAsync().ToListAsync()).Count);
            Service.Emulator.Tokens.ExpireAll();
            await Task.Delay(250);
        }

        Assert.True(asked >= 3, $"Asked {asked} times.");
        Assert.Equal(0, Service.Emulator.Workspace.Answers[401]);
    }

    [Fact]
    public void A_token_that_the_service_no_longer_takes_is_an_error_that_is_not_tried_again()
    {
        var workspace = Connect.WithToken(Service, new EmulatorCredential(Service));
        _ = workspace.GetTargets().First();
        var before = Service.Requests.Count;
        Service.Emulator.Tokens.ExpireAll();

        var exception = Assert.Throws<RequestFailedException>(() => workspace.GetTargets().First());
        Assert.Equal((401, "ExpiredAuthenticationToken"), (exception.Status, exception.ErrorCode));
        Assert.Equal(before + 1, Service.Requests.Count);
    }

    [Fact]
    public async Task Waiting_for_the_next_try_can_be_cancelled()
    {
        Service.Emulator.Faults.Add(new Fault { Status = 429, RetryAfter = 3600, Times = 10 });
        var options = Connect.Options;
        options.Retry.MaxDelay = TimeSpan.FromHours(2);
        var workspace = Connect.WithKey(Service, options);
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => workspace.GetTargetsAsync(cancellationToken: cancellation.Token).ToListAsync());
        Assert.Single(Service.Requests);
    }

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task The_keys_client_tries_to_list_again(int status)
    {
        Service.Emulator.Faults.Add(new Fault { Status = status, RetryAfter = 0, Times = 3 });
        Assert.True((await Manage.Keys(Service).GetKeysAsync()).Value.AreEnabled);
        Assert.Equal(4, Service.Requests.Count);
    }

    [Theory]
    [InlineData(401, "tenant")]
    [InlineData(403, "Contributor or Owner")]
    [InlineData(404, "lack the right to see the workspace")]
    [InlineData(409, "access keys are disabled")]
    [InlineData(429, "too many requests")]
    public void The_keys_client_says_what_to_do(int status, string words)
    {
        Service.Emulator.Faults.Add(new Fault { Status = status, Code = "SomeCode", Message = "The service's words.", Times = 10 });
        var options = Connect.KeysOptions(Service);
        options.Retry.MaxRetries = 0;
        var exception = Assert.Throws<RequestFailedException>(() => Manage.Keys(Service, options).GetKeys());
        Assert.Equal((status, "SomeCode"), (exception.Status, exception.ErrorCode));
        Assert.StartsWith("The service's words.", exception.Message);
        Assert.Contains(words, exception.Message);
    }

    [Theory]
    [InlineData(FaultKind.Abort)]
    [InlineData(FaultKind.CutOff)]
    public async Task A_list_of_keys_that_breaks_off_is_got_again(FaultKind kind)
    {
        Service.Emulator.Faults.Add(new Fault { PathContains = "listKeys", Kind = kind, Moment = FaultMoment.After, Times = 2 });
        Assert.Equal(Service.AccessKey, (await Manage.Keys(Service).GetKeysAsync()).Value.PrimaryKey!.GetKey());
        Service.Emulator.Faults.Add(new Fault { PathContains = "listKeys", Kind = kind, Moment = FaultMoment.After, Times = 2 });
        Assert.Equal(Service.AccessKey, Manage.Keys(Service).GetKeys().Value.PrimaryKey!.GetKey());
    }
}
