using Azure;
using Azure.Core;
using Loopback;

namespace QuantumWorkspaces.Tests.Client;

public sealed class ServiceErrorTests : ServiceTests
{
    [Fact]
    public async Task An_unauthorized_key_is_explained()
    {
        Service.AreAccessKeysEnabled = false;
        var workspace = Connect.WithKey(Service);
        var exception = Assert.Throws<RequestFailedException>(() => workspace.GetTargets().ToList());

        Assert.Equal((401, "Unauthorized"), (exception.Status, exception.ErrorCode));
        Assert.Contains("The request is not authorized.", exception.Message);
        Assert.Contains("access keys enabled", exception.Message);
        Assert.Contains("regenerated", exception.Message);
        Assert.Contains("belong to this workspace", exception.Message);
        Assert.DoesNotContain("Quantum Workspace Data Contributor", exception.Message);
        Assert.NotNull(exception.GetRawResponse());

        Assert.Equal(
            exception.Status, (await Assert.ThrowsAsync<RequestFailedException>(() => workspace.GetTargetsAsync().ToListAsync())).Status);
        Assert.Equal(2, Service.Requests.Count);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    public void An_unauthorized_identity_is_explained(int status)
    {
        Answer(status, "AuthorizationFailed", "No.");
        var credential = DelegatedTokenCredential.Create((_, _) => new AccessToken("some-token", DateTimeOffset.UtcNow.AddHours(1)));
        var exception = Assert.Throws<RequestFailedException>(() => Connect.WithToken(Service, credential).GetTargets().ToList());

        Assert.Equal((status, "AuthorizationFailed"), (exception.Status, exception.ErrorCode));
        Assert.StartsWith("No.", exception.Message);
        Assert.Contains("'Quantum Workspace Data Contributor'", exception.Message);
        Assert.Contains("tenant", exception.Message);
        Assert.DoesNotContain("access keys enabled", exception.Message);
        Assert.DoesNotContain("some-token", exception.ToString());
    }

    [Theory]
    [InlineData(400, "BadRequest")]
    [InlineData(404, "NotFound")]
    [InlineData(409, "Conflict")]
    public void Other_errors_are_the_services_own(int status, string code)
    {
        Answer(status, code, "Something is wrong.");
        var exception = Assert.Throws<RequestFailedException>(() => Connect.WithKey(Service).GetTargets().ToList());
        Assert.Equal((status, code), (exception.Status, exception.ErrorCode));
        Assert.StartsWith("Something is wrong.", exception.Message);
        Assert.DoesNotContain("check", exception.Message);
        Assert.Single(Service.Requests);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    public void The_wrong_region_is_explained(int status)
    {
        Answer(status, "IncorrectDataplaneEndpoint", "Wrong place.");
        var exception = Assert.Throws<RequestFailedException>(() => Connect.WithKey(Service).GetTargets().ToList());
        Assert.Equal("IncorrectDataplaneEndpoint", exception.ErrorCode);
        Assert.Contains("check its location", exception.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>403</html>")]
    [InlineData("{}")]
    [InlineData("""{"error":null}""")]
    [InlineData("""{"error":"forbidden"}""")]
    public void An_error_without_the_usual_body_still_has_its_code_and_the_advice(string body)
    {
        Service.Intercept = async context =>
        {
            context.Response.StatusCode = 403;
            context.Response.Headers["x-ms-error-code"] = "KeyAccessDisabled";
            await LoopbackService.AnswerJsonAsync(context, body);
            return true;
        };
        var exception = Assert.Throws<RequestFailedException>(() => Connect.WithKey(Service).GetTargets().ToList());
        Assert.Equal((403, "KeyAccessDisabled"), (exception.Status, exception.ErrorCode));
        Assert.Contains("access keys enabled", exception.Message);
    }

    [Fact]
    public void An_error_with_nothing_at_all_is_a_failed_request()
    {
        Service.Intercept = context =>
        {
            context.Response.StatusCode = 418;
            return Task.FromResult(true);
        };
        var exception = Assert.Throws<RequestFailedException>(() => Connect.WithKey(Service).GetTargets().ToList());
        Assert.Equal(418, exception.Status);
        Assert.Null(exception.ErrorCode);
    }

    private void Answer(int status, string code, string message) => Service.Intercept = async context =>
    {
        await LoopbackService.AnswerErrorAsync(context, status, code, message);
        return true;
    };
}
