using System.Net;
using Azure.Core;
using Azure.Core.Pipeline;
using QuantumWorkspaces.Tests.Client;

namespace QuantumWorkspaces.Tests.Transport;

/// <summary>Requests to this machine go through no proxy, and those to Azure through nothing but a tunnel.</summary>
[Collection(AloneTests.Name)]
public sealed class ProxyTests : ServiceTests
{
    private RawServer _proxy = null!;

    /// <summary>The transports of a user that know a proxy, and whether they can be seen through.</summary>
    public static TheoryData<string> Transports =>
        ["HttpClient", "HttpClientHandler", "SocketsHttpHandler", "SocketsHttpHandler without redirects", "factory"];

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _proxy = RawServer.Start();
    }

    public override async Task DisposeAsync()
    {
        await _proxy.DisposeAsync();
        await base.DisposeAsync();
    }

    [Theory]
    [InlineData("HTTP_PROXY")]
    [InlineData("http_proxy")]
    [InlineData("HTTPS_PROXY")]
    [InlineData("ALL_PROXY")]
    [InlineData("all_proxy")]
    public async Task A_proxy_of_the_environment_gets_nothing_that_is_for_this_machine(string variable)
    {
        var environment = new Dictionary<string, string>
        {
            ["AZURE_QUANTUM_CONNECTION_STRING"] = Service.ConnectionStringFor(Service.Endpoint),
            [variable] = _proxy.Address.AbsoluteUri,
            ["NO_PROXY"] = "",
        };
        var run = await ProcessRun.RunAsync("dotnet", [Programs.LoopbackClient, "environment"], environment: environment);

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Empty(_proxy.Requests);
        Assert.All(Service.Requests, request => Assert.Equal(Service.AccessKey, request.Headers["x-ms-quantum-api-key"]));
    }

    [Theory]
    [InlineData("HTTPS_PROXY")]
    [InlineData("ALL_PROXY")]
    public async Task A_proxy_of_the_environment_gets_nothing_but_the_name_of_a_host_in_Azure(string variable)
    {
        var environment = new Dictionary<string, string>
        {
            ["AZURE_QUANTUM_CONNECTION_STRING"] = Sample.Text(Service.AccessKey),
            [variable] = _proxy.Address.AbsoluteUri,
        };
        var run = await ProcessRun.RunAsync("dotnet", [Programs.LoopbackClient, "once"], environment: environment);

        Assert.NotEqual(0, run.ExitCode);
        AssertOnlyTunnels();
        KeyParts.AssertAbsent(Service.AccessKey, run.All);
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task A_proxy_of_the_transport_gets_nothing_that_is_for_this_machine(string kind)
    {
        foreach (var endpoint in new[] { Service.Endpoint, Service.SecureEndpoint })
        {
            var options = Connect.Options;
            options.Transport = TransportOf(kind);
            var workspace = Workspace.FromConnectionString(Service.ConnectionStringFor(endpoint), options);
            Assert.Equal(Connect.AllTargets, workspace.GetTargets().Select(target => target.Id));
            Assert.Equal(Connect.AllTargets, (await workspace.GetTargetsAsync().ToListAsync()).Select(target => target.Id));
        }

        Assert.Empty(_proxy.Requests);
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task A_proxy_of_the_transport_gets_no_token_and_no_list_of_keys(string kind)
    {
        var options = Connect.KeysOptions(Service);
        options.Transport = TransportOf(kind);
        var keys = (await Manage.Keys(Service, options).GetKeysAsync()).Value;
        Assert.Equal(Service.AccessKey, keys.PrimaryKey!.GetKey());
        Assert.Empty(_proxy.Requests);
    }

    [Fact]
    public void A_proxy_of_the_system_gets_nothing_that_is_for_this_machine_and_of_Azure_the_name_of_the_host()
    {
        var before = HttpClient.DefaultProxy;
        HttpClient.DefaultProxy = new WebProxy(_proxy.Address);
        try
        {
            HttpClientTransport[] transports = [HttpClientTransport.Shared, new(), new(new HttpClient())];
            foreach (var transport in transports)
            {
                var options = Connect.Options;
                options.Transport = transport;
                Assert.NotEmpty(Workspace.FromConnectionString(Service.ConnectionStringFor(Service.Endpoint), options).GetTargets());
            }

            Assert.Empty(_proxy.Requests);
            var azure = Connect.Options;
            azure.Retry.MaxRetries = 1;
            azure.Transport = new HttpClientTransport();
            Assert.ThrowsAny<Exception>(() => Workspace.FromConnectionString(Sample.Text(Service.AccessKey), azure).GetTargets().ToList());
            AssertOnlyTunnels();
        }
        finally
        {
            HttpClient.DefaultProxy = before;
        }
    }

    [Fact]
    public void Options_that_clients_share_stay_as_they_are_also_when_the_clients_are_made_at_once()
    {
        var given = TransportOf("SocketsHttpHandler");
        var options = Connect.Options;
        options.Transport = given;
        var connectionString = Service.ConnectionStringFor(Service.Endpoint);
        Parallel.For(0, 500, _ => Workspace.FromConnectionString(connectionString, options));
        Assert.Same(given, options.Transport);
    }

    [Theory]
    [InlineData("wrapped")]
    [InlineData("own handler")]
    [InlineData("own transport")]
    [InlineData("derived")]
    public void A_transport_that_cannot_be_seen_through_is_refused_over_HTTP(string kind)
    {
        var options = Connect.Options;
        options.Transport = OpaqueTransport(kind);
        var exception = Assert.Throws<ArgumentException>(
            () => Workspace.FromConnectionString(Service.ConnectionStringFor(Service.Endpoint), options));
        Assert.Equal("options", exception.ParamName);
        Assert.Contains("proxy", exception.Message);
        Assert.Contains("UseProxy", exception.Message);
        Assert.Empty(_proxy.Requests);
        Assert.Empty(Service.Requests);
    }

    [Fact]
    public async Task A_wrapped_handler_with_a_proxy_is_refused_over_HTTPS_too()
    {
        var options = Connect.KeysOptions(Service);
        options.Transport = OpaqueTransport("wrapped");
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => Manage.Keys(Service, options).GetKeysAsync());
        Assert.Contains("proxy", exception.Message);
        Assert.Empty(_proxy.Requests);
    }

    [Fact]
    public async Task A_wrapped_handler_that_goes_directly_is_used_for_this_machine()
    {
        var handler = new CountingHandler(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });
        var options = Connect.Options;
        options.Transport = new HttpClientTransport(handler);
        Assert.NotEmpty(await Connect.WithKey(Service, options).GetTargetsAsync().ToListAsync());
        Assert.Equal(Service.Requests.Count, handler.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_request_to_Azure_goes_through_a_tunnel(bool hasKey)
    {
        var options = Connect.Options;
        options.Retry.MaxRetries = 1;
        options.Transport = new HttpClientTransport(Proxied());
        var workspace = hasKey
            ? Workspace.FromConnectionString(Sample.Text(Service.AccessKey), options)
            : new Workspace(
                new Uri(Sample.Endpoint), Sample.SubscriptionId, Sample.ResourceGroupName, Sample.WorkspaceName,
                new EmulatorCredential(Service), options);

        KeyParts.AssertAbsent(Service.AccessKey, Assert.ThrowsAny<Exception>(() => workspace.GetTargets().ToList()).ToString());
        AssertOnlyTunnels();
    }

    [Fact]
    public void A_policy_that_turns_to_HTTP_takes_nothing_off_the_machine()
    {
        var options = Connect.Options;
        options.Transport = new HttpClientTransport(Proxied());
        options.AddPolicy(new DowngradePolicy(), HttpPipelinePosition.PerRetry);
        var exception = Assert.Throws<InvalidOperationException>(
            () => Workspace.FromConnectionString(Sample.Text(Service.AccessKey), options).GetTargets().ToList());
        Assert.Contains("only to this machine", exception.Message);
        Assert.Empty(_proxy.Requests);
    }

    private HttpClientTransport TransportOf(string kind)
    {
        var trusting = (SocketsHttpHandler)Service.CreateHandler();
        var sockets = new SocketsHttpHandler { SslOptions = trusting.SslOptions, Proxy = new WebProxy(_proxy.Address) };
        var client = new HttpClientHandler { Proxy = new WebProxy(_proxy.Address) };
        client.ServerCertificateCustomValidationCallback = (_, certificate, _, _) => certificate is not null;
        switch (kind)
        {
            case "HttpClient":
                return new HttpClientTransport(new HttpClient(client));
            case "HttpClientHandler":
                return new HttpClientTransport(client);
            case "factory":
                return new HttpClientTransport(_ => sockets);
            case "SocketsHttpHandler without redirects":
                sockets.AllowAutoRedirect = false;
                break;
        }

        return new HttpClientTransport(sockets);
    }

    private HttpPipelineTransport OpaqueTransport(string kind)
    {
        var proxied = Proxied();
        return kind switch
        {
            "wrapped" => new HttpClientTransport(new CountingHandler(proxied)),
            "own handler" => new HttpClientTransport(new OwnHandler(proxied)),
            "derived" => new HttpClientTransport(new DerivedHandler { Proxy = new WebProxy(_proxy.Address), AllowAutoRedirect = false }),
            _ => new OwnTransport(new HttpClientTransport(proxied)),
        };
    }

    private SocketsHttpHandler Proxied() => new() { Proxy = new WebProxy(_proxy.Address), AllowAutoRedirect = false };

    private void AssertOnlyTunnels()
    {
        Assert.NotEmpty(_proxy.Requests);
        Assert.All(_proxy.Requests, request =>
        {
            Assert.StartsWith("CONNECT eastus.quantum.azure.com:443 HTTP/1.1\r\n", request);
            KeyParts.AssertAbsent(Service.AccessKey, request);
            Assert.DoesNotContain("Bearer", request);
        });
    }

    private sealed class DerivedHandler : HttpClientHandler;

    private sealed class CountingHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        public int Count { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Count++;
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class OwnHandler(HttpMessageHandler inner) : HttpMessageHandler
    {
        private readonly HttpMessageInvoker _inner = new(inner);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            _inner.SendAsync(request, cancellationToken);
    }

    private sealed class OwnTransport(HttpPipelineTransport inner) : HttpPipelineTransport
    {
        public override Request CreateRequest() => inner.CreateRequest();

        public override void Process(HttpMessage message) => inner.Process(message);

        public override ValueTask ProcessAsync(HttpMessage message) => inner.ProcessAsync(message);
    }

    private sealed class DowngradePolicy : HttpPipelineSynchronousPolicy
    {
        public override void OnSendingRequest(HttpMessage message)
        {
            message.Request.Uri.Scheme = "http";
            message.Request.Uri.Port = 80;
        }
    }
}
