using System.Net;
using System.Net.Sockets;
using Azure;
using Azure.Core.Pipeline;
using Microsoft.AspNetCore.Http;
using QuantumWorkspaces.Tests.Client;
using WorkspaceEmulator.Faults;

namespace QuantumWorkspaces.Tests.Keys;

public sealed class KeyRegenerationTests : ServiceTests
{
    [Theory]
    [InlineData(WorkspaceKeyKinds.Primary, """{"keys":["Primary"]}""")]
    [InlineData(WorkspaceKeyKinds.Secondary, """{"keys":["Secondary"]}""")]
    [InlineData(WorkspaceKeyKinds.Both, """{"keys":["Primary","Secondary"]}""")]
    public async Task The_keys_that_are_named_are_new_and_the_request_is_what_the_service_specifies(WorkspaceKeyKinds kinds, string body)
    {
        var workspace = Service.Emulator.Workspace;
        var client = Manage.Keys(Service);
        foreach (var isAsync in new[] { false, true })
        {
            var (primary, secondary) = (workspace.PrimaryKey, workspace.SecondaryKey);
            var response = isAsync ? await client.RegenerateKeysAsync(kinds) : client.RegenerateKeys(kinds);

            Assert.Equal(204, response.Status);
            Assert.Equal(kinds.HasFlag(WorkspaceKeyKinds.Primary), workspace.PrimaryKey != primary);
            Assert.Equal(kinds.HasFlag(WorkspaceKeyKinds.Secondary), workspace.SecondaryKey != secondary);
        }

        Assert.All(Service.Requests, request =>
        {
            Assert.Equal(
                ("POST", $"{Manage.WorkspacePath}/regenerateKey?api-version=2026-06-15-preview"), (request.Method, request.PathAndQuery));
            Assert.Equal((body, "application/json"), (request.Body, request.Headers["Content-Type"]));
        });
    }

    [Fact]
    public void The_old_key_is_dead_and_the_new_one_works()
    {
        var old = Connect.WithKey(Service);
        Manage.Keys(Service).RegenerateKeys(WorkspaceKeyKinds.Primary);
        Assert.Equal(401, Assert.Throws<RequestFailedException>(() => old.GetTargets().ToList()).Status);
        Assert.Equal(Connect.AllTargets.Length, Connect.WithKey(Service).GetTargets().Count());
    }

