using System.Text;
using QuantumWorkspaces.Settings;

namespace QuantumWorkspaces.Http;

/// <summary>Removes a key from a response: a proxy may have echoed the headers of the request, complete, truncated or encoded.</summary>
internal static class KeyEcho
{
    private const string Mark = "REDACTED";
    private const int LongestError = 1 << 20;
    private const int LongestOnStack = 256;

    /// <summary>The body without the key; the same object if it does not contain any part of it.</summary>
    /// <param name="key">Of printable ASCII characters, as <see cref="ValueRules.CanBeSent"/> has it.</param>
    /// <param name="isError">Whether the body is shown to people, and therefore searched for parts of the key as well.</param>
    public static BinaryData Hide(BinaryData body, string key, bool isError)
    {
        var bytes = body.ToMemory().Span;
        if (isError && bytes.Length <= LongestError)
            return HideParts(body.ToString(), key) is { } text ? BinaryData.FromString(text) : body;

        // This is done for each response, and nearly always finds nothing: it allocates nothing.
        Span<byte> encoded = key.Length <= LongestOnStack ? stackalloc byte[key.Length] : new byte[key.Length];
        for (var i = 0; i < key.Length; i++)
            encoded[i] = (byte)key[i];

        var result = body;
        for (var start = 0; start < key.Length;)
        {
            var length = UnencodedLengthAt(key, start);
            if (length >= Math.Min(KeyPart.ShortestLength, key.Length) && bytes.IndexOf(encoded.Slice(start, length)) >= 0)
                result = BinaryData.FromString(result.ToString().Replace(key.Substring(start, length), Mark));

            start += length + 1;
        }

        return result;
    }

    /// <summary>The text without parts of the key; null if there are none.</summary>
    private static string? HideParts(string text, string key)
    {
        StringBuilder? result = null;
        var copied = 0;
        var shortest = Math.Min(KeyPart.ShortestLength, key.Length);
        for (int start; (start = KeyPart.IndexIn(text, copied, key.AsSpan(), shortest, StringComparison.Ordinal)) >= 0;)
        {
            var end = start + shortest;
            while (end < text.Length && key.AsSpan().IndexOf(text.AsSpan(end - shortest + 1, shortest)) >= 0)
                end++;

            (result ??= new StringBuilder()).Append(text, copied, start - copied).Append(Mark);
            copied = end;
        }

        return result?.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>The number of characters from a position that are the same in every encoding.</summary>
    private static int UnencodedLengthAt(string key, int start)
    {
        var end = start;
        while (end < key.Length && KeyAlphabet.IsBase64Url(key[end]))
            end++;

        return end - start;
    }
}
