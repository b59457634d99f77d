using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using WorkspaceEmulator;
using WorkspaceEmulator.Workspaces;

namespace QuantumWorkspaces.Tests.Emulation.Jobs;

/// <summary>An emulator, and the requests of somebody who runs jobs there. Nothing of the library is used here.</summary>
internal sealed class JobClient : IAsyncDisposable
{
    public const string Version = "2026-01-15-preview";
    public const string BellPair =
        """{"gateset":"qis","qubits":2,"circuit":[{"gate":"h","target":0},{"gate":"cnot","control":0,"target":1}]}""";

    private readonly HttpClient _http;

    private JobClient(Emulator emulator, EmulatedWorkspace workspace)
    {
        Emulator = emulator;
        Workspace = workspace;
        _http = new HttpClient(emulator.CreateHandler());
    }

    public Emulator Emulator { get; }

    public EmulatedWorkspace Workspace { get; }

    public string Path =>
        $"/subscriptions/{Workspace.Name.SubscriptionId}/resourceGroups/{Workspace.Name.ResourceGroupName}"
        + $"/providers/Microsoft.Quantum/workspaces/{Workspace.Name.Name}";

    public static async Task<JobClient> StartAsync(TimeProvider? clock = null, bool isV2 = false)
    {
        var emulator = await Emulator.StartAsync(new EmulatorOptions { Clock = clock ?? TimeProvider.System });
        var workspace = isV2
            ? emulator.Workspaces.Add(
                SampleWorkspace.SubscriptionId,
                "second-rg",
                "second-ws",
                hasManagedStorage: true,
                properties: new JsonObject { ["workspaceKind"] = "V2" })
            : emulator.Workspace;
        return new JobClient(emulator, workspace);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Emulator.DisposeAsync();
    }

    /// <summary>A request to the workspace, with its key.</summary>
    public Task<WireReply> SendAsync(
        string method,
        string path,
        string? json = null,
        string version = Version,
        string contentType = "application/json",
        string? key = null)
    {
        var separator = path.Contains('?') ? '&' : '?';
        var address = new Uri(Emulator.Endpoint, $"{Path}{path}{separator}api-version={version}");
        return SendAsync(new HttpRequestMessage(new HttpMethod(method), address)
        {
            Headers = { { "x-ms-quantum-api-key", key ?? Workspace.PrimaryKey } },
            Content = json is null ? null : new StringContent(json, Encoding.UTF8, contentType),
        });
    }

    /// <summary>A request to storage: nothing but the address opens it.</summary>
    public Task<WireReply> StorageAsync(string method, string address, byte[]? content = null, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), address);
        if (content is not null)
        {
            request.Content = new ByteArrayContent(content);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        }

        foreach (var (name, value) in headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
                request.Content!.Headers.Add(name, value);
        }

        return SendAsync(request);
    }

    public Task<WireReply> UploadAsync(string address, byte[] content, params (string Name, string Value)[] headers) =>
        StorageAsync("PUT", address, content, [("x-ms-blob-type", "BlockBlob"), .. headers]);

    public async Task<WireReply> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await _http.SendAsync(request);
            var headers = response.Headers.Concat(response.Content.Headers)
                .ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase);
            return new WireReply((int)response.StatusCode, headers, await response.Content.ReadAsByteArrayAsync());
        }
    }

    /// <summary>A signed address of a container or blob.</summary>
    public async Task<string> AddressOfAsync(string container, string? blob = null)
    {
        var reply = await SendAsync(
            "POST", "/storage/sasUri", new JsonObject { ["containerName"] = container, ["blobName"] = blob }.ToJsonString());
        Assert.Equal(200, reply.Status);
        return reply.Json.GetProperty("sasUri").GetString()!;
    }

    /// <summary>Puts the input into storage and makes the job.</summary>
    /// <param name="change">Changes the body of the request.</param>
    public async Task<string> SubmitAsync(string input = BellPair, Action<JsonObject>? change = null, string version = Version)
    {
        var id = Guid.NewGuid().ToString();
        var reply = await PutAsync(id, await PrepareAsync(id, input, change), version);
        Assert.True(reply.Status == 200, reply.Text);
        return id;
    }

    /// <summary>Puts the input into storage.</summary>
    /// <returns>The body of the request that makes the job.</returns>
    public async Task<JsonObject> PrepareAsync(string id, string input = BellPair, Action<JsonObject>? change = null)
    {
        var container = await AddressOfAsync($"job-{id}");
        var uploaded = await UploadAsync(container.Replace("?", "/inputData?"), Encoding.UTF8.GetBytes(input), ("If-None-Match", "*"));
        Assert.Equal(201, uploaded.Status);
        var body = new JsonObject
        {
            ["itemType"] = "Job",
            ["name"] = "Bell pair",
            ["providerId"] = "IonQ",
            ["target"] = "ionq.simulator",
            ["containerUri"] = container,
            ["inputDataUri"] = container.Split('?')[0] + "/inputData",
            ["inputDataFormat"] = "ionq.circuit.v1",
            ["outputDataFormat"] = "ionq.quantum-results.v1",
        };
        change?.Invoke(body);
        return body;
    }

    public Task<WireReply> PutAsync(string id, JsonObject body, string version = Version) =>
        SendAsync("PUT", $"/jobs/{id}", body.ToJsonString(), version);

    public async Task<JsonElement> ReadAsync(string id, string version = Version)
    {
        var reply = await SendAsync("GET", $"/jobs/{id}", version: version);
        Assert.Equal(200, reply.Status);
        return reply.Json;
    }

    public async Task<string> StatusOfAsync(string id, string version = Version) =>
        (await ReadAsync(id, version)).GetProperty("status").GetString()!;

    /// <summary>The job when it has ended; with a clock that stands still, it has to have ended.</summary>
    public async Task<JsonElement> EndOfAsync(string id)
    {
        for (var i = 0; i < 600; i++)
        {
            var job = await ReadAsync(id);
            if (job.GetProperty("status").GetString() is "Succeeded" or "Completed" or "Failed" or "Cancelled")
                return job;
        }

        throw new TimeoutException("The job does not end.");
    }

    /// <summary>What the output of a job that has succeeded contains.</summary>
    public async Task<string> OutputOfAsync(string id)
    {
        var job = await EndOfAsync(id);
        Assert.True(job.GetProperty("status").GetString() is "Succeeded" or "Completed", job.GetProperty("errorData").ToString());
        var reply = await StorageAsync("GET", job.GetProperty("outputDataUri").GetString()!);
        Assert.Equal(200, reply.Status);
        return reply.Text;
    }

    /// <summary>Why a job has failed: its code and its message.</summary>
    public async Task<(string? Code, string? Message)> ErrorOfAsync(string id)
    {
        var job = await EndOfAsync(id);
        Assert.Equal("Failed", job.GetProperty("status").GetString());
        var error = job.GetProperty("errorData");
        return (error.GetProperty("code").GetString(), error.GetProperty("message").GetString());
    }

    /// <summary>All pages of a list.</summary>
    public async Task<List<JsonElement>> ListAsync(string path = "/jobs", string version = Version)
    {
        var items = new List<JsonElement>();
        var reply = await SendAsync("GET", path, version: version);
        while (true)
        {
            Assert.True(reply.Status == 200, reply.Text);
            items.AddRange(reply.Json.GetProperty("value").EnumerateArray());
            if (reply.Json.GetProperty("nextLink").GetString() is not { } link)
                return items;

            reply = await SendAsync(
                new HttpRequestMessage(HttpMethod.Get, link) { Headers = { { "x-ms-quantum-api-key", Workspace.PrimaryKey } } });
        }
    }
}
