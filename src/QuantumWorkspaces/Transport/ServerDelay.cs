using System.Globalization;

namespace QuantumWorkspaces.Transport;

/// <summary>How long a response asks to wait before the next request.</summary>
internal static class ServerDelay
{
    private static readonly string[] InMilliseconds = ["retry-after-ms", "x-ms-retry-after-ms"];
    private const string InSeconds = "Retry-After";

    /// <summary>Whether a header of this name asks for a delay.</summary>
    public static bool IsAskedFor(string header) =>
        header.Equals(InSeconds, StringComparison.OrdinalIgnoreCase) || InMilliseconds.Contains(header, StringComparer.OrdinalIgnoreCase);

    /// <summary>The longest delay that a response asks for.</summary>
    public static TimeSpan Of(ResponseHeaders headers) =>
        InMilliseconds.Append(InSeconds).Select(name => headers.TryGetValue(name, out var value) ? Of(name, value!) : TimeSpan.Zero).Max();

    /// <summary>The delay that a header asks for; zero if it asks for none, or cannot be read.</summary>
    public static TimeSpan Of(string header, string value)
    {
        if (double.TryParse(value.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            var isSeconds = header.Equals(InSeconds, StringComparison.OrdinalIgnoreCase);
            var seconds = isSeconds ? number : number / 1000;
            return seconds < TimeSpan.MaxValue.TotalSeconds / 2 ? TimeSpan.FromSeconds(seconds) : TimeSpan.MaxValue;
        }

        return DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            && time > DateTimeOffset.UtcNow ? time - DateTimeOffset.UtcNow : TimeSpan.Zero;
    }

    /// <summary>A delay in the words of a header.</summary>
    public static string ToHeader(string header, TimeSpan delay)
    {
        var isSeconds = header.Equals(InSeconds, StringComparison.OrdinalIgnoreCase);
        var number = isSeconds ? delay.TotalSeconds : delay.TotalMilliseconds;
        return Math.Floor(Math.Min(number, int.MaxValue)).ToString(CultureInfo.InvariantCulture);
    }
}
