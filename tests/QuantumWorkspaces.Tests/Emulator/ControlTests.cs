using System.Security.Cryptography.X509Certificates;
using System.Text;
using WorkspaceEmulator;
using WorkspaceEmulator.Workspaces;

namespace QuantumWorkspaces.Tests.Emulation;

public sealed class ControlTests : IAsyncLifetime
{
    private EmulatorClient _client = null!;

    public async Task InitializeAsync() => _client = await EmulatorClient.StartAsync();

    public async Task DisposeAsync() => await _client.DisposeAsync();

    [Fact]
    public async Task A_program_on_the_same_machine_learns_all_that_it_needs_but_no_key()
    {
        var description = (await _client.AnonymouslyAsync(HttpMethod.Get, "/emulator")).Json;
        Assert.Equal(_client.Emulator.Endpoint.AbsoluteUri, description.GetProperty("endpoint").GetString());
        Assert.Equal(_client.Emulator.SecureEndpoint.AbsoluteUri, description.GetProperty("secureEndpoint").GetString());
        Assert.Equal(SampleWorkspace.SubscriptionId, description.GetProperty("subscriptionId").GetString());
        Assert.Equal(SampleWorkspace.ResourceGroupName, description.GetProperty("resourceGroupName").GetString());
        Assert.Equal(SampleWorkspace.Name, description.GetProperty("workspaceName").GetString());
        Assert.Equal(_client.Emulator.EntraEnvironment["IDENTITY_ENDPOINT"], description.GetProperty("identityEndpoint").GetString());
        Assert.Equal(_client.Emulator.EntraEnvironment["IDENTITY_HEADER"], description.GetProperty("identityHeader").GetString());
        using var authority = X509Certificate2.CreateFromPem(description.GetProperty("certificateAuthority").GetString());
        Assert.False(authority.HasPrivateKey);
        Assert.Equal(authority.ExportCertificatePem(), await File.ReadAllTextAsync(_client.Emulator.CertificateFile));

        KeyParts.AssertAbsent(_client.Workspace.PrimaryKey, description.GetRawText());
        KeyParts.AssertAbsent(_client.Workspace.SecondaryKey, description.GetRawText());
    }

