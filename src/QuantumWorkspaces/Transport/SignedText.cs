using System.Text;
using System.Text.Json;

namespace QuantumWorkspaces.Transport;

/// <summary>Takes the signatures off addresses of storage, wherever a text or an answer has them.</summary>
/// <remarks>
/// Whoever has a signed address has what it points to, which can be a whole storage account. The service gives such addresses where it is
/// asked for them, but also within jobs and lists of jobs. So they are found by what they look like, not by who gave them.
/// </remarks>
internal static class SignedText
{
    /// <summary>What stands in the place of a text that is all signature.</summary>
    private const string Mark = "REDACTED";

    private const string Name = "sig";

    // How "=" is written in an address, in an address within another one, and in JSON.
    private static readonly string[] EqualSigns = ["=", "%3d", "\\u003d"];

    // Likewise "?" and "&", where these do not stand for themselves.
    private static readonly string[] Separators = ["%3f", "%26", "\\u0026", "\\u003f"];

    /// <summary>Whether a body may have a signature: most have none, and need no second look.</summary>
    public static bool MayBeIn(ReadOnlySpan<byte> body)
    {
        for (var rest = body; rest.IndexOf("sig"u8) is >= 0 and var found; rest = rest.Slice(found + 1))
        {
            var next = found + Name.Length;
            if (next < rest.Length && rest[next] is (byte)'=' or (byte)'%' or (byte)'\\')
                return true;
        }

        return false;
    }

    /// <summary>A body of JSON without signatures.</summary>
    public static MemoryStream HideInJson(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            using var stream = new MemoryStream();
            using (var json = new Utf8JsonWriter(stream))
                Copy(document.RootElement, json);

            return ErrorText.StreamOf(stream.ToArray());
        }
        catch (JsonException)
        {
            return ErrorText.StreamOf(Encoding.UTF8.GetBytes(Hide(Encoding.UTF8.GetString(body.ToArray()))));
        }
    }

    /// <summary>A text without signatures: an address loses its query.</summary>
    public static string Hide(string text)
    {
        StringBuilder? result = null;
        var copied = 0;
        for (var i = 0; (i = text.IndexOf(Name, i, StringComparison.OrdinalIgnoreCase)) >= 0; i += Name.Length)
        {
            if (i < copied || !IsName(text, i))
                continue;

            var (start, end) = (i, i);
            while (start > copied && !IsEnd(text[start - 1]))
                start--;

            while (end < text.Length && !IsEnd(text[end]))
                end++;

            var query = text.IndexOf('?', start, i - start);
            result ??= new StringBuilder(text.Length);
            result.Append(text, copied, (query < 0 ? start : query) - copied);
            if (query < 0)
                result.Append(Mark);

            copied = end;
        }

        return result is null ? text : result.Append(text, copied, text.Length - copied).ToString();
    }

    private static bool IsName(string text, int start)
    {
        var end = start + Name.Length;
        return EqualSigns.Any(sign => string.Compare(text, end, sign, 0, sign.Length, StringComparison.OrdinalIgnoreCase) == 0)
            && (start == 0 || !AsciiChar.IsLetterOrDigit(text[start - 1]) || Separators.Any(IsBefore));

        bool IsBefore(string separator) => start >= separator.Length && string.Compare(
            text, start - separator.Length, separator, 0, separator.Length, StringComparison.OrdinalIgnoreCase) == 0;
    }

    private static bool IsEnd(char c) => c is <= ' ' or '"' or '\'' or '<' or '>' or '`';

    private static void Copy(JsonElement element, Utf8JsonWriter json)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                json.WriteStartObject();
                foreach (var property in element.EnumerateObject())
                {
                    json.WritePropertyName(Hide(property.Name));
                    Copy(property.Value, json);
                }

                json.WriteEndObject();
                break;
            case JsonValueKind.Array:
                json.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                    Copy(item, json);

                json.WriteEndArray();
                break;
            case JsonValueKind.String:
                json.WriteStringValue(Hide(element.GetString()!));
                break;
            default:
                element.WriteTo(json);
                break;
        }
    }
}
