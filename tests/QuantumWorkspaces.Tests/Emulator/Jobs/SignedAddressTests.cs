using System.Text;
using System.Web;

namespace QuantumWorkspaces.Tests.Emulation.Jobs;

public sealed class SignedAddressTests : IAsyncLifetime
{
    private static readonly byte[] Content = Encoding.UTF8.GetBytes("content");

    private readonly ManualClock _clock = new();
    private JobClient _client = null!;

    public async Task InitializeAsync() => _client = await JobClient.StartAsync(_clock);

    public async Task DisposeAsync() => await _client.DisposeAsync();

    [Fact]
    public async Task A_container_is_answered_with_an_address_for_the_whole_account()
    {
        var address = new Uri(await _client.AddressOfAsync("job-one"));
        var query = HttpUtility.ParseQueryString(address.Query);
        Assert.Equal("/devstoreaccount1/job-one", address.AbsolutePath);
        Assert.Equal(("b", "co", "rwlac", null), (query["ss"], query["srt"], query["sp"], query["sr"]));
        Assert.Equal("2026-08-17T09:30:00Z", query["st"]);
        Assert.Equal("2026-08-17T13:30:00Z", query["se"]);

        await _client.AddressOfAsync("job-two");
        var other = address.AbsoluteUri.Replace("job-one", "job-two/blob");
        Assert.Equal(201, (await _client.UploadAsync(other, Content)).Status);
    }

    [Fact]
    public async Task A_blob_is_answered_with_an_address_for_it_alone()
    {
        await _client.AddressOfAsync("job-one");
        var address = await _client.AddressOfAsync("job-one", "a blob/with parts");
        var query = HttpUtility.ParseQueryString(new Uri(address).Query);
        Assert.Equal(("b", "rcw", null, null), (query["sr"], query["sp"], query["ss"], query["srt"]));

        Assert.Equal(201, (await _client.UploadAsync(address, Content)).Status);
        Assert.Equal(Content, (await _client.StorageAsync("GET", address)).Body);
        await AssertRefusedAsync("AuthenticationFailed", await _client.UploadAsync(address.Replace("blob/", "blub/"), Content));
        await AssertRefusedAsync("AuthenticationFailed", await _client.StorageAsync("GET", address.Replace("job-one", "job-two")));
        await AssertRefusedAsync("AuthenticationFailed", await _client.StorageAsync(
            "GET", address.Replace("a%20blob/with%20parts?", "?restype=container&comp=list&")));
    }

    [Theory]
    [InlineData("sp", "rcwd")]
    [InlineData("se", "2099-01-01T00:00:00Z")]
    [InlineData("sv", "2020-01-01")]
    [InlineData("sig", "AAAA")]
    [InlineData("sip", "127.0.0.1")]
    public async Task What_is_signed_cannot_be_changed(string name, string value)
    {
        await _client.AddressOfAsync("job-one");
        var address = new UriBuilder(await _client.AddressOfAsync("job-one", "blob"));
        var query = HttpUtility.ParseQueryString(address.Query);
        query[name] = value;
        address.Query = query.ToString();
        await AssertRefusedAsync("AuthenticationFailed", await _client.UploadAsync(address.Uri.AbsoluteUri, Content));
    }

    [Fact]
    public async Task A_second_value_behind_the_signed_one_is_refused()
    {
        await _client.AddressOfAsync("job-one");
        var address = await _client.AddressOfAsync("job-one", "blob");
        await AssertRefusedAsync("AuthenticationFailed", await _client.UploadAsync(address + "&sp=rcwd", Content));
    }

    [Fact]
    public async Task An_address_expires()
    {
        _client.Emulator.Jobs.SignatureLifetime = TimeSpan.FromSeconds(10);
        await _client.AddressOfAsync("job-one");
        var address = await _client.AddressOfAsync("job-one", "blob");
        _clock.Advance(9);
        Assert.Equal(201, (await _client.UploadAsync(address, Content)).Status);
        _clock.Advance(1);
        await AssertRefusedAsync("AuthenticationFailed", await _client.StorageAsync("GET", address));
        Assert.Equal(200, (await _client.StorageAsync("GET", await _client.AddressOfAsync("job-one", "blob"))).Status);
    }

    [Fact]
    public async Task An_address_does_not_work_before_it_starts()
    {
        var address = await _client.AddressOfAsync("job-one", "blob");
        _clock.Advance(-10);
        await AssertRefusedAsync("AuthenticationFailed", await _client.StorageAsync("GET", address));
    }

    [Fact]
    public async Task All_addresses_can_be_made_worthless_at_once()
    {
        var address = (await _client.AddressOfAsync("job-one")).Replace("?", "/blob?");
        Assert.Equal(201, (await _client.UploadAsync(address, Content)).Status);
        _client.Emulator.ExpireSignatures();
        await AssertRefusedAsync("AuthenticationFailed", await _client.StorageAsync("GET", address));
    }

