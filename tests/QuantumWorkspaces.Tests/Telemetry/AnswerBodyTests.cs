using System.Diagnostics;
using System.Net;
using System.Text;
using Azure;
using Azure.Core.Pipeline;
using Loopback;
using Microsoft.AspNetCore.Http;
using QuantumWorkspaces.Tests.Client;

namespace QuantumWorkspaces.Tests.Telemetry;

/// <summary>Bodies that are read ahead of the logging, for the sake of the keys in them.</summary>
public sealed class AnswerBodyTests : ServiceTests
{
    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    [InlineData(503)]
    public async Task An_echoed_key_is_taken_off_every_answer(int status)
    {
        Service.Intercept = async context =>
        {
            context.Response.StatusCode = status;
            var name = status == 200 ? "new" : "error";
            var key = context.Request.Headers["x-ms-quantum-api-key"];
            await LoopbackService.AnswerJsonAsync(
                context, $$"""{"{{name}}":{"code":"Echo","message":"got {{key}}"},"value":[]}""");
            return true;
        };
        var workspace = Connect.WithKey(Service);
        var response = status == 200
            ? workspace.GetTargets().AsPages().Single().GetRawResponse()
            : (await Assert.ThrowsAsync<RequestFailedException>(() => workspace.GetTargetsAsync().ToListAsync())).GetRawResponse()!;
        Assert.Contains("got REDACTED", response.Content.ToString());
        Assert.Equal(Service.AccessKey, Service.Requests.Last().Headers["x-ms-quantum-api-key"]);
    }

    [Theory]
    [InlineData(202)]
    [InlineData(203)]
    [InlineData(302)]
    public async Task Keys_in_an_answer_with_an_unusual_status_do_not_show(int status)
    {
        Service.Intercept = async context =>
        {
            if (!context.Request.Path.Value!.EndsWith("/listKeys", StringComparison.Ordinal))
                return false;

            context.Response.StatusCode = status;
            await LoopbackService.AnswerJsonAsync(context, $$"""{"primaryKey":{"key":"{{Service.AccessKey}}"} }""");
            return true;
        };
        var exception = await Assert.ThrowsAsync<RequestFailedException>(() => KeysClient(Connect.KeysOptions(Service)).GetKeysAsync());
        Assert.Equal(status, exception.Status);
        KeyParts.AssertAbsent(Service.AccessKey, exception.ToString());
        KeyParts.AssertAbsent(Service.AccessKey, exception.GetRawResponse()!.Content.ToString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_that_stalls_ends_with_the_network_timeout(bool async)
    {
        Service.Intercept = async context =>
        {
            context.Response.ContentLength = 100;
            await context.Response.WriteAsync("""{"value":""");
            await context.Response.Body.FlushAsync();
            await Task.Delay(TimeSpan.FromMinutes(1), context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return true;
        };
        var options = Connect.Options;
        var keysOptions = Connect.KeysOptions(Service);
        options.Retry.MaxRetries = keysOptions.Retry.MaxRetries = 0;
        options.Retry.NetworkTimeout = keysOptions.Retry.NetworkTimeout = TimeSpan.FromMilliseconds(300);
        var workspace = Connect.WithKey(Service, options);
        var client = KeysClient(keysOptions);

        var clock = Stopwatch.StartNew();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => async ? workspace.GetTargetsAsync().ToListAsync() : Task.Run(() => workspace.GetTargets().ToList()));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => async ? client.GetKeysAsync() : Task.Run(() => client.GetKeys()));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"It took {clock.Elapsed}.");
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("-2147483648")]
    [InlineData("99999999999")]
    [InlineData("many")]
    public async Task A_length_that_is_none_is_no_matter(string length)
    {
        var options = Connect.Options;
        options.Transport = new HttpClientTransport(new LengthHandler(length));
        var workspace = Workspace.FromConnectionString(Sample.Text(Service.AccessKey), options);
        Assert.Empty(workspace.GetTargets().ToList());
        Assert.Empty(await workspace.GetTargetsAsync().ToListAsync());
    }

    private WorkspaceKeysClient KeysClient(WorkspaceKeysClientOptions options) => new(
        WorkspaceKeysClient.CreateResourceIdentifier(
            LoopbackService.SubscriptionId, LoopbackService.ResourceGroupName, LoopbackService.WorkspaceName),
        new EmulatorCredential(Service),
        options);

    /// <summary>Answers with a header that no server of ours would send, and most clients would not let through.</summary>
    private sealed class LengthHandler(string length) : HttpMessageHandler
    {
        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var content = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes("""{"value":[]}""")));
            content.Headers.TryAddWithoutValidation("Content-Length", length);
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request };
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(Send(request, cancellationToken));
    }
}
