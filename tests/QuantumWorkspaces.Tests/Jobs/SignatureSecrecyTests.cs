using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Tracing;
using System.Text.RegularExpressions;
using Azure;
using Azure.Core.Diagnostics;
using Loopback;
using Microsoft.AspNetCore.Http;
using QuantumWorkspaces.Tests.Client;
using QuantumWorkspaces.Tests.Telemetry;
using WorkspaceEmulator.Faults;

namespace QuantumWorkspaces.Tests.Jobs;

/// <summary>
/// Signed addresses are in no log, no span, no exception and no object, whatever is turned on and wherever they come from.
/// </summary>
[Collection(AloneTests.Name)]
public sealed partial class SignatureSecrecyTests : ServiceTests
{
    private readonly ConcurrentQueue<string> _lines = new();

    [Fact]
    public async Task No_line_and_no_object_shows_a_signature()
    {
        using var listeners = Listen();
        Service.Emulator.Jobs.SignsAddressesInLists = true;
        foreach (var workspace in new[] { Connect.WithKey(Service), Connect.WithToken(Service, new EmulatorCredential(Service)) })
        {
            foreach (var isAsync in new[] { true, false })
                await UseAsync(workspace, isAsync);
        }

        AssertNothingShows(
            "azsdk-net-QuantumWorkspaces", "containerUri", "/inputData", "rawOutputData", "Workspace.SubmitJob", "Workspace.GetJobFiles");
    }

