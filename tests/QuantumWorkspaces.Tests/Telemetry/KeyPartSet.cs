using System.Buffers;

namespace QuantumWorkspaces.Tests.Telemetry;

/// <summary>All parts of six characters of many keys, to find them in much text.</summary>
/// <remarks>
/// A run suite logs millions of characters, many of them random, and the parts of its keys are many as well: now and then six characters
/// are the same by chance. So eight in a row count (by chance once in 2^48), and six or seven where they are a word of their own that is
/// neither a number nor plain letters, which is how an abbreviated key would look. Where the keys are few and the text is little, six count
/// wherever they stand.
/// </remarks>
/// <param name="isStrict">Whether six characters count wherever they stand.</param>
internal sealed class KeyPartSet(bool isStrict = false)
{
    private const int Length = KeyParts.Length;
    private const int PartsOfEight = 3;
    private const int BitsPerCharacter = 6;
    private const ulong Mask = (1UL << (Length * BitsPerCharacter)) - 1;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF-");
    private static readonly SearchValues<char> DigitsAndMarks = SearchValues.Create("0123456789-_");
    private static readonly SearchValues<char> InKeys = SearchValues.Create(Alphabet);
    private static readonly byte[] Values =
        [.. Enumerable.Range(0, 128).Select(c => (byte)Math.Max(0, Alphabet.IndexOf((char)c, StringComparison.Ordinal)))];

    private readonly HashSet<ulong> _parts = [];
    private readonly Lock _lock = new();

    /// <summary>How many there are.</summary>
    public int Count => _parts.Count;

    public void Add(string key)
    {
        lock (_lock)
        {
            for (var start = 0; start + Length <= key.Length; start++)
                _parts.Add(Pack(key.AsSpan(start, Length)));
        }
    }

    /// <summary>The text with a mark in place of each word that shows a part of a key; null: none does.</summary>
    public string? Hide(string text)
    {
        lock (_lock)
        {
            var result = text;
            var start = 0;
            for (var end = 0; end <= text.Length; end++)
            {
                if (end < text.Length && InKeys.Contains(text[end]))
                    continue;

                if (Shows(text.AsSpan(start, end - start)))
                    result = result.Replace(text[start..end], "(key)", StringComparison.Ordinal);

                start = end + 1;
            }

            return ReferenceEquals(result, text) ? null : result;
        }
    }

    /// <param name="word">Characters of keys and nothing else.</param>
    private bool Shows(ReadOnlySpan<char> word)
    {
        if (word.Length < Length)
            return false;

        var part = Pack(word[..(Length - 1)]);
        var inARow = 0;
        for (var i = Length - 1; i < word.Length; i++)
        {
            part = ((part << BitsPerCharacter) | Values[word[i]]) & Mask;
            inARow = _parts.Contains(part) ? inARow + 1 : 0;
            if (inARow == (isStrict ? 1 : PartsOfEight))
                return true;
        }

        return word.Length <= Length + 1 && inARow == word.Length - Length + 1 && IsPeculiar(word);
    }

    /// <summary>Whether a word is no number, hexadecimal ones included, and no word of a language.</summary>
    private static bool IsPeculiar(ReadOnlySpan<char> word) => word.ContainsAnyExcept(HexDigits) && word.ContainsAny(DigitsAndMarks);

    private static ulong Pack(ReadOnlySpan<char> characters)
    {
        var packed = 0UL;
        foreach (var character in characters)
            packed = (packed << BitsPerCharacter) | Values[character & 0x7F];

        return packed & Mask;
    }
}