    [Theory]
    [InlineData("GET", "/emulator")]
    [InlineData("GET", "/emulator/faults")]
    [InlineData("POST", "/emulator/tokens/expire")]
    public async Task Under_a_foreign_name_nothing_is_told(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(_client.Emulator.Endpoint, path));
        request.Headers.Host = "rebound.example";
        Assert.Equal(403, (await _client.SendAsync(request)).Status);
    }

    [Theory]
    [InlineData("POST", "/emulator/tokens/expire", "Origin", "https://evil.example")]
    [InlineData("POST", "/emulator/tokens/expire", "Origin", "null")]
    [InlineData("POST", "/emulator/tokens/expire", "Sec-Fetch-Site", "cross-site")]
    [InlineData("POST", "/emulator/faults", "Sec-Fetch-Site", "same-site")]
    [InlineData("DELETE", "/emulator/faults", "Origin", "http://localhost:3000")]
    [InlineData("GET", "/emulator", "Sec-Fetch-Site", "cross-site")]
    [InlineData("GET", "/subscriptions", "Sec-Fetch-Site", "cross-site")]
    [InlineData("GET", EmulatorClient.Path + "/quotas", "Origin", "https://evil.example")]
    public async Task A_page_in_a_browser_can_do_nothing(string method, string path, string header, string value)
    {
        var token = _client.Emulator.Tokens.Issue(WorkspaceEmulator.Authentication.Audiences.Management);
        _client.Emulator.Faults.Add(new WorkspaceEmulator.Faults.Fault());
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(_client.Emulator.Endpoint, path));
        request.Headers.Add(header, value);
        Assert.Equal(403, (await _client.SendAsync(request)).Status);
        Assert.Single(_client.Emulator.Faults.Remaining);
        _client.Emulator.Faults.Clear();
        Assert.Equal(200, (await _client.WithTokenAsync(token, HttpMethod.Get, EmulatorClient.Path + EmulatorClient.Version)).Status);
    }

    [Theory]
    [InlineData("GET /emulator HTTP/1.1\r\nHost:\r\n")]
    [InlineData("GET /emulator HTTP/1.0\r\n")]
    [InlineData("POST /emulator/tokens/expire HTTP/1.1\r\nHost:\r\nContent-Length: 0\r\n")]
    [InlineData("GET /emulator HTTP/1.1\r\nHost: localhost.evil.example\r\n")]
    public async Task Without_the_name_of_this_machine_nothing_is_told(string head)
    {
        using var connection = new System.Net.Sockets.TcpClient();
        await connection.ConnectAsync("127.0.0.1", _client.Emulator.Endpoint.Port);
        await connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head + "Connection: close\r\n\r\n"));
        using var reader = new StreamReader(connection.GetStream());
        Assert.StartsWith("HTTP/1.1 403 ", await reader.ReadToEndAsync());
    }

    [Theory]
    [InlineData("bad\\r\\nSet-Cookie: a=b")]
    [InlineData("bad\\u0000")]
    [InlineData("b\u00fcse")]
    public async Task A_code_that_no_header_can_carry_is_refused(string code)
    {
        var reply = await _client.AnonymouslyAsync(HttpMethod.Post, "/emulator/faults", $$"""[{ "code": "{{code}}" }]""");
        Assert.Equal(400, reply.Status);
        Assert.Empty(_client.Emulator.Faults.Remaining);
        Assert.Throws<ArgumentException>(() => _client.Emulator.Faults.Add(new WorkspaceEmulator.Faults.Fault { Code = "a\r\nb" }));
    }

    [Theory]
    [InlineData(1001, 400)]
    [InlineData(400_000, 413)]
    public async Task There_are_only_so_many_faults(int count, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_client.Emulator.Endpoint, "/emulator/faults"));
        request.Content = new StringContent(
            $"[{string.Join(',', Enumerable.Repeat("{}", count))}]", Encoding.UTF8, "application/json");

        // What is too long is refused before it is read: it is only sent once the emulator asks for it.
        request.Headers.ExpectContinue = true;
        Assert.Equal(status, (await _client.SendAsync(request)).Status);
        Assert.Empty(_client.Emulator.Faults.Remaining);
    }

    [Fact]
    public async Task A_form_of_another_site_adds_no_faults()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_client.Emulator.Endpoint, "/emulator/faults"));
        request.Content = new StringContent("[{}]", Encoding.UTF8, "text/plain");
        Assert.Equal(415, (await _client.SendAsync(request)).Status);
        Assert.Empty(_client.Emulator.Faults.Remaining);
    }

    [Theory]
    [InlineData("pem")]
    [InlineData("pem and key")]
    [InlineData("pfx")]
    public async Task A_certificate_can_be_brought(string form)
    {
        using var own = WorkspaceEmulator.Hosting.LoopbackCertificates.Create();
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var file = Path.Combine(folder.FullName, form == "pfx" ? "own.pfx" : "own.pem");
            var keyFile = form == "pem and key" ? Path.Combine(folder.FullName, "own.key.pem") : null;
            var certificates = own.Leaf.ExportCertificatePem() + "\n" + own.Authority.ExportCertificatePem() + "\n";
            var key = own.Leaf.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem();
            if (form == "pfx")
                await File.WriteAllBytesAsync(
                    file, new X509Certificate2Collection { own.Leaf, own.Authority }.Export(X509ContentType.Pkcs12)!);
            else
                await File.WriteAllTextAsync(file, keyFile is null ? certificates + key : certificates);

            if (keyFile is not null)
                await File.WriteAllTextAsync(keyFile, key);

            await using var client = await EmulatorClient.StartAsync(new EmulatorOptions
            {
                CertificateFile = file,
                CertificateKeyFile = keyFile,
            });
            Assert.Equal(own.Authority.ExportCertificatePem(), client.Emulator.CertificateAuthority);
            Assert.Equal(200, (await client.WithDataTokenAsync(EmulatorClient.Path + "/quotas" + EmulatorClient.DataVersion)).Status);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task The_certificate_file_goes_with_the_emulator()
    {
        var emulator = await Emulator.StartAsync();
        Assert.True(File.Exists(emulator.CertificateFile));
        await emulator.DisposeAsync();
        Assert.False(File.Exists(emulator.CertificateFile));
    }

    [Fact]
    public async Task A_port_that_is_taken_is_an_error() =>
        await Assert.ThrowsAsync<IOException>(() => Emulator.StartAsync(new EmulatorOptions { HttpPort = _client.Emulator.Endpoint.Port }));
}
