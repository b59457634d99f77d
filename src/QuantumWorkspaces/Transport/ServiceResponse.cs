using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace QuantumWorkspaces.Transport;

/// <summary>A response as the rest of the program sees it: complete, and without anything that does harm when it is shown.</summary>
/// <remarks>
/// Its headers and its reason phrase end up in logs and in exceptions. They contain no control characters; and where a key was sent,
/// nothing that may be a part of it. A delay that it asks for is never longer than the options allow.
/// </remarks>
/// <param name="received">The response as the transport gives it.</param>
/// <param name="content">Its body, which has been read.</param>
/// <param name="longestDelay">How long the options let a request wait.</param>
/// <param name="echo">The key that was sent; null if none was.</param>
internal sealed class ServiceResponse(Response received, Stream? content, TimeSpan longestDelay, KeyEcho? echo) : Response
{
    private Stream? _content = content;

    public override int Status => received.Status;

    public override string ReasonPhrase => Shown(received.ReasonPhrase ?? "");

    /// <summary>How long the service asks to wait, if that is longer than the options allow; null if it is not.</summary>
    public TimeSpan? TooLongDelay => ServerDelay.Of(received.Headers) is var delay && delay > longestDelay ? delay : null;

    public override Stream? ContentStream
    {
        get => _content;
        set => _content = value;
    }

    public override string ClientRequestId
    {
        get => received.ClientRequestId;
        set => received.ClientRequestId = value;
    }

    // What has been read stays readable, as in the responses of Azure.Core.
    public override void Dispose() => received.Dispose();

    protected override bool ContainsHeader(string name) => received.Headers.Contains(name);

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
    {
        value = received.Headers.TryGetValue(name, out var text) ? Shown(name, text!) : null;
        return value is not null;
    }

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = received.Headers.TryGetValues(name, out var texts) ? [.. texts!.Select(text => Shown(name, text))] : null;
        return values is not null;
    }

    protected override IEnumerable<HttpHeader> EnumerateHeaders() =>
        received.Headers.Select(header => new HttpHeader(Shown(header.Name), Shown(header.Name, header.Value)));

    private string Shown(string name, string value)
    {
        if (ServerDelay.IsAskedFor(name) && ServerDelay.Of(name, value) > longestDelay)
            return ServerDelay.ToHeader(name, longestDelay);

        return echo is null || !MayBeAnything(value) ? SignedText.Hide(VisibleText.Of(value)) : echo.Clean(value);
    }

    private string Shown(string text) => echo is null ? SignedText.Hide(VisibleText.Of(text)) : echo.Clean(text);

    /// <summary>False for the id of a request, a date or a length: they are needed to find out what happened.</summary>
    private bool MayBeAnything(string value) => !(Guid.TryParseExact(value, "D", out _) && !echo!.IsIn(value))
        && !DateTimeOffset.TryParseExact(value, "r", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        && !(value.Length <= 9 && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _));
}
