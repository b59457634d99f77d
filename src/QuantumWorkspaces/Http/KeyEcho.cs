using System.Text;
using ConnectionStrings;

namespace QuantumWorkspaces.Http;

/// <summary>
/// Takes a key off text that comes back: something on the way may have echoed the request's headers, whole, cut short or encoded.
/// </summary>
internal static class KeyEcho
{
    private const string Mark = "REDACTED";
    private const int LongestError = 1 << 20;
    private const int LongestOnStack = 256;

    /// <summary>The body without the key; the same object when there is nothing of it in it.</summary>
    /// <param name="key">Of printable ASCII characters, as <see cref="AccessKeyPolicy.CanSend"/> has it.</param>
    /// <param name="isError">Whether it is shown to people, and so looked through for parts of the key as well.</param>
    public static BinaryData Hide(BinaryData body, string key, bool isError)
    {
        var bytes = body.ToMemory().Span;
        if (isError && bytes.Length <= LongestError)
            return HideParts(body.ToString(), key) is { } text ? BinaryData.FromString(text) : body;

        // This is done for each answer, and nearly always in vain: it takes nothing from the heap.
        Span<byte> encoded = key.Length <= LongestOnStack ? stackalloc byte[key.Length] : new byte[key.Length];
        for (var i = 0; i < key.Length; i++)
            encoded[i] = (byte)key[i];

        var result = body;
        for (var start = 0; start < key.Length;)
        {
            var length = RunAt(key, start);
            if (length >= Math.Min(KeyPart.ShortestLength, key.Length) && bytes.IndexOf(encoded.Slice(start, length)) >= 0)
                result = BinaryData.FromString(result.ToString().Replace(key.Substring(start, length), Mark));

            start += length + 1;
        }

        return result;
    }

    /// <summary>The text without what is a part of the key; null: there is none.</summary>
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

    /// <summary>How many characters from here on are the same in every encoding.</summary>
    private static int RunAt(string key, int start)
    {
        var end = start;
        while (end < key.Length && KeyAlphabet.IsBase64Url(key[end]))
            end++;

        return end - start;
    }
}
