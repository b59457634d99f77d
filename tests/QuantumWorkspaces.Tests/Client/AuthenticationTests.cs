using System.Net.Http.Json;
using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Loopback;

namespace QuantumWorkspaces.Tests.Client;

public sealed class AuthenticationTests : IAsyncLifetime
{
    private const string KeyHeader = "x-ms-quantum-api-key";

    private LoopbackService _service = null!;

    public async Task InitializeAsync() => _service = await LoopbackService.StartAsync();

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [Fact]
    public async Task A_connection_string_sends_its_key_with_every_page()
    {
        var workspace = Workspace.FromConnectionString(_service.ConnectionStringFor(_service.Endpoint));
        Assert.Equal(Connect.AllTargets.Length, (await workspace.GetTargetsAsync().ToListAsync()).Count);
        Assert.Equal(3, _service.Requests.Count);
        Assert.All(_service.Requests, request =>
        {
            Assert.Equal(_service.AccessKey, request.Headers[KeyHeader]);
            Assert.DoesNotContain("Authorization", request.Headers.Keys);
        });
    }

    [Fact]
    public void A_key_goes_over_HTTPS_as_well()
    {
        var options = Connect.Options;
        options.Transport = new HttpClientTransport(_service.CreateHandler());
        var workspace = Workspace.FromConnectionString(_service.ConnectionStringFor(_service.SecureEndpoint), options);
        Assert.Equal(Connect.AllTargets.Length, workspace.GetTargets().Count());
        Assert.Equal(3, _service.Requests.Count);
    }

    [Fact]
    public async Task Entra_sends_a_bearer_token_for_the_scope_of_Azure_Quantum()
    {
        var token = await TokenAsync();
        var scopes = new List<string>();
        var credential = DelegatedTokenCredential.Create((context, _) =>
        {
            scopes.AddRange(context.Scopes);
            return new AccessToken(token, DateTimeOffset.UtcNow.AddHours(1));
        });

        var workspace = Connect.WithToken(_service, credential);
        Assert.Equal(Connect.AllTargets, workspace.GetTargets().Select(target => target.Id));
        Assert.Equal(Connect.AllTargets, (await workspace.GetTargetsAsync().ToListAsync()).Select(target => target.Id));

        Assert.Equal(["https://quantum.microsoft.com/.default"], scopes.Distinct());
        var requests = _service.Requests.Where(request => request.PathAndQuery.StartsWith("/subscriptions", StringComparison.Ordinal)).ToList();
        Assert.Equal(6, requests.Count);
        Assert.All(requests, request =>
        {
            Assert.Equal($"Bearer {token}", request.Headers["Authorization"]);
            Assert.DoesNotContain(KeyHeader, request.Headers.Keys);
        });
    }

    [Fact]
    public async Task A_token_is_not_sent_without_TLS()
    {
        var credential = DelegatedTokenCredential.Create((_, _) => new AccessToken("secret", DateTimeOffset.UtcNow.AddHours(1)));
        var workspace = new Workspace(
            _service.Endpoint, LoopbackService.SubscriptionId, LoopbackService.ResourceGroupName, LoopbackService.WorkspaceName, credential, Connect.Options);

        Assert.Throws<InvalidOperationException>(() => workspace.GetTargets().ToList());
        await Assert.ThrowsAsync<InvalidOperationException>(() => workspace.GetTargetsAsync().ToListAsync());
        Assert.Empty(_service.Requests);
    }

    [Fact]
    public void An_updated_key_is_used_from_the_next_request_on()
    {
        var credential = new AzureKeyCredential(_service.AccessKey);
        var workspace = Connect.WithKey(_service, credential);
        _ = workspace.GetTargets().First();

        _service.RegenerateAccessKey();
        Assert.Equal(401, Assert.Throws<RequestFailedException>(() => workspace.GetTargets().First()).Status);

        credential.Update(_service.AccessKey);
        Assert.Equal("microsoft.estimator", workspace.GetTargets().First().Id);
    }

    [Fact]
    public async Task A_key_that_is_updated_between_two_tries_is_used_for_the_second()
    {
        var credential = new AzureKeyCredential(_service.AccessKey);
        var isFirst = true;
        _service.Intercept = async context =>
        {
            if (!isFirst)
                return false;

            isFirst = false;
            _service.RegenerateAccessKey();
            credential.Update(_service.AccessKey);
            await LoopbackService.AnswerErrorAsync(context, 503, "Busy", "Come again.");
            return true;
        };

        Assert.Equal("microsoft.estimator", (await Connect.WithKey(_service, credential).GetTargetsAsync().ToListAsync())[0].Id);
        Assert.Equal(4, _service.Requests.Count);
    }

    [Theory]
    [InlineData("two words")]
    [InlineData("umläut")]
    [InlineData("line\nbreak")]
    public void A_key_that_no_header_can_carry_is_not_sent_and_not_shown(string bad)
    {
        var key = FakeKey.Create();
        var workspace = Connect.WithKey(_service, new AzureKeyCredential(key + bad));
        var exception = Assert.Throws<InvalidOperationException>(() => workspace.GetTargets().ToList());
        Assert.Contains("access key", exception.Message);
        KeyParts.AssertAbsent(key, exception.ToString());
        Assert.Empty(_service.Requests);
    }

    [Fact]
    public void Clients_that_share_options_send_each_its_own_key()
    {
        var options = Connect.Options;
        var right = Connect.WithKey(_service, options);
        var wrong = Connect.WithKey(_service, new AzureKeyCredential(FakeKey.Create()), options);

        Assert.Equal(401, Assert.Throws<RequestFailedException>(() => wrong.GetTargets().ToList()).Status);
        Assert.Equal(Connect.AllTargets.Length, right.GetTargets().Count());
        Assert.Single(_service.Requests, request => request.Headers[KeyHeader] != _service.AccessKey);
    }

    [Fact]
    public async Task A_policy_that_sends_the_request_elsewhere_does_not_take_the_key_along()
    {
        await using var other = await LoopbackService.StartAsync();
        var options = Connect.Options;
        options.AddPolicy(new SendElsewhere(other.Endpoint), HttpPipelinePosition.PerRetry);
        var workspace = Connect.WithKey(_service, options);

        Assert.Equal(401, Assert.Throws<RequestFailedException>(() => workspace.GetTargets().ToList()).Status);
        Assert.DoesNotContain(KeyHeader, Assert.Single(other.Requests).Headers.Keys);
        Assert.Empty(_service.Requests);
    }

    /// <summary>A real token, from the endpoint that managed identities ask.</summary>
    private async Task<string> TokenAsync()
    {
        using var client = new HttpClient(_service.CreateHandler());
        client.DefaultRequestHeaders.Add("X-IDENTITY-HEADER", _service.EntraEnvironment["IDENTITY_HEADER"]);
        var answer = await client.GetFromJsonAsync<JsonElement>(
            _service.EntraEnvironment["IDENTITY_ENDPOINT"] + "?api-version=2019-08-01&resource=https://quantum.microsoft.com");
        return answer.GetProperty("access_token").GetString()!;
    }

    private sealed class SendElsewhere(Uri address) : HttpPipelineSynchronousPolicy
    {
        public override void OnSendingRequest(HttpMessage message) => message.Request.Uri.Port = address.Port;
    }
}
