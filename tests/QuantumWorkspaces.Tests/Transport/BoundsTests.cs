using System.Diagnostics;
using System.Globalization;
using Azure;
using Loopback;
using Microsoft.AspNetCore.Http;
using QuantumWorkspaces.Tests.Client;

namespace QuantumWorkspaces.Tests.Transport;

/// <summary>Answers that are too long, too many, or ask for too much.</summary>
public sealed class BoundsTests : ServiceTests
{
    [Theory]
    [InlineData(200, true)]
    [InlineData(200, false)]
    [InlineData(400, true)]
    [InlineData(503, false)]
    public async Task A_body_without_end_is_not_read_on(int status, bool isAsync)
    {
        await using var server = new RawServer(
            _ => $"HTTP/1.1 {status} Long\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n{{\"value\":\"",
            new string('x', 65536));
        var options = Connect.Options;
        options.Retry.MaxRetries = 1;
        var connectionString = Sample.TextWith("QuantumEndpoint", server.Address.AbsoluteUri, Service.AccessKey);
        var workspace = Workspace.FromConnectionString(connectionString, options);
        AssertIsShort(status, isAsync
            ? await Record.ExceptionAsync(() => workspace.GetTargetsAsync().ToListAsync())
            : Record.Exception(() => workspace.GetTargets().ToList()));

        // Beside what is read, something is in the buffers of the connections.
        Assert.InRange(server.Sent, 1, 100 << 20);
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(200, false)]
    [InlineData(400, true)]
    [InlineData(400, false)]
    public async Task A_long_answer_of_the_management_plane_is_not_read_on(int status, bool isAsync)
    {
        Service.Intercept = async context =>
        {
            context.Response.StatusCode = status;
            await LoopbackService.AnswerJsonAsync(context, $"{{\"value\":\"{new string('x', 40 << 20)}\"}}");
            return true;
        };
        var options = Connect.KeysOptions(Service);
        var keys = Manage.Keys(Service, options);
        AssertIsShort(status, isAsync ? await Record.ExceptionAsync(() => keys.GetKeysAsync()) : Record.Exception(() => keys.GetKeys()));
    }

    private static void AssertIsShort(int status, Exception? exception)
    {
        var failed = Assert.IsType<RequestFailedException>(exception);
        Assert.True(status == failed.Status, exception.ToString());
        Assert.InRange(failed.Message.Length, 1, 200_000);
    }

    [Fact]
    public async Task A_list_without_end_ends()
    {
        var page = 0;
        Service.Intercept = async context =>
        {
            var next = new Uri(Service.Endpoint, $"/page{++page}");
            var answer = $$"""{ "value": [{ "id": "p", "targets": [{ "id": "t{{page}}" }] }], "nextLink": "{{next}}" }""";
            await LoopbackService.AnswerJsonAsync(context, answer);
            return true;
        };
        var workspace = Connect.WithKey(Service);
        Assert.Contains("does not end", (await Assert.ThrowsAsync<RequestFailedException>(() => workspace.GetTargetAsync("none"))).Message);
        Assert.Contains("does not end", Assert.Throws<RequestFailedException>(() => workspace.GetQuotas().ToList()).Message);
        Assert.InRange(page, 2, 4000);
    }

    [Theory]
    [InlineData("Retry-After", "2147483647", 429)]
    [InlineData("Retry-After", "25", 429)]
    [InlineData("Retry-After", "25", 503)]
    [InlineData("Retry-After", "99999999999999999999", 429)]
    [InlineData("Retry-After", "Fri, 31 Dec 9999 23:59:59 GMT", 503)]
    [InlineData("retry-after-ms", "2147483647", 429)]
    [InlineData("x-ms-retry-after-ms", "25000", 429)]
    public async Task A_delay_beyond_the_options_is_an_error_at_once(string header, string value, int status)
    {
        Service.Intercept = async context =>
        {
            context.Response.Headers[header] = value;
            await LoopbackService.AnswerErrorAsync(context, status, "Busy", "Come again.");
            return true;
        };
        var options = Connect.Options;
        options.Retry.MaxDelay = TimeSpan.FromSeconds(1);
        var workspace = Connect.WithKey(Service, options);
        foreach (var exception in new[]
        {
            await Assert.ThrowsAsync<RequestFailedException>(() => workspace.GetTargetsAsync().ToListAsync()),
            Assert.Throws<RequestFailedException>(() => workspace.GetTargets().ToList()),
        })
        {
            Assert.Equal((status, "Busy"), (exception.Status, exception.ErrorCode));
            Assert.Contains("which is longer than Retry.MaxDelay", exception.Message);
        }

        Assert.Equal(2, Service.Requests.Count);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("-5")]
    [InlineData("soon")]
    [InlineData("Mon, 01 Jan 2001 00:00:00 GMT")]
    public async Task A_delay_within_the_options_is_kept_to(string value)
    {
        var times = 0;
        Service.Intercept = async context =>
        {
            if (times++ > 0)
                return false;

            context.Response.Headers.RetryAfter = value;
            await LoopbackService.AnswerErrorAsync(context, 503, "Busy", "Come again.");
            return true;
        };
        var options = Connect.Options;
        options.Retry.MaxDelay = TimeSpan.FromSeconds(2);
        var clock = Stopwatch.StartNew();
        Assert.NotEmpty(await Connect.WithKey(Service, options).GetTargetsAsync().ToListAsync());
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            Assert.True(clock.Elapsed >= TimeSpan.FromSeconds(seconds * 0.9));
    }

