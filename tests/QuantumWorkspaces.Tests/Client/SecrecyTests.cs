using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Tracing;
using Azure;
using Azure.Core.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace QuantumWorkspaces.Tests.Client;

public sealed class SecrecyTests : ServiceTests
{
    [Fact]
    public async Task The_key_is_in_no_log_whatever_is_logged()
    {
        var log = new ConcurrentQueue<string>();
        using var listener = new AzureEventSourceListener(
            (args, message) => log.Enqueue(message + string.Join(' ', args.Payload ?? new([]))), EventLevel.Verbose);
        using var activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name.StartsWith("Azure", StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => log.Enqueue(string.Join(' ', activity.TagObjects)),
        };
        ActivitySource.AddActivityListener(activities);

        // All that there is to turn on.
        var options = Connect.Options;
        options.Diagnostics.IsLoggingContentEnabled = true;
        options.Diagnostics.LoggedHeaderNames.Add("*");
        options.Diagnostics.LoggedQueryParameters.Add("*");
        var workspace = Connect.WithKey(Service, options);
        var key = Service.AccessKey;

        _ = workspace.GetTargets().ToList();
        _ = await workspace.GetTargetsAsync().ToListAsync();
        Service.AreAccessKeysEnabled = false;
        Assert.Throws<RequestFailedException>(() => workspace.GetTargets().ToList());
        await Service.DisposeAsync();
        options.Retry.MaxRetries = 1;
        Assert.ThrowsAny<Exception>(() => Connect.WithKey(Service, new AzureKeyCredential(key), options).GetTargets().ToList());

        var all = string.Join('\n', log);
        Assert.Contains($":{Service.Endpoint.Port}/subscriptions/", all);
        Assert.Contains("Accept:application/json", all);
        Assert.Contains("example-lab.qpu-20", all);
        KeyParts.AssertAbsent(key, all);
    }

    [Fact]
    public async Task The_key_is_in_no_exception_even_if_a_proxy_echoes_it()
    {
        Service.Intercept = async context =>
        {
            context.Response.StatusCode = 502;
            context.Response.ContentType = "text/html";
            await context.Response.WriteAsync($"<html>Bad gateway. Your headers: {string.Join(' ', context.Request.Headers)}</html>");
            return true;
        };
        var options = Connect.Options;
        options.Retry.MaxRetries = 0;
        var workspace = Connect.WithKey(Service, options);

        Exception[] exceptions =
        [
            Assert.Throws<RequestFailedException>(() => workspace.GetTargets().ToList()),
            await Assert.ThrowsAsync<RequestFailedException>(() => workspace.GetTargetsAsync().ToListAsync()),
        ];
        Assert.All(exceptions, exception =>
        {
            Assert.Contains("Status: 502 (Bad Gateway)", exception.Message);
            KeyParts.AssertAbsent(Service.AccessKey, exception.ToString());
            KeyParts.AssertAbsent(Service.AccessKey, ((RequestFailedException)exception).GetRawResponse()!.Content.ToString());
        });
    }

    [Fact]
    public async Task The_key_is_in_no_exception_of_a_connection_that_fails()
    {
        var key = Service.AccessKey;
        var options = Connect.Options;
        options.Retry.MaxRetries = 1;
        var workspace = Connect.WithKey(Service, options);
        await Service.DisposeAsync();

        KeyParts.AssertAbsent(key, Assert.ThrowsAny<Exception>(() => workspace.GetTargets().ToList()).ToString());
        KeyParts.AssertAbsent(key, workspace.ToString()!);
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("key={0}%3D%3D")]
    [InlineData("...{1}...")]
    [InlineData("{2} and then {1}")]
    public async Task Parts_of_the_key_are_in_no_exception_either(string format)
    {
        var key = Service.AccessKey;
        Service.Intercept = async context =>
        {
            context.Response.StatusCode = 400;
            context.Response.ContentType = "text/html";
            await context.Response.WriteAsync(
                string.Format(null, "<html>Bad header " + format + " (the end)</html>", key, key[20..32], key[..8]));
            return true;
        };
        var workspace = Connect.WithKey(Service, new AzureKeyCredential(key + "=="));
        var exception = await Assert.ThrowsAsync<RequestFailedException>(() => workspace.GetTargetsAsync().ToListAsync());
        Assert.Contains("Bad header", exception.Message);
        Assert.Contains("(the end)", exception.Message);
        KeyParts.AssertAbsent(key, exception.ToString());
    }
}
