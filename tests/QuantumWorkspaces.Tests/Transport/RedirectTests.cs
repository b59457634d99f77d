using System.Net.Security;
using Azure;
using Azure.Core.Pipeline;
using Loopback;
using QuantumWorkspaces.Tests.Client;

namespace QuantumWorkspaces.Tests.Transport;

/// <summary>A service that leads to another host, and transports that would follow it.</summary>
public sealed class RedirectTests : ServiceTests
{
    private LoopbackService _other = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _other = await LoopbackService.StartAsync();
    }

    public override async Task DisposeAsync()
    {
        await _other.DisposeAsync();
        await base.DisposeAsync();
    }

    [Theory]
    [InlineData("HttpClient", 302)]
    [InlineData("HttpClientHandler", 307)]
    [InlineData("SocketsHttpHandler", 308)]
    [InlineData("SocketsHttpHandler", 301)]
    [InlineData("factory", 303)]
    public async Task The_key_does_not_follow(string kind, int status)
    {
        foreach (var isSecure in new[] { false, true })
        {
            RedirectTo(isSecure ? _other.SecureEndpoint : _other.Endpoint, status);
            var options = Connect.Options;
            options.Transport = TransportOf(kind);
            var endpoint = isSecure ? Service.SecureEndpoint : Service.Endpoint;
            var workspace = Workspace.FromConnectionString(Service.ConnectionStringFor(endpoint), options);
            Assert.Equal(status, Assert.Throws<RequestFailedException>(() => workspace.GetTargets().ToList()).Status);
            var exception = await Assert.ThrowsAsync<RequestFailedException>(() => workspace.GetTargetsAsync().ToListAsync());
            Assert.Equal(status, exception.Status);
        }

        Assert.Equal(4, Service.Requests.Count);
        Assert.Empty(_other.Requests);
    }

    [Theory]
    [InlineData("HttpClient")]
    [InlineData("HttpClientHandler")]
    [InlineData("SocketsHttpHandler")]
    [InlineData("factory")]
    [InlineData("wrapped")]
    [InlineData("wrapped twice")]
    public void A_transport_that_follows_redirects_gets_no_key_for_Azure(string kind)
    {
        var options = Connect.Options;
        options.Transport = TransportOf(kind);
        var exception = Assert.Throws<ArgumentException>(() => Workspace.FromConnectionString(Sample.Text(Service.AccessKey), options));
        Assert.Equal("options", exception.ParamName);
        Assert.Contains("AllowAutoRedirect", exception.Message);
    }

    [Fact]
    public void A_wrapped_transport_that_follows_redirects_gets_no_key_for_this_machine_either()
    {
        var options = Connect.Options;
        options.Transport = TransportOf("wrapped");
        Assert.Throws<ArgumentException>(
            () => Workspace.FromConnectionString(Service.ConnectionStringFor(Service.SecureEndpoint), options));
        Assert.Throws<ArgumentException>(() => Workspace.FromConnectionString(Service.ConnectionStringFor(Service.Endpoint), options));
    }

    [Fact]
    public async Task A_rotation_sends_no_key_over_a_transport_that_follows_redirects()
    {
        var before = Service.AccessKey;
        var options = Connect.KeysOptions(Service);
        options.Transport = TransportOf("wrapped");
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => Manage.Keys(Service, options).RotateKeysAsync((_, _) => Task.CompletedTask));
        Assert.Contains("AllowAutoRedirect", exception.Message);
        Assert.Equal(before, Service.AccessKey);
    }

    [Fact]
    public async Task A_token_does_not_follow()
    {
        RedirectTo(_other.SecureEndpoint, 307);
        var options = Connect.KeysOptions(Service);
        options.Transport = TransportOf("wrapped");
        await Assert.ThrowsAnyAsync<RequestFailedException>(() => Manage.Keys(Service, options).GetKeysAsync());
        Assert.NotEmpty(_other.Requests);
        Assert.All(_other.Requests, request => Assert.DoesNotContain("Authorization", request.Headers.Keys));
    }

    [Fact]
    public async Task A_policy_that_lets_the_pipeline_follow_takes_no_key_along()
    {
        RedirectTo(_other.SecureEndpoint, 302);
        var options = Connect.Options;
        options.Transport = TransportOf("HttpClientHandler");
        options.AddPolicy(new FollowPolicy(), Azure.Core.HttpPipelinePosition.PerCall);
        var workspace = Workspace.FromConnectionString(Service.ConnectionStringFor(Service.SecureEndpoint), options);
        await Assert.ThrowsAnyAsync<RequestFailedException>(() => workspace.GetTargetsAsync().ToListAsync());
        Assert.Empty(_other.Requests);
    }

    private static HttpClientTransport TransportOf(string kind)
    {
        // They follow: that is what these handlers do when nobody says otherwise.
        var sockets = new SocketsHttpHandler
        {
            UseProxy = false,
            SslOptions = new SslClientAuthenticationOptions
            {
                RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is not null,
            },
        };
        var client = new HttpClientHandler { UseProxy = false };
        client.ServerCertificateCustomValidationCallback = (_, certificate, _, _) => certificate is not null;
        return kind switch
        {
            "HttpClient" => new HttpClientTransport(new HttpClient(client)),
            "HttpClientHandler" => new HttpClientTransport(client),
            "SocketsHttpHandler" => new HttpClientTransport(sockets),
            "factory" => new HttpClientTransport(_ => new HttpClient(sockets)),
            "wrapped" => new HttpClientTransport(new WrappingHandler(sockets)),
            _ => new HttpClientTransport(new HttpClient(new WrappingHandler(new WrappingHandler(client)))),
        };
    }

    private void RedirectTo(Uri address, int status) => Service.Intercept = context =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = new Uri(address, context.Request.Path).AbsoluteUri;
        return Task.FromResult(true);
    };

    private sealed class WrappingHandler(HttpMessageHandler inner) : DelegatingHandler(inner);

    private sealed class FollowPolicy : HttpPipelineSynchronousPolicy
    {
        public override void OnSendingRequest(Azure.Core.HttpMessage message) => RedirectPolicy.SetAllowAutoRedirect(message, true);
    }
}
