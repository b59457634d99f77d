using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Core.Diagnostics;
using QuantumWorkspaces.Tests.Client;

namespace QuantumWorkspaces.Tests.Transport;

/// <summary>Servers that repeat the key that they got, in every place of an answer and in every way to write it.</summary>
[Collection(AloneTests.Name)]
public sealed class EchoTests
{
    // Not one of those that the whole run is searched for: .NET's own events show what its client cannot read.
    private readonly string _key = RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_", 84);

    public static TheoryData<string> Spellings =>
    [
        "as it is", "lower case", "upper case", "swapped case", "spaced", "in groups", "with hyphens", "with line breaks",
        "with HTML between",
        "backwards", "percent", "percent, lower case", "HTML, decimal", "HTML, hexadecimal", "JSON escapes", "base64",
        "base64 from the second",
        "base64 from the third",
        "base64 of UTF-16", "base64 in groups", "base64url of base64", "base16", "base16 spaced", "base32", "octal",
        "decimal codes", "binary", "quoted-printable",
        "part", "two parts", "rot13", "XML entities, upper case", "UTF-7 like", "gzip",
    ];

    [Theory]
    [MemberData(nameof(Spellings))]
    public async Task No_exception_and_no_log_shows_it(string spelling)
    {
        var log = new ConcurrentQueue<string>();
        using var listener = new AzureEventSourceListener(
            (args, message) => log.Enqueue(message + string.Join(' ', args.Payload ?? new([]))), EventLevel.Verbose);
        var echo = Spell(_key, spelling);
        var line = echo.Replace("\r\n", " ", StringComparison.Ordinal);
        foreach (var answer in AnswersWith(echo, line))
        {
            await using var server = new RawServer(_ => answer);
            var options = Connect.Options;
            options.Retry.MaxRetries = 0;
            var workspace = Workspace.FromConnectionString(Sample.TextWith("QuantumEndpoint", server.Address.AbsoluteUri, _key), options);
            foreach (var exception in new[]
            {
                await Assert.ThrowsAnyAsync<Exception>(() => workspace.GetTargetsAsync().ToListAsync()),
                Assert.ThrowsAny<Exception>(() => workspace.GetTargets().ToList()),
            })
            {
                var failed = Assert.IsType<RequestFailedException>(exception);
                AssertHidden(echo, exception.ToString(), answer);
                AssertHidden(echo, failed.ErrorCode ?? "", answer);
                var response = failed.GetRawResponse();
                var shown = response is null ? "" : response.Content + response.ReasonPhrase + string.Join('\n', response.Headers);
                AssertHidden(echo, shown, answer);
            }

            Assert.All(server.Requests, request => Assert.Contains($"x-ms-quantum-api-key: {_key}", request));
        }

        AssertHidden(echo, string.Join('\n', log), "log");
    }

    [Theory]
    [InlineData("The workspace 'my-workspace' is not ready. Wait 30 seconds (see https://aka.ms/quantum).", "WorkspaceNotReady")]
    [InlineData("Access keys are disabled for the workspace.", "ApiKeyDisabled")]
    [InlineData("Quota exceeded: 10 of 10 jobs are in the queue; please upgrade your plan.", "QuotaExceeded")]
    public void What_the_service_says_in_plain_words_is_shown(string message, string code)
    {
        var json = $$"""{"error":{"code":"{{code}}","message":"{{message}}" } }""";
        var exception = Fail(Answer("409 Conflict", "application/json", json, $"x-ms-request-id: {Guid.Empty}\r\n"));
        Assert.Equal(409, exception.Status);
        Assert.Equal(code, exception.ErrorCode);
        Assert.StartsWith(message, exception.Message);
        Assert.Contains("Status: 409 (Conflict)", exception.Message);
        Assert.Contains(Guid.Empty.ToString(), exception.Message);
    }

    [Fact]
    public void A_page_of_a_proxy_in_plain_words_is_shown()
    {
        var exception = Fail(Answer("502 Bad Gateway", "text/html", "<html><body>The server is down for maintenance.</body></html>"));
        Assert.Contains("is down for maintenance.", exception.Message);
        Assert.Contains("Status: 502 (Bad Gateway)", exception.Message);
    }

