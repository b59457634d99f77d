namespace Loopback;

/// <summary>A request as it arrived.</summary>
/// <param name="PathAndQuery">As on the wire, escapes included.</param>
/// <param name="Headers">By name, case ignored; several values are joined by a comma.</param>
/// <param name="Body">Its text, empty when there is none.</param>
public sealed record RecordedRequest(string Method, string PathAndQuery, IReadOnlyDictionary<string, string> Headers, string Body = "");
