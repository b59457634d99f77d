using System.Text;
using System.Text.Json;
using QuantumWorkspaces.Wire;

namespace QuantumWorkspaces.Transport;

/// <summary>The body of an error as it may be shown.</summary>
internal static class ErrorText
{
    private const string CutOff = " … (cut off)";

    /// <param name="isWhole">Whether the body was read to its end.</param>
    /// <param name="echo">The key that was sent; null if none was.</param>
    public static MemoryStream Of(MemoryStream body, bool isWhole, KeyEcho? echo)
    {
        var text = Encoding.UTF8.GetString(body.GetBuffer(), 0, (int)body.Length);
        var shown = SignedText.Hide(echo is null ? VisibleText.Of(text) : Clean(text, echo));
        return isWhole && shown == text ? body : StreamOf(Encoding.UTF8.GetBytes(isWhole ? shown : shown + CutOff));
    }

    /// <summary>Whether a body is not what the service answers when all is well: no JSON object, or one with an error.</summary>
    public static bool IsIn(ReadOnlySpan<byte> body)
    {
        var start = 0;
        while (start < body.Length && body[start] <= ' ')
            start++;

        return start == body.Length || body[start] != '{'
            || (body.IndexOf("\"error\""u8) >= 0 && Read(Encoding.UTF8.GetString(body.ToArray())) is not null);
    }

    /// <summary>A body that Azure.Core takes for complete, and does not copy.</summary>
    public static MemoryStream StreamOf(byte[] bytes) => new(bytes, 0, bytes.Length, writable: false, publiclyVisible: true);

    private static string Clean(string text, KeyEcho echo)
    {
        // In JSON, characters may be escaped: what they stand for is what is shown.
        if (Read(text) is not { } error)
            return echo.Clean(text);

        var clean = new ErrorAnswer
        {
            Error = new ErrorBody
            {
                Code = error.Code is null ? null : echo.Clean(error.Code),
                Message = error.Message is null ? null : echo.Clean(error.Message),
            },
        };
        return JsonSerializer.Serialize(clean, WireJsonContext.Default.ErrorAnswer);
    }

    /// <summary>The error that a text describes as the service does; null if it does not.</summary>
    public static ErrorBody? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, WireJsonContext.Default.ErrorAnswer)?.Error;
        }
        catch (JsonException)
        {
            // Not from the service but from a proxy, for example.
            return null;
        }
    }
}
