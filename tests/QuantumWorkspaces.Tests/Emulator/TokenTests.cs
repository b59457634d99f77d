using WorkspaceEmulator.Authentication;

namespace QuantumWorkspaces.Tests.Emulation;

public sealed class TokenTests : IAsyncLifetime
{
    private const string Quotas = EmulatorClient.Path + "/quotas" + EmulatorClient.DataVersion;
    private const string Resource = EmulatorClient.Path + EmulatorClient.Version;

    private EmulatorClient _client = null!;

    public async Task InitializeAsync() => _client = await EmulatorClient.StartAsync();

    public async Task DisposeAsync() => await _client.DisposeAsync();

    [Theory]
    [InlineData("https://quantum.microsoft.com", Quotas, Resource)]
    [InlineData("https://management.azure.com", Resource, Quotas)]
    [InlineData("https://management.azure.com/", Resource, Quotas)]
    public async Task A_token_of_the_identity_endpoint_opens_the_plane_that_it_is_for_and_no_other(
        string audience, string own, string other)
    {
        var answer = await IdentityAsync(_client.Emulator.IdentityHeader, $"?api-version=2019-08-01&resource={audience}");
        Assert.Equal(200, answer.Status);
        Assert.Equal("Bearer", answer.Json.GetProperty("token_type").GetString());
        var expiry = DateTimeOffset.FromUnixTimeSeconds(
            long.Parse(answer.Json.GetProperty("expires_on").GetString()!, System.Globalization.CultureInfo.InvariantCulture));
        Assert.InRange(expiry - DateTimeOffset.UtcNow, TimeSpan.FromMinutes(59), TimeSpan.FromMinutes(61));

        var token = answer.Json.GetProperty("access_token").GetString()!;
        Assert.Equal(200, (await _client.WithTokenAsync(token, HttpMethod.Get, own)).Status);
        var refused = await _client.WithTokenAsync(token, HttpMethod.Get, other);
        Assert.Equal(401, refused.Status);
        Assert.Equal("InvalidAuthenticationTokenAudience", refused.ErrorCode);
    }

    [Theory]
    [InlineData(false, "?api-version=2019-08-01&resource=https://quantum.microsoft.com")]
    [InlineData(true, "?resource=https://quantum.microsoft.com")]
    [InlineData(true, "?api-version=2019-08-01&resource=https://vault.azure.net")]
    [InlineData(true, "?api-version=2019-08-01")]
    public async Task The_identity_endpoint_wants_its_header_its_version_and_a_resource_that_it_knows(bool isHeaderRight, string query) =>
        Assert.Equal(400, (await IdentityAsync(isHeaderRight ? _client.Emulator.IdentityHeader : "guess", query)).Status);

    [Theory]
    [InlineData(Quotas)]
    [InlineData(Resource)]
    public async Task An_unknown_token_is_invalid(string path)
    {
        var reply = await _client.WithTokenAsync("made-up", HttpMethod.Get, path);
        Assert.Equal(401, reply.Status);
        Assert.Equal("InvalidAuthenticationToken", reply.ErrorCode);
        Assert.Contains("invalid_token", reply.Header("WWW-Authenticate"));
    }

    [Theory]
    [InlineData(Audiences.Quantum, Quotas)]
    [InlineData(Audiences.Management, Resource)]
    public async Task Tokens_can_be_made_to_expire_and_the_next_one_works(string audience, string path)
    {
        var token = _client.Emulator.Tokens.Issue(audience);
        Assert.Equal(200, (await _client.WithTokenAsync(token, HttpMethod.Get, path)).Status);

        Assert.Equal(204, (await _client.AnonymouslyAsync(HttpMethod.Post, "/emulator/tokens/expire")).Status);
        var reply = await _client.WithTokenAsync(token, HttpMethod.Get, path);
        Assert.Equal(401, reply.Status);
        Assert.Equal("ExpiredAuthenticationToken", reply.ErrorCode);
        Assert.Equal(200, (await _client.WithTokenAsync(_client.Emulator.Tokens.Issue(audience), HttpMethod.Get, path)).Status);
    }

    [Fact]
    public async Task A_token_ends_with_its_lifetime()
    {
        await using var client = await EmulatorClient.StartAsync(new() { TokenLifetime = TimeSpan.FromMilliseconds(1) });
        var token = client.Emulator.Tokens.Issue(Audiences.Quantum);
        await Task.Delay(20);
        Assert.Equal("ExpiredAuthenticationToken", (await client.WithTokenAsync(token, HttpMethod.Get, Quotas)).ErrorCode);
    }

    [Theory]
    [InlineData(Audiences.Quantum, Quotas)]
    [InlineData(Audiences.Management, Resource)]
    public async Task A_token_in_clear_text_is_refused(string audience, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_client.Emulator.Endpoint, path));
        request.Headers.Authorization = new("Bearer", _client.Emulator.Tokens.Issue(audience));
        Assert.Equal(401, (await _client.SendAsync(request)).Status);
    }

    [Theory]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("Host", "management.azure.com")]
    public async Task Behind_a_proxy_that_ends_TLS_a_token_is_taken(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_client.Emulator.Endpoint, Resource));
        request.Headers.Authorization = new("Bearer", _client.Emulator.Tokens.Issue(Audiences.Management));
        request.Headers.TryAddWithoutValidation(header, value);
        Assert.Equal(200, (await _client.SendAsync(request)).Status);
    }

    [Fact]
    public async Task Any_token_can_be_let_in_but_not_none()
    {
        await using var client = await EmulatorClient.StartAsync(new() { AcceptAnyToken = true });
        Assert.Equal(200, (await client.WithTokenAsync("brought.from.elsewhere", HttpMethod.Get, Resource)).Status);
        Assert.Equal(200, (await client.WithTokenAsync("brought.from.elsewhere", HttpMethod.Get, Quotas)).Status);
        Assert.Equal(401, (await client.AnonymouslyAsync(HttpMethod.Get, Resource)).Status);
    }

    private async Task<Reply> IdentityAsync(string header, string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _client.Emulator.IdentityEndpoint + query);
        request.Headers.Add("X-IDENTITY-HEADER", header);
        return await _client.SendAsync(request);
    }
}
