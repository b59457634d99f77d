using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using WorkspaceEmulator;
using WorkspaceEmulator.Authentication;
using WorkspaceEmulator.Workspaces;

namespace QuantumWorkspaces.Tests.Emulation;

/// <summary>An emulator, and requests to it as anybody could write them: nothing of the library is used here.</summary>
internal sealed class EmulatorClient : IAsyncDisposable
{
    public const string SubscriptionPath = $"/subscriptions/{SampleWorkspace.SubscriptionId}";
    public const string Path =
        $"{SubscriptionPath}/resourceGroups/{SampleWorkspace.ResourceGroupName}"
        + $"/providers/Microsoft.Quantum/workspaces/{SampleWorkspace.Name}";
    public const string DataVersion = "?api-version=2026-01-15-preview";
    public const string Version = "?api-version=2026-06-15-preview";
    public const string GraphPath = "/providers/Microsoft.ResourceGraph/resources?api-version=2021-03-01";

    private readonly HttpClient _http;

    private EmulatorClient(Emulator emulator)
    {
        Emulator = emulator;
        _http = new HttpClient(emulator.CreateHandler());
    }

    public Emulator Emulator { get; }

    public EmulatedWorkspace Workspace => Emulator.Workspace;

    public static async Task<EmulatorClient> StartAsync(EmulatorOptions? options = null) =>
        new(await Emulator.StartAsync(options ?? new EmulatorOptions { OperationRetryAfter = TimeSpan.Zero }));

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Emulator.DisposeAsync();
    }

    /// <summary>With a key, over HTTP.</summary>
    public Task<Reply> WithKeyAsync(string key, string pathAndQuery) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(Emulator.Endpoint, pathAndQuery))
        {
            Headers = { { "x-ms-quantum-api-key", key } },
        });

    /// <summary>With a token for the data plane, over HTTPS.</summary>
    public Task<Reply> WithDataTokenAsync(string pathAndQuery) =>
        WithTokenAsync(Emulator.Tokens.Issue(Audiences.Quantum), HttpMethod.Get, pathAndQuery);

    /// <summary>With a token for the management plane, over HTTPS.</summary>
    public Task<Reply> ManageAsync(
        HttpMethod method, string pathAndQuery, string? json = null, Action<HttpRequestMessage>? change = null) =>
        WithTokenAsync(Emulator.Tokens.Issue(Audiences.Management), method, pathAndQuery, json, change);

    public Task<Reply> WithTokenAsync(
        string token, HttpMethod method, string pathAndQuery, string? json = null, Action<HttpRequestMessage>? change = null)
    {
        var request = Request(method, new Uri(Emulator.SecureEndpoint, pathAndQuery), json);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        change?.Invoke(request);
        return SendAsync(request);
    }

    /// <summary>With no credential, over HTTP.</summary>
    public Task<Reply> AnonymouslyAsync(HttpMethod method, string pathAndQuery, string? json = null) =>
        SendAsync(Request(method, new Uri(Emulator.Endpoint, pathAndQuery), json));

    public async Task<Reply> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await _http.SendAsync(request);
            var text = await response.Content.ReadAsStringAsync();
            return new Reply(
                (int)response.StatusCode, response.Headers, text.Length == 0 ? null : JsonSerializer.Deserialize<JsonElement>(text));
        }
    }

    /// <summary>Writes the workspace and asks for the operation until it is over; gives its last status.</summary>
    public async Task<string> UpdateAsync(string json)
    {
        var reply = await ManageAsync(HttpMethod.Put, Path + Version, json);
        Assert.Equal(200, reply.Status);
        return await FinishAsync(reply);
    }

    public async Task<string> FinishAsync(Reply reply)
    {
        var link = new Uri(reply.Header("Azure-AsyncOperation")!).PathAndQuery;
        for (var i = 0; i < 100; i++)
        {
            var status = (await ManageAsync(HttpMethod.Get, link)).Json.GetProperty("status").GetString()!;
            if (status != "InProgress")
                return status;
        }

        throw new TimeoutException("The operation does not end.");
    }

    private static HttpRequestMessage Request(HttpMethod method, Uri address, string? json) => new(method, address)
    {
        Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json"),
    };
}