    [Fact]
    public async Task Without_a_signature_nothing_opens()
    {
        var address = (await _client.AddressOfAsync("job-one")).Split('?')[0];
        foreach (var reply in new[]
        {
            await _client.StorageAsync("GET", address + "/blob"),
            await _client.UploadAsync(address + "/blob", Content),
        })
        {
            Assert.Equal(401, reply.Status);
            Assert.Equal("NoAuthenticationInformation", reply.ErrorCode);
            Assert.Equal("NoAuthenticationInformation", reply.Xml.Element("Code")!.Value);
        }
    }

    [Fact]
    public async Task An_address_of_one_account_does_not_open_another_or_one_that_is_not_there()
    {
        _client.Emulator.Workspaces.Add(_client.Workspace.Name.SubscriptionId, "other-rg", "other-ws");
        var address = (await _client.AddressOfAsync("job-one")).Replace("?", "/blob?");
        foreach (var account in new[] { "devstoreaccount2", "devstoreaccount77" })
            await AssertRefusedAsync(
                "AuthenticationFailed", await _client.StorageAsync("GET", address.Replace("devstoreaccount1", account)));
    }

    [Fact]
    public async Task The_addresses_of_a_job_let_read_and_nothing_else()
    {
        var job = await _client.ReadAsync(await _client.SubmitAsync());
        var input = job.GetProperty("inputDataUri").GetString()!;
        var container = job.GetProperty("containerUri").GetString()!;
        Assert.Equal(JobClient.BellPair, (await _client.StorageAsync("GET", input)).Text);
        Assert.Equal(200, (await _client.StorageAsync("GET", container + "&restype=container&comp=list")).Status);
        await AssertRefusedAsync("AuthorizationPermissionMismatch", await _client.UploadAsync(input, Content));
        await AssertRefusedAsync(
            "AuthorizationPermissionMismatch", await _client.UploadAsync(container.Replace("?", "/attachment?"), Content));
        await AssertRefusedAsync("AuthorizationPermissionMismatch", await _client.StorageAsync("DELETE", input));
        await AssertRefusedAsync("AuthorizationFailure", await _client.StorageAsync("PUT", container + "&restype=container", []));
        await AssertRefusedAsync("AuthenticationFailed", await _client.StorageAsync("GET", input.Replace("inputData", "outputData")));
    }

    [Fact]
    public async Task An_address_that_was_given_over_tls_works_over_tls_only()
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post, new Uri(_client.Emulator.SecureEndpoint, $"{_client.Path}/storage/sasUri?api-version={JobClient.Version}"))
        {
            Headers = { { "x-ms-quantum-api-key", _client.Workspace.PrimaryKey } },
            Content = new StringContent("""{"containerName":"job-one"}""", Encoding.UTF8, "application/json"),
        };
        var address = new UriBuilder((await _client.SendAsync(request)).Json.GetProperty("sasUri").GetString()!);
        Assert.Equal("https", address.Scheme);
        Assert.Contains("spr=https&", address.Query);
        address.Path += "/blob";
        Assert.Equal(201, (await _client.UploadAsync(address.Uri.AbsoluteUri, Content)).Status);

        address.Scheme = "http";
        (address.Host, address.Port) = (_client.Emulator.Endpoint.Host, _client.Emulator.Endpoint.Port);
        await AssertRefusedAsync("AuthorizationProtocolMismatch", await _client.StorageAsync("GET", address.Uri.AbsoluteUri));
    }

    [Theory]
    [InlineData("""{"containerName":"No"}""", 400)]
    [InlineData("""{"containerName":"a--b"}""", 400)]
    [InlineData("""{"containerName":"../x"}""", 400)]
    [InlineData("""{"blobName":"x"}""", 400)]
    [InlineData("""{"containerName":"a/b","blobName":"x"}""", 400)]
    [InlineData("""{"containerName":"abc","blobName":""}""", 400)]
    [InlineData("""{"containerName":7}""", 400)]
    [InlineData("[]", 400)]
    public async Task What_cannot_be_a_container_gets_no_address(string body, int status) =>
        Assert.Equal(status, (await _client.SendAsync("POST", "/storage/sasUri", body)).Status);

    [Fact]
    public async Task An_address_is_for_those_with_a_key_only() =>
        Assert.Equal(
            401, (await _client.SendAsync("POST", "/storage/sasUri", """{"containerName":"job-one"}""", key: FakeKey.Create())).Status);

    private static Task AssertRefusedAsync(string code, WireReply reply)
    {
        Assert.Equal(403, reply.Status);
        Assert.Equal(code, reply.ErrorCode);
        Assert.Equal(code, reply.Xml.Element("Code")!.Value);
        Assert.DoesNotContain("sig", reply.Xml.Element("Message")!.Value.Replace("signature", ""));
        return Task.CompletedTask;
    }
}
