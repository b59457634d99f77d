using System.Text;

namespace QuantumWorkspaces.Transport;

/// <summary>Keeps of a text what people write: words, punctuation, and a few short numbers. Encoded or random characters go.</summary>
internal static class PlainWords
{
    private const int LongestWord = 24;
    private const int LongestNumber = 4;
    private const int MostNumbersInToken = 2;
    private const int MostNumbers = 8;
    private const int MostConsonants = 5;
    private const int LongestAbbreviation = 4;
    private const string ShortWords = "aistx";
    private const string Abbreviations = " http https html url json xml tls ssl sku ms ";

    /// <param name="mark">What takes the place of the rest.</param>
    public static string Keep(string text, string mark)
    {
        var result = new StringBuilder(text.Length);
        var (tokens, hidden, numbers) = (0, 0, 0);
        for (var i = 0; i < text.Length;)
        {
            if (text[i] <= ' ')
            {
                result.Append(text[i++]);
                continue;
            }

            var end = i;
            while (end < text.Length && text[end] > ' ')
                end++;

            tokens++;
            var isPlain = IsPlain(text.AsSpan(i, end - i), ref numbers) && numbers <= MostNumbers;
            if (!isPlain)
                hidden++;

            result.Append(isPlain ? text.Substring(i, end - i) : mark);
            i = end;
        }

        // Where most is no language, the rest can be an encoding that looks like one.
        return hidden * 2 > tokens && tokens > 1 ? mark : result.ToString();
    }

    /// <summary>Whether all runs of letters and digits between the punctuation are words or numbers.</summary>
    private static bool IsPlain(ReadOnlySpan<char> token, ref int numbers)
    {
        var numbersBefore = numbers;
        for (int i = 0, end; i < token.Length; i = end)
        {
            end = i;
            while (end < token.Length && AsciiChar.IsLetterOrDigit(token[end]))
                end++;

            var run = token.Slice(i, end - i);
            if (run.IsEmpty)
            {
                if (token[end++] > '~')
                    return false;
            }
            else if (AreDigits(run))
            {
                if (run.Length > LongestNumber || ++numbers - numbersBefore > MostNumbersInToken)
                    return false;
            }
            else if (!AreWords(run))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreDigits(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (!AsciiChar.IsDigit(character))
                return false;
        }

        return true;
    }

    /// <summary>Whether this is a word, or several as in <c>TooManyRequests</c>.</summary>
    private static bool AreWords(ReadOnlySpan<char> text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            if (end < text.Length && AsciiChar.IsUpper(text[start]) && AsciiChar.IsUpper(text[end]))
                while (end < text.Length && AsciiChar.IsUpper(text[end]))
                    end++;
            else
                while (end < text.Length && AsciiChar.IsLetter(text[end]) && !AsciiChar.IsUpper(text[end]))
                    end++;

            if (!IsWord(text.Slice(start, end - start), isWhole: start == 0 && end == text.Length))
                return false;

            start = end;
        }

        return true;
    }

    private static bool IsWord(ReadOnlySpan<char> text, bool isWhole)
    {
        if (text.Length == 1)
            return isWhole && ShortWords.AsSpan().IndexOf((char)(text[0] | 0x20)) >= 0;

        // These need no vowels: HTTP, GMT.
        if (isWhole && ((AsciiChar.IsUpper(text[1]) && text.Length <= LongestAbbreviation)
            || Abbreviations.Contains($" {text.ToString()} ")))
            return true;

        var (vowels, consonants) = (0, 0);
        foreach (var character in text)
        {
            if (!AsciiChar.IsLetter(character))
                return false;

            var isVowel = "aeiouy".AsSpan().IndexOf((char)(character | 0x20)) >= 0;
            vowels += isVowel ? 1 : 0;
            consonants = isVowel ? 0 : consonants + 1;
            if (consonants > MostConsonants)
                return false;
        }

        return text.Length <= LongestWord && vowels > 0;
    }
}
