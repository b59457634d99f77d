using System.Net.Http.Json;
using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Loopback;

namespace QuantumWorkspaces.Tests.Client;

public sealed class AuthenticationTests : ServiceTests
{
    private const string KeyHeader = "x-ms-quantum-api-key";

    [Fact]
    public async Task A_connection_string_sends_its_key_with_every_page()
    {
        var workspace = Workspace.FromConnectionString(Service.ConnectionStringFor(Service.Endpoint));
        Assert.Equal(Connect.AllTargets.Length, (await workspace.GetTargetsAsync().ToListAsync()).Count);
        Assert.Equal(3, Service.Requests.Count);
        Assert.All(Service.Requests, request =>
        {
            Assert.Equal(Service.AccessKey, request.Headers[KeyHeader]);
            Assert.DoesNotContain("Authorization", request.Headers.Keys);
        });
    }

    [Fact]
    public void A_key_goes_over_HTTPS_as_well()
    {
        var options = Connect.Options;
        options.Transport = new HttpClientTransport(Service.CreateHandler());
        var workspace = Workspace.FromConnectionString(Service.ConnectionStringFor(Service.SecureEndpoint), options);
        Assert.Equal(Connect.AllTargets.Length, workspace.GetTargets().Count());
        Assert.Equal(3, Service.Requests.Count);
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

        var workspace = Connect.WithToken(Service, credential);
        Assert.Equal(Connect.AllTargets, workspace.GetTargets().Select(target => target.Id));
        Assert.Equal(Connect.AllTargets, (await workspace.GetTargetsAsync().ToListAsync()).Select(target => target.Id));

        Assert.Equal(["https://quantum.microsoft.com/.default"], scopes.Distinct());
        var requests = Service.Requests.Where(
            request => request.PathAndQuery.StartsWith("/subscriptions", StringComparison.Ordinal)).ToList();
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
            Service.Endpoint, LoopbackService.SubscriptionId, LoopbackService.ResourceGroupName, LoopbackService.WorkspaceName, credential,
            Connect.Options);

        Assert.Throws<InvalidOperationException>(() => workspace.GetTargets().ToList());
        await Assert.ThrowsAsync<InvalidOperationException>(() => workspace.GetTargetsAsync().ToListAsync());
        Assert.Empty(Service.Requests);
    }

    [Fact]
    public void An_updated_key_is_used_from_the_next_request_on()
    {
        var credential = new AzureKeyCredential(Service.AccessKey);
        var workspace = Connect.WithKey(Service, credential);
        _ = workspace.GetTargets().First();

        Service.RegenerateAccessKey();
        Assert.Equal(401, Assert.Throws<RequestFailedException>(() => workspace.GetTargets().First()).Status);

        credential.Update(Service.AccessKey);
        Assert.Equal("microsoft.estimator", workspace.GetTargets().First().Id);
    }

    [Fact]
    public async Task A_key_that_is_updated_between_two_tries_is_used_for_the_second()
    {
        var credential = new AzureKeyCredential(Service.AccessKey);
        var isFirst = true;
        Service.Intercept = async context =>
        {
            if (!isFirst)
                return false;

            isFirst = false;
            Service.RegenerateAccessKey();
            credential.Update(Service.AccessKey);
            await LoopbackService.AnswerErrorAsync(context, 503, "Busy", "Come again.");
            return true;
        };

        Assert.Equal("microsoft.estimator", (await Connect.WithKey(Service, credential).GetTargetsAsync().ToListAsync())[0].Id);
        Assert.Equal(4, Service.Requests.Count);
    }

    [Theory]
    [InlineData("two words")]
    [InlineData("umläut")]
    [InlineData("line\nbreak")]
    public void A_key_that_no_header_can_carry_is_not_sent_and_not_shown(string bad)
    {
        var key = FakeKey.Create();
        var workspace = Connect.WithKey(Service, new AzureKeyCredential(key + bad));
        var exception = Assert.Throws<InvalidOperationException>(() => workspace.GetTargets().ToList());
        Assert.Contains("access key", exception.Message);
        KeyParts.AssertAbsent(key, exception.ToString());
        Assert.Empty(Service.Requests);
    }

    [Fact]
    public void Clients_that_share_options_send_each_its_own_key()
    {
        var options = Connect.Options;
        var right = Connect.WithKey(Service, options);
        var wrong = Connect.WithKey(Service, new AzureKeyCredential(FakeKey.Create()), options);

        Assert.Equal(401, Assert.Throws<RequestFailedException>(() => wrong.GetTargets().ToList()).Status);
        Assert.Equal(Connect.AllTargets.Length, right.GetTargets().Count());
        Assert.Single(Service.Requests, request => request.Headers[KeyHeader] != Service.AccessKey);
    }

    [Fact]
    public async Task A_policy_that_sends_the_request_elsewhere_does_not_take_the_key_along()
    {
        await using var other = await LoopbackService.StartAsync();
        var options = Connect.Options;
        options.AddPolicy(new SendElsewhere(other.Endpoint), HttpPipelinePosition.PerRetry);
        var workspace = Connect.WithKey(Service, options);

        Assert.Equal(401, Assert.Throws<RequestFailedException>(() => workspace.GetTargets().ToList()).Status);
        Assert.DoesNotContain(KeyHeader, Assert.Single(other.Requests).Headers.Keys);
        Assert.Empty(Service.Requests);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_key_is_taken_off_the_request_again(bool isAsync)
    {
        var seen = new SeeAfterwards();
        var options = Connect.Options;
        options.AddPolicy(seen, HttpPipelinePosition.PerCall);
        var workspace = Connect.WithKey(Service, options);
        _ = isAsync ? await workspace.GetTargetsAsync().ToListAsync() : [.. workspace.GetTargets()];

        Assert.All(Service.Requests, request => Assert.Contains(KeyHeader, request.Headers.Keys));
        Assert.Contains("Accept", seen.Headers);
        Assert.DoesNotContain(KeyHeader, seen.Headers);
    }

    /// <summary>A real token, from the endpoint that managed identities ask.</summary>
    private async Task<string> TokenAsync()
    {
        using var client = new HttpClient(Service.CreateHandler());
        client.DefaultRequestHeaders.Add("X-IDENTITY-HEADER", Service.EntraEnvironment["IDENTITY_HEADER"]);
        var answer = await client.GetFromJsonAsync<JsonElement>(
            Service.EntraEnvironment["IDENTITY_ENDPOINT"] + "?api-version=2019-08-01&resource=https://quantum.microsoft.com");
        return answer.GetProperty("access_token").GetString()!;
    }

    /// <summary>Looks at the headers of a request when its answer has come.</summary>
    private sealed class SeeAfterwards : HttpPipelinePolicy
    {
        public List<string> Headers { get; } = [];

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            ProcessNext(message, pipeline);
            Headers.AddRange(message.Request.Headers.Select(header => header.Name));
        }

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            await ProcessNextAsync(message, pipeline);
            Headers.AddRange(message.Request.Headers.Select(header => header.Name));
        }
    }

    private sealed class SendElsewhere(Uri address) : HttpPipelineSynchronousPolicy
    {
        public override void OnSendingRequest(HttpMessage message) => message.Request.Uri.Port = address.Port;
    }
}
