using Azure;
using Loopback;

namespace QuantumWorkspaces.Tests.Client;

public sealed class RetryTests : ServiceTests
{
    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_passing_failure_is_tried_again_with_the_key(int status)
    {
        FailTimes(2, status);
        Assert.Equal(Connect.AllTargets.Length, Connect.WithKey(Service).GetTargets().Count());
        Assert.Equal(5, Service.Requests.Count);

        FailTimes(1, status);
        Assert.Equal(Connect.AllTargets.Length, (await Connect.WithKey(Service).GetTargetsAsync().ToListAsync()).Count);
        Assert.Equal(9, Service.Requests.Count);
        Assert.All(Service.Requests, request => Assert.Equal(Service.AccessKey, request.Headers["x-ms-quantum-api-key"]));
    }

    [Fact]
    public void A_lasting_failure_is_reported_after_five_more_tries()
    {
        FailTimes(int.MaxValue, 503);
        Assert.Equal(503, Assert.Throws<RequestFailedException>(() => Connect.WithKey(Service).GetTargets().ToList()).Status);
        Assert.Equal(6, Service.Requests.Count);
    }

    [Fact]
    public void The_number_of_tries_can_be_set()
    {
        FailTimes(int.MaxValue, 503);
        var options = Connect.Options;
        options.Retry.MaxRetries = 0;
        Assert.Throws<RequestFailedException>(() => Connect.WithKey(Service, options).GetTargets().ToList());
        Assert.Single(Service.Requests);
    }

    [Fact]
    public async Task Cancellation_ends_a_request_under_way()
    {
        using var cancellation = new CancellationTokenSource();
        Service.Intercept = async context =>
        {
            // The request has arrived; it is answered never.
            await cancellation.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return true;
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Connect.WithKey(Service).GetTargetsAsync(cancellationToken: cancellation.Token).ToListAsync());
        Assert.Single(Service.Requests);
    }

    [Fact]
    public void Cancellation_ends_a_synchronous_request_under_way()
    {
        using var cancellation = new CancellationTokenSource();
        Service.Intercept = async context =>
        {
            await cancellation.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return true;
        };
        Assert.ThrowsAny<OperationCanceledException>(
            () => Connect.WithKey(Service).GetTargets(cancellationToken: cancellation.Token).ToList());
        Assert.Single(Service.Requests);
    }

    [Fact]
    public async Task A_token_that_is_cancelled_already_lets_nothing_out()
    {
        var cancelled = new CancellationToken(canceled: true);
        var workspace = Connect.WithKey(Service);
        Assert.ThrowsAny<OperationCanceledException>(() => workspace.GetTargets(cancellationToken: cancelled).ToList());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => workspace.GetTargetsAsync(cancellationToken: cancelled).ToListAsync());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var page in workspace.GetTargetsAsync().AsPages().WithCancellation(cancelled))
                Assert.Fail($"{page} came.");
        });
        Assert.Empty(Service.Requests);
    }

    private void FailTimes(int times, int status) => Service.Intercept = async context =>
    {
        if (times-- <= 0)
            return false;

        await LoopbackService.AnswerErrorAsync(context, status, "Busy", "Come again.");
        return true;
    };
}