    [Theory]
    [InlineData(WorkspaceKeyKinds.None)]
    [InlineData((WorkspaceKeyKinds)4)]
    [InlineData((WorkspaceKeyKinds)(-1))]
    public async Task A_key_that_does_not_exist_is_refused_at_once(WorkspaceKeyKinds kinds)
    {
        var client = Manage.Keys(Service);
        Assert.Equal("keys", Assert.Throws<ArgumentOutOfRangeException>(() => client.RegenerateKeys(kinds)).ParamName);
        Assert.Equal("keys", (await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => client.RegenerateKeysAsync(kinds))).ParamName);
        Assert.Empty(Service.Requests);
    }

    [Fact]
    public void Disabled_keys_cannot_be_made_anew_and_the_error_says_what_to_do()
    {
        Service.AreAccessKeysEnabled = false;
        var exception = Assert.Throws<RequestFailedException>(() => Manage.Keys(Service).RegenerateKeys(WorkspaceKeyKinds.Both));
        Assert.Equal(409, exception.Status);
        Assert.Contains("where access keys are disabled, enable them first", exception.Message);
    }

    [Fact]
    public async Task Throttling_is_waited_for_and_the_keys_are_made_anew_once()
    {
        Service.Emulator.Faults.Add(new Fault { PathContains = "regenerateKey", Status = 429, RetryAfter = 0, Times = 2 });
        await Manage.Keys(Service).RegenerateKeysAsync(WorkspaceKeyKinds.Primary);
        Assert.Equal(3, Service.Requests.Count);
        Assert.Equal(1, Service.Emulator.Workspace.Answers[204]);
    }

    public static TheoryData<FaultKind, int, FaultMoment> LostAnswers
    {
        get
        {
            var data = new TheoryData<FaultKind, int, FaultMoment>();
            foreach (var moment in new[] { FaultMoment.Before, FaultMoment.After })
            {
                data.Add(FaultKind.Error, 500, moment);
                data.Add(FaultKind.Error, 502, moment);
                data.Add(FaultKind.Error, 503, moment);
                data.Add(FaultKind.Error, 504, moment);
                data.Add(FaultKind.Error, 408, moment);
                data.Add(FaultKind.Abort, 503, moment);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(LostAnswers))]
    public async Task After_a_lost_answer_the_request_is_not_sent_again_and_the_error_says_what_is_not_known(
        FaultKind kind, int status, FaultMoment moment)
    {
        var client = Manage.Keys(Service);
        foreach (var isAsync in new[] { false, true })
        {
            var before = Service.Requests.Count;
            Service.Emulator.Faults.Add(new Fault { PathContains = "regenerateKey", Kind = kind, Status = status, Moment = moment });
            var exception = isAsync
                ? await Assert.ThrowsAsync<RequestFailedException>(() => client.RegenerateKeysAsync(WorkspaceKeyKinds.Primary))
                : Assert.Throws<RequestFailedException>(() => client.RegenerateKeys(WorkspaceKeyKinds.Primary));

            Assert.Equal(kind == FaultKind.Abort ? 0 : status, exception.Status);
            Assert.StartsWith("It is not known whether the keys were made anew", exception.Message);
            Assert.Equal(before + 1, Service.Requests.Count);
        }
    }

    [Theory]
    [InlineData("refused")]
    [InlineData("name")]
    [InlineData("certificate")]
    public async Task Where_no_connection_comes_about_it_is_tried_again_and_the_keys_are_known_to_be_the_old_ones(string reason)
    {
        var options = Connect.KeysOptions(Service);
        using var handler = new HttpClientHandler();
        if (reason == "refused")
            options.ManagementEndpoint = new Uri($"https://127.0.0.1:{ClosedPort()}");
        else if (reason == "name")
            (handler.Proxy, options.ManagementEndpoint) = (new WebProxy("http://nobody.invalid:1"), new Uri(
                "https://management.azure.com"));

        // As it is, it does not trust the service's certificate.
        if (reason != "refused")
            options.Transport = new HttpClientTransport(handler);

        var client = Manage.Keys(Service, options);
        foreach (var isAsync in new[] { false, true })
        {
            var exception = isAsync
                ? await Assert.ThrowsAsync<AggregateException>(() => client.RegenerateKeysAsync(WorkspaceKeyKinds.Primary))
                : Assert.Throws<AggregateException>(() => client.RegenerateKeys(WorkspaceKeyKinds.Primary));

            Assert.Equal(1 + options.Retry.MaxRetries, exception.InnerExceptions.Count);
            Assert.DoesNotContain("It is not known", exception.Message);
            Assert.Equal(
                reason == "certificate", exception.Message.Contains("trusts the certificate that answers there", StringComparison.Ordinal));
        }

        Assert.Empty(Service.Requests);
    }

    [Fact]
    public async Task A_connection_that_comes_about_later_is_used_once()
    {
        var handler = new LateHandler(Service.CreateHandler(), ClosedPort());
        var options = Connect.KeysOptions(Service);
        options.Transport = new HttpClientTransport(handler);
        await Manage.Keys(Service, options).RegenerateKeysAsync(WorkspaceKeyKinds.Primary);
        Assert.Equal(2, handler.Tries);
        Assert.Single(Service.Requests);
        Assert.Equal(1, Service.Emulator.Workspace.Answers[204]);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_is_not_sent_again()
    {
        using var cancellation = new CancellationTokenSource();
        Service.Intercept = async context =>
        {
            await cancellation.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return true;
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Manage.Keys(Service).RegenerateKeysAsync(WorkspaceKeyKinds.Primary, cancellation.Token));
        Assert.Single(Service.Requests);
    }

    [Fact]
    public async Task An_answer_that_does_not_come_in_time_is_not_asked_for_again()
    {
        Service.Emulator.Faults.Add(new Fault { PathContains = "regenerateKey", Kind = FaultKind.Delay, Delay = TimeSpan.FromSeconds(30) });
        var options = Connect.KeysOptions(Service);
        options.Retry.NetworkTimeout = TimeSpan.FromMilliseconds(300);
        var exception = await Assert.ThrowsAsync<RequestFailedException>(
            () => Manage.Keys(Service, options).RegenerateKeysAsync(WorkspaceKeyKinds.Primary));
        Assert.StartsWith("It is not known whether the keys were made anew", exception.Message);
        Assert.Single(Service.Requests);
    }

    [Fact]
    public async Task An_answer_that_breaks_off_leaves_unknown_what_was_done()
    {
        Service.Intercept = async context =>
        {
            context.Response.ContentLength = 100;
            await context.Response.WriteAsync("{ ");
            await context.Response.Body.FlushAsync();
            await Task.Delay(100);
            context.Abort();
            return true;
        };
        var exception = await Assert.ThrowsAsync<RequestFailedException>(
            () => Manage.Keys(Service).RegenerateKeysAsync(WorkspaceKeyKinds.Primary));
        Assert.StartsWith("It is not known whether the keys were made anew", exception.Message);
        Assert.Single(Service.Requests);
    }

    /// <summary>A port that nobody listens at.</summary>
    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>The service cannot be connected to at first.</summary>
    private sealed class LateHandler(HttpMessageHandler service, int closedPort) : DelegatingHandler(service)
    {
        public int Tries { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (Tries++ == 0)
                request.RequestUri = new UriBuilder(request.RequestUri!) { Port = closedPort }.Uri;

            return base.SendAsync(request, cancellationToken);
        }
    }
}
