using System.Net.Http.Headers;
using Loopback;
using WorkspaceEmulator.Authentication;

namespace QuantumWorkspaces.Tests.Emulation;

/// <summary>What the tests' own service adds to the emulator.</summary>
public sealed class LoopbackServiceTests : IAsyncLifetime
{
    private const string Body = """{ "keys": ["Primary"] }""";

    private LoopbackService _service = null!;

    public async Task InitializeAsync() => _service = await LoopbackService.StartAsync();

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [Fact]
    public async Task A_request_is_written_down_with_its_body_and_carried_out()
    {
        var key = _service.AccessKey;
        Assert.Equal(204, await RegenerateAsync());
        Assert.NotEqual(key, _service.AccessKey);

        var request = Assert.Single(_service.Requests);
        Assert.Equal(("POST", Body), (request.Method, request.Body));
        Assert.StartsWith("Bearer ", request.Headers["authorization"]);
    }

    [Fact]
    public async Task A_test_can_answer_in_place_of_the_emulator()
    {
        var key = _service.AccessKey;
        _service.Intercept = async context =>
        {
            await LoopbackService.AnswerErrorAsync(context, 418, "Teapot", "A \"quoted\" word.");
            return true;
        };
        Assert.Equal(418, await RegenerateAsync());
        Assert.Equal(key, _service.AccessKey);
        Assert.Single(_service.Requests);
    }

    private async Task<int> RegenerateAsync()
    {
        using var http = new HttpClient(_service.CreateHandler());
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_service.SecureEndpoint, EmulatorClient.Path + "/regenerateKey" + EmulatorClient.Version));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _service.Emulator.Tokens.Issue(Audiences.Management));
        request.Content = new StringContent(Body);
        using var response = await http.SendAsync(request);
        return (int)response.StatusCode;
    }
}
