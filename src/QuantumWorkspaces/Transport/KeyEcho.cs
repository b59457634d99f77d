using System.Globalization;
using System.Text;

namespace QuantumWorkspaces.Transport;

/// <summary>
/// Finds a key in what came back after it was sent: a server or a proxy may echo it, complete or in parts, and written in another way.
/// </summary>
/// <remarks>
/// There are more ways to write a key than can be searched for. What is shown to people, such as an error, therefore keeps only what
/// cannot be a part of one: words, and a few short numbers.
/// </remarks>
/// <param name="key">Of printable ASCII characters.</param>
/// <param name="isOfKey">
/// Whether anything that is no plain word is hidden. Of a signature, which only opens what it was made for, its parts are enough.
/// </param>
internal sealed class KeyEcho(string key, bool isOfKey = true)
{
    /// <summary>What stands in the place of a key.</summary>
    public const string Mark = "REDACTED";

    private const int LongestOnStack = 256;

    // A character of base64 has six bits, one of base16 four.
    private const int ShortestBase64 = KeyPart.ShortestLength * 8 / 6;
    private const int ShortestBase16 = KeyPart.ShortestLength * 2;

    private readonly Lazy<(string Text, int Shortest)[]> _spellings = new(() => [.. SpellingsOf(key)]);

    /// <summary>The key that is searched for.</summary>
    public string Key => key;

    /// <summary>Whether a text holds a part of the key, in any case and with anything in between, or in a common encoding.</summary>
    public bool IsIn(string text)
    {
        var plain = OnlyLettersAndDigits(text);
        return _spellings.Value.Any(IsSpelled);

        bool IsSpelled((string Text, int Shortest) spelling)
        {
            var shortest = Math.Min(spelling.Shortest, spelling.Text.Length);
            return KeyPart.IndexIn(plain, 0, spelling.Text.AsSpan(), shortest, StringComparison.Ordinal) >= 0;
        }
    }

    /// <summary>The text that people may see: nothing in it can be a part of the key.</summary>
    public string Clean(string text)
    {
        var clean = VisibleText.Of(text);
        if (isOfKey)
            clean = PlainWords.Keep(clean, Mark);

        return IsIn(clean) ? Mark : clean;
    }

    /// <summary>The body of a response that is no error, without the key; the same object if the key is not in it.</summary>
    public byte[]? HideIn(ReadOnlySpan<byte> body)
    {
        // This is done for each response, and nearly always finds nothing: it allocates nothing.
        Span<byte> encoded = key.Length <= LongestOnStack ? stackalloc byte[key.Length] : new byte[key.Length];
        for (var i = 0; i < key.Length; i++)
            encoded[i] = (byte)key[i];

        string? result = null;
        for (var start = 0; start < key.Length;)
        {
            var length = UnencodedLengthAt(start);
            if (length >= Math.Min(KeyPart.ShortestLength, key.Length) && body.IndexOf(encoded.Slice(start, length)) >= 0)
            {
                // .NET Standard 2.0 decodes no span.
                result ??= Encoding.UTF8.GetString(body.ToArray());
                result = result.Replace(key.Substring(start, length), Mark);
            }

            start += length + 1;
        }

        return result is null ? null : Encoding.UTF8.GetBytes(result);
    }

    private static IEnumerable<(string Text, int Shortest)> SpellingsOf(string key)
    {
        yield return (OnlyLettersAndDigits(key), KeyPart.ShortestLength);
        yield return (OnlyLettersAndDigits(new string([.. key.Reverse()])), KeyPart.ShortestLength);

        // Where the key begins within a group of base64 decides what its characters look like.
        var bytes = Encoding.ASCII.GetBytes(key);
        for (var skipped = 0; skipped < Math.Min(3, bytes.Length); skipped++)
            yield return (OnlyLettersAndDigits(Convert.ToBase64String(bytes, skipped, bytes.Length - skipped)), ShortestBase64);

        yield return (string.Concat(bytes.Select(b => b.ToString("x2", CultureInfo.InvariantCulture))), ShortestBase16);
    }

    private static string OnlyLettersAndDigits(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (AsciiChar.IsDigit(character))
                result.Append(character);
            else if (AsciiChar.IsLetter(character))
                result.Append((char)(character | 0x20));
        }

        return result.ToString();
    }

    /// <summary>The number of characters from a position that are the same in every encoding.</summary>
    private int UnencodedLengthAt(int start)
    {
        var end = start;
        while (end < key.Length && KeyAlphabet.IsBase64Url(key[end]))
            end++;

        return end - start;
    }
}
