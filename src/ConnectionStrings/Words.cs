namespace ConnectionStrings;

/// <summary>Tells names that people type from the random characters of a key.</summary>
internal static class Words
{
    private const int LongestWord = 40;
    private const int LongestNumber = 4;
    private const int LongestNumberByItself = 10;
    private const int LongestNumberInside = 2;

    /// <summary>
    /// Splits <c>your-key</c>, <c>YOUR_KEY</c>, <c>yourKey</c> or <c>test-key-12</c> into words. False for text that is more than words:
    /// other characters, long numbers, letters whose case changes too often.
    /// </summary>
    public static bool TrySplit(string text, out List<string> words)
    {
        words = [];
        var letters = 0;
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            if (AsciiChar.IsLetter(text[i]))
            {
                i = EndOfWord(text, start);
                if (i - start > LongestWord)
                    return false;

                letters += i - start;
                words.Add(text.Substring(start, i - start));
            }
            else if (AsciiChar.IsDigit(text[i]))
            {
                while (i < text.Length && AsciiChar.IsDigit(text[i]))
                    i++;

                if (!MayBeNumber(text, start, i))
                    return false;
            }
            else if (text[i] is '-' or '_' or '.' or ' ' or '!')
            {
                i++;
            }
            else
            {
                return false;
            }
        }

        // "kJhGfDsA" splits into words of one and two letters: nobody's words.
        return words.Count > 0 && letters >= 3 * words.Count - 2;
    }

    /// <summary>A word is an upper-case run, or one upper-case letter with the lower-case ones behind it.</summary>
    private static int EndOfWord(string text, int start)
    {
        var end = start;
        while (end < text.Length && AsciiChar.IsUpper(text[end]))
            end++;

        if (end - start > 1)
            return end;

        while (end < text.Length && AsciiChar.IsLetter(text[end]) && !AsciiChar.IsUpper(text[end]))
            end++;

        return end;
    }

    /// <summary>
    /// A number follows a word (<c>key1</c>), is by itself (<c>test-2024-09</c>), or is a short one inside a name (<c>keyV2Prod</c>).
    /// Other digits in front of letters are no part of a name.
    /// </summary>
    private static bool MayBeNumber(string text, int start, int end)
    {
        var isBehindWord = start > 0 && AsciiChar.IsLetter(text[start - 1]);
        var isInFrontOfWord = end < text.Length && AsciiChar.IsLetter(text[end]);
        return (isBehindWord, isInFrontOfWord) switch
        {
            (false, false) => end - start <= LongestNumberByItself,
            (true, false) => end - start <= LongestNumber,
            (true, true) => end - start <= LongestNumberInside && AsciiChar.IsUpper(text[end]),
            _ => false,
        };
    }
}