    public static TheoryData<Fault> Faults()
    {
        var data = new TheoryData<Fault>();
        foreach (var path in new[] { "/storage/sasUri", "/inputData", "/jobs/", "OutputData" })
        {
            data.Add(new Fault { PathContains = path, Kind = FaultKind.Abort, Times = 100 });
            data.Add(new Fault { PathContains = path, Kind = FaultKind.CutOff, Moment = FaultMoment.After, Times = 100 });
            data.Add(new Fault { PathContains = path, Status = 403, Code = "AuthenticationFailed", Times = 100 });
            data.Add(new Fault { PathContains = path, Status = 404, Code = "BlobNotFound", Times = 100 });
            data.Add(new Fault { PathContains = path, Status = 503, Times = 100 });
            data.Add(new Fault { PathContains = path, Status = 302, Times = 100 });
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task No_exception_of_a_fault_shows_one(Fault fault)
    {
        using var listeners = Listen();
        var workspace = Connect.WithKey(Service);
        var id = workspace.SubmitJob(WaitUntil.Completed, Runs.Bell, Runs.Target).Id;
        Service.Emulator.Faults.Add(fault);
        foreach (var isAsync in new[] { true, false })
        {
            await SeeAsync(() => workspace.SubmitAsync(isAsync, WaitUntil.Started));
            await SeeAsync(() => workspace.ResultsAsync(isAsync, id));
            await SeeAsync(() => workspace.GetJobFilesAsync(id).ToListAsync());
            await SeeAsync(() => workspace.GetJobsAsync().ToListAsync());
        }

        AssertNothingShows("Exception");
    }

    /// <summary>What a proxy, or a service that means well, can send back: all it got, in whatever form.</summary>
    [Theory]
    [InlineData(200, true)]
    [InlineData(400, true)]
    [InlineData(502, false)]
    public async Task No_echo_shows_one(int status, bool isKnown)
    {
        using var listeners = Listen();
        var workspace = isKnown ? Connect.WithKey(Service) : Connect.WithToken(Service, new EmulatorCredential(Service));
        var id = workspace.SubmitJob(WaitUntil.Completed, Runs.Bell, Runs.Target).Id;
        Service.Intercept = context => EchoAsync(context, status);
        foreach (var isAsync in new[] { true, false })
        {
            await SeeAsync(() => workspace.SubmitAsync(isAsync, WaitUntil.Started));
            await SeeAsync(() => workspace.ResultsAsync(isAsync, id));
            await SeeAsync(() => workspace.GetJobAsync(id));
        }

        AssertNothingShows("Exception");
    }

    [Fact]
    public async Task An_address_that_is_not_secure_is_not_used()
    {
        const string secret = "AbcdEfgh1234IjklMnop5678";
        foreach (var address in new[]
        {
            $"http://account.blob.core.windows.net/job?sv=1&sig={secret}", $"https://user@account.blob.core.windows.net/job?sig={secret}",
        })
        {
            Service.Intercept = async context =>
            {
                await LoopbackService.AnswerJsonAsync(context, $$"""{"sasUri":"{{address}}"}""");
                return true;
            };
            var exception = await Assert.ThrowsAsync<RequestFailedException>(
                () => Connect.WithKey(Service).SubmitJobAsync(WaitUntil.Started, Runs.Bell, Runs.Target));
            Assert.Contains("is not secure. Nothing was sent there.", exception.Message);
            KeyParts.AssertAbsent(secret, exception.ToString());
        }

        Service.Intercept = async context =>
        {
            await LoopbackService.AnswerJsonAsync(context, """{"sasUri":"https://account.blob.core.windows.net/job"}""");
            return true;
        };
        Assert.Contains("has no signature", Assert.Throws<RequestFailedException>(
            () => Connect.WithKey(Service).SubmitJob(WaitUntil.Started, Runs.Bell, Runs.Target)).Message);
    }

    private async Task UseAsync(Workspace workspace, bool isAsync)
    {
        var operation = await workspace.SubmitAsync(isAsync, WaitUntil.Completed);
        See(operation);
        See(operation.Value);
        See(operation.GetRawResponse().Content.ToString());
        See(await workspace.ResultsAsync(isAsync, operation.Id));
        workspace.UploadJobFile(operation.Id, "note", BinaryData.FromString("note"));
        workspace.DownloadJobFile(operation.Id, "note", Stream.Null);
        See(workspace.DownloadJobOutput(operation.Id, Stream.Null).Headers.ToList());
        foreach (var page in workspace.GetJobs().AsPages())
        {
            See(page.Values);
            See(page.GetRawResponse().Content.ToString());
            See(page.ContinuationToken);
        }

        foreach (var page in await workspace.GetJobFilesAsync(operation.Id).AsPages().ToListAsync())
            See(page.GetRawResponse().Content.ToString());

        See(workspace.UpdateJob(operation.Id, new QuantumJobUpdate { Name = "x" }).Value);
        See(workspace.CancelJob(operation.Id).GetRawResponse().Content.ToString());
        See(workspace.GetJobContainerUri(operation.Id).GetRawResponse().Content.ToString());
        workspace.DeleteJob(operation.Id);
        See(workspace);
    }

    private static async Task<bool> EchoAsync(HttpContext context, int status)
    {
        if (context.Request.Path.Value!.EndsWith("/sasUri", StringComparison.Ordinal))
            return false;

        context.Request.Body.Position = 0;
        using var reader = new StreamReader(context.Request.Body, leaveOpen: true);
        var body = (await reader.ReadToEndAsync()).Replace("\"", "'", StringComparison.Ordinal);
        var all = $"{context.Request.Path}{context.Request.QueryString} {body}";
        context.Response.StatusCode = status;
        context.Response.Headers["x-ms-error-code"] = context.Request.QueryString.Value![1..];
        context.Response.Headers["Echo"] = all;
        await LoopbackService.AnswerJsonAsync(
            context,
            $$"""
            {"{{(status == 200 ? "id" : "error")}}":{{(status == 200 ? $"\"{all}\"" : $$"""{"code":"Echo","message":"{{all}}"}""")}},
            "containerUri":"{{all}}","errorData":{"message":"{{all}}"} }
            """);
        return true;
    }

    private async Task SeeAsync(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (Exception e)
        {
            _lines.Enqueue($"Exception {e} {(e as RequestFailedException)?.GetRawResponse()?.Content}");
        }
    }

    private void See(object? shown) => _lines.Enqueue($"Object {PublicWalk.TextOf(shown)}");

    private void AssertNothingShows(params string[] expected)
    {
        var all = string.Join('\n', _lines);
        Assert.All(expected, word => Assert.Contains(word, all));

        // The signatures that were used, as they were sent and decoded.
        var used = Service.Requests
            .SelectMany(request => Signature().Matches($"{request.PathAndQuery} {request.Body}"))
            .Select(match => Uri.UnescapeDataString(match.Groups[1].Value))
            .Distinct().ToList();
        Assert.NotEmpty(used);
        Assert.All(used, signature =>
        {
            Assert.True(signature.Length > 20, "That is no signature.");
            KeyParts.AssertAbsent(signature, all);
        });
        Assert.False(Signature().IsMatch(all), Signature().Match(all).Value.Length + " characters behind sig=");
        KeyParts.AssertAbsent(Service.AccessKey, all);
    }

    private Listeners Listen()
    {
        var activities = new ActivityListener
        {
            ShouldListenTo = source => !source.Name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => _lines.Enqueue(
                $"{activity.OperationName} {activity.StatusDescription} "
                + $"{string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Events)}"),
        };
        ActivitySource.AddActivityListener(activities);
        var azure = new AzureEventSourceListener(
            (args, message) => _lines.Enqueue($"{args.EventName} {message} {AllTelemetry.TextOf(args)}"), EventLevel.Verbose);
        return new Listeners(activities, azure, new NetworkListener(_lines));
    }

    // Where a signature begins, and a word stands behind it that is no placeholder of a log.
    [GeneratedRegex("""(?i)\bsig(?:=|%3d|\\u003d)([^&\s"'*]{6,})""")]
    private static partial Regex Signature();

    private sealed class Listeners(params IDisposable[] all) : IDisposable
    {
        public void Dispose() => Array.ForEach(all, listener => listener.Dispose());
    }

    /// <summary>.NET's own events of requests: those of the client, not of the server beside it.</summary>
    private sealed class NetworkListener(ConcurrentQueue<string> lines) : EventListener
    {
        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name.StartsWith("System.Net.", StringComparison.Ordinal))
                EnableEvents(eventSource, EventLevel.Verbose, EventKeywords.All);
        }

        // The base class calls the other method before the fields of this one are there.
        protected override void OnEventWritten(EventWrittenEventArgs eventData) =>
            lines?.Enqueue($"{eventData.EventName} {AllTelemetry.TextOf(eventData)}");
    }
}
