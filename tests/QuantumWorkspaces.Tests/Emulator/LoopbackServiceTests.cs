using System.Net.Http.Headers;
using Loopback;
using WorkspaceEmulator.Authentication;

namespace QuantumWorkspaces.Tests.Emulation;

/// <summary>What the tests' own service adds to the emulator.</summary>
public sealed class LoopbackServiceTests : ServiceTests
{
    private const string Body = """{ "keys": ["Primary"] }""";

    [Fact]
    public async Task A_request_is_written_down_with_its_body_and_carried_out()
    {
        var key = Service.AccessKey;
        Assert.Equal(204, await RegenerateAsync());
        Assert.NotEqual(key, Service.AccessKey);

        var request = Assert.Single(Service.Requests);
        Assert.Equal(("POST", Body), (request.Method, request.Body));
        Assert.StartsWith("Bearer ", request.Headers["authorization"]);
    }

    [Fact]
    public async Task A_test_can_answer_in_place_of_the_emulator()
    {
        var key = Service.AccessKey;
        Service.Intercept = async context =>
        {
            await LoopbackService.AnswerErrorAsync(context, 418, "Teapot", "A \"quoted\" word.");
            return true;
        };
        Assert.Equal(418, await RegenerateAsync());
        Assert.Equal(key, Service.AccessKey);
        Assert.Single(Service.Requests);
    }

    private async Task<int> RegenerateAsync()
    {
        using var http = new HttpClient(Service.CreateHandler());
        using var request = new HttpRequestMessage(
            HttpMethod.Post, new Uri(Service.SecureEndpoint, EmulatorClient.Path + "/regenerateKey" + EmulatorClient.Version));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Service.Emulator.Tokens.Issue(Audiences.Management));
        request.Content = new StringContent(Body);
        using var response = await http.SendAsync(request);
        return (int)response.StatusCode;
    }
}