    [Fact]
    public async Task A_change_that_asks_for_a_delay_without_end_is_waited_for_as_the_options_say()
    {
        Service.Emulator.Faults.Clear();
        Service.Intercept = context =>
        {
            context.Response.OnStarting(() =>
            {
                context.Response.Headers.RetryAfter = "2147483647";
                return Task.CompletedTask;
            });
            return Task.FromResult(false);
        };
        await Manage.Keys(Service).DisableKeysAsync(WaitUntil.Completed);
        Assert.False(Service.AreAccessKeysEnabled);
    }

    [Theory]
    [InlineData("http://127\u30020.0.1:{OWN}/next")]
    [InlineData("http://127.0.0\uFF0E1:{OWN}/next")]
    [InlineData("http://127\uFF610\uFF610\uFF611:{OWN}/next")]
    [InlineData("http://\uFF11\uFF12\uFF17.0.0.1:{OWN}/next")]
    [InlineData("http://127.0.0.1\u00AD:{OWN}/next")]
    [InlineData("http://127.0.0.1\u200B:{OWN}/next")]
    [InlineData("//127\u30020\u30020\u30021:{OWN}/next")]
    public async Task A_link_to_a_host_that_is_written_in_another_way_is_not_followed(string template)
    {
        var link = template.Replace("{OWN}", $"{Service.Endpoint.Port}", StringComparison.Ordinal);
        Service.Intercept = async context =>
        {
            await LoopbackService.AnswerJsonAsync(context, $$"""{ "value": [], "nextLink": "{{link}}" }""");
            return true;
        };
        var workspace = Connect.WithKey(Service);
        var exception = await Assert.ThrowsAsync<RequestFailedException>(() => workspace.GetTargetsAsync().ToListAsync());
        Assert.Contains("was not followed", exception.Message);
        Assert.Throws<ArgumentException>(() => workspace.GetTargets().AsPages(link));
        Assert.Single(Service.Requests);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Control_characters_from_outside_do_not_reach_a_terminal(bool hasKey)
    {
        const string Hostile = "\u001b[31mred\u0007 \u0085\u2028\u2029\u202Eevil\u200B\u009b2J\r\nforged: line";
        Service.Intercept = async context =>
        {
            context.Response.StatusCode = 400;
            context.Response.ContentType = "text/plain";
            context.Response.Headers["x-ms-error-code"] = "Bad\tCode";
            await context.Response.WriteAsync(context.Request.Path.Value!.Contains("quotas", StringComparison.Ordinal)
                ? System.Text.Json.JsonSerializer.Serialize(new { error = new { code = Hostile, message = Hostile } }) : Hostile);
            return true;
        };
        var workspace = hasKey ? Connect.WithKey(Service) : Connect.WithToken(Service, new EmulatorCredential(Service));
        foreach (var exception in new[]
        {
            Assert.Throws<RequestFailedException>(() => workspace.GetTargets().ToList()),
            Assert.Throws<RequestFailedException>(() => workspace.GetQuotas().ToList()),
        })
        {
            var text = exception + exception.ErrorCode + exception.GetRawResponse()!.Content;
            Assert.DoesNotContain(text.Replace(Environment.NewLine, "", StringComparison.Ordinal), IsHostile);
            Assert.DoesNotContain("\nforged", text);
        }
    }

    [Fact]
    public void Control_characters_in_names_do_not_reach_a_terminal_either()
    {
        const string Name = "\\u001b[31mred\\u0007\\r\\nline\\u202E";
        Service.Intercept = async context =>
        {
            await LoopbackService.AnswerJsonAsync(context, $$"""
                { "value": [{ "id": "{{Name}}", "currentAvailability": "{{Name}}",
                    "targets": [{ "id": "{{Name}}", "currentAvailability": "{{Name}}" }],
                    "dimension": "{{Name}}", "scope": "{{Name}}", "period": "{{Name}}" }] }
                """);
            return true;
        };
        var workspace = Connect.WithKey(Service);
        string[] texts =
        [
            .. workspace.GetTargets().Select(target => target.ToString()),
            .. workspace.GetProviders().Select(provider => provider.ToString()),
            .. workspace.GetQuotas().Select(quota => quota.ToString()),
            Assert.Throws<RequestFailedException>(() => workspace.GetTarget("none")).Message,
        ];
        Assert.All(texts, text => Assert.DoesNotContain(text, IsHostile));
    }

    private static bool IsHostile(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' or '\u202E' or '\u200B';
}