    [Fact]
    public void Words_that_are_a_part_of_the_key_are_not_shown()
    {
        var exception = Fail(Answer("400 Bad Request", "text/plain", "You sent QuantumJobs to the service."), _key + "QuantumJobs");
        Assert.DoesNotContain("QuantumJobs", exception.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("REDACTED", exception.Message, StringComparison.Ordinal);
    }

    private RequestFailedException Fail(string answer) => Fail(answer, _key);

    private static RequestFailedException Fail(string answer, string key)
    {
        var server = new RawServer(_ => answer);
        var options = Connect.Options;
        options.Retry.MaxRetries = 0;
        var workspace = Workspace.FromConnectionString(Sample.TextWith("QuantumEndpoint", server.Address.AbsoluteUri, key), options);
        return Assert.Throws<RequestFailedException>(() => workspace.GetTargets().ToList());
    }

    private static IEnumerable<string> AnswersWith(string echo, string line)
    {
        var json = $$"""{"error":{"code":"Bad","message":"You sent {{line}} to us" } }""";
        var code = $$"""{"error":{"code":"{{line}}","message":"Bad." } }""";
        yield return Answer("400 Bad Request", "application/json", json);
        yield return Answer("403 Forbidden", "application/json", code);
        yield return Answer("400 Bad Request", "text/html", $"<html>You sent x-ms-quantum-api-key: {echo} and so on, and so on</html>");
        yield return Answer("400 Bad Request", "text/plain", echo);
        yield return Answer("400 Bad Request", $"text/plain; charset={line}", "Bad.");
        yield return Answer("400 Bad Request", "text/plain", "Bad.", $"x-ms-error-code: {line}\r\n");
        yield return Answer("400 Bad Request", "text/plain", "Bad.", $"x-echo: You sent {line}\r\nRetry-After: {line}\r\n");
        yield return Answer($"400 {line}", "text/plain", "Bad.");
        yield return $"HTTP/1.1 {line}\r\n\r\n";
        yield return $"{line}\r\n\r\n";
        yield return $"HTTP/1.1 200 OK\r\n{line}\r\n\r\n";
        yield return $"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{line}\r\n\r\n";
        yield return Answer("200 OK", "application/json", echo);
        yield return Answer("200 OK", "application/json", code);
        yield return Answer("301 Moved", "text/plain", echo, $"Location: /{WebUtility.UrlEncode(line)}\r\n");
    }

    private static string Answer(string status, string type, string body, string headers = "") =>
        $"HTTP/1.1 {status}\r\nContent-Type: {type}\r\n{headers}Content-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}";

    /// <summary>No part of the spelling shows that stands for six characters of the key or more.</summary>
    private void AssertHidden(string echo, string text, string answer)
    {
        KeyParts.AssertAbsent(_key, text);
        var length = Math.Max(8, 8 * echo.Length / _key.Length);
        for (var start = 0; start + length <= echo.Length; start++)
        {
            var part = echo.Substring(start, length);
            Assert.False(text.Contains(part, StringComparison.Ordinal), $"'{part}' shows. The answer was: {answer}");
        }
    }

    private static string Spell(string key, string spelling)
    {
        var bytes = Encoding.ASCII.GetBytes(key);
        var base64 = Convert.ToBase64String(bytes);
        return spelling switch
        {
            "lower case" => key.ToLowerInvariant(),
            "upper case" => key.ToUpperInvariant(),
            "swapped case" => string.Concat(key.Select(c => char.IsUpper(c) ? char.ToLowerInvariant(c) : char.ToUpperInvariant(c))),
            "spaced" => string.Join(' ', key.ToCharArray()),
            "in groups" => string.Join(' ', key.Chunk(4).Select(chunk => new string(chunk))),
            "with hyphens" => string.Join('-', key.ToCharArray()),
            "with line breaks" => string.Join("\r\n", key.Chunk(5).Select(chunk => new string(chunk))),
            "with HTML between" => string.Join("<wbr>", key.Chunk(3).Select(chunk => new string(chunk))),
            "backwards" => new string([.. key.Reverse()]),
            "percent" => string.Concat(bytes.Select(b => $"%{b:X2}")),
            "percent, lower case" => string.Concat(bytes.Select(b => $"%{b:x2}")),
            "HTML, decimal" => string.Concat(bytes.Select(b => $"&#{b};")),
            "HTML, hexadecimal" => string.Concat(bytes.Select(b => $"&#x{b:x};")),
            "XML entities, upper case" => string.Concat(bytes.Select(b => $"&#X{b:X4};")),
            "JSON escapes" => string.Concat(bytes.Select(b => $"\\u{b:x4}")),
            "base64" => base64,
            "base64 from the second" => Convert.ToBase64String([1, .. bytes]),
            "base64 from the third" => Convert.ToBase64String([1, 2, .. bytes]),
            "base64 of UTF-16" => Convert.ToBase64String(Encoding.Unicode.GetBytes(key)),
            "base64 in groups" => string.Join(' ', base64.Chunk(4).Select(chunk => new string(chunk))),
            "base64url of base64" => Convert.ToBase64String(Encoding.ASCII.GetBytes(base64)),
            "base16" => Convert.ToHexString(bytes),
            "base16 spaced" => string.Join(' ', bytes.Select(b => $"{b:x2}")),
            "base32" => Base32(bytes),
            "octal" => string.Concat(bytes.Select(b => $"\\{Convert.ToString(b, 8)}")).Replace('\\', '/'),
            "decimal codes" => string.Join(',', bytes),
            "binary" => string.Join(' ', bytes.Select(b => Convert.ToString(b, 2))),
            "quoted-printable" => string.Concat(bytes.Select(b => $"={b:X2}")),
            "part" => key[20..40],
            "two parts" => $"{key[..12]}...{key[^12..]}",
            "rot13" => string.Concat(key.Select(Rot13)),
            "UTF-7 like" => $"+{base64.TrimEnd('=')}-",
            "gzip" => string.Concat(bytes.Select(b => (char)(b ^ 0x80))),
            _ => key,
        };
    }

    private static char Rot13(char c) =>
        !char.IsAsciiLetter(c) ? c : (char)((((c | 0x20) - 'a' + 13) % 26) + (char.IsUpper(c) ? 'A' : 'a'));

    private static string Base32(byte[] bytes)
    {
        var bits = string.Concat(bytes.Select(b => Convert.ToString(b, 2).PadLeft(8, '0')));
        var fives = bits.Chunk(5).Select(chunk => Convert.ToInt32(new string(chunk).PadRight(5, '0'), 2));
        return string.Concat(fives.Select(value => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[value]));
    }
}
