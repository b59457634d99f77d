using System.Buffers;
using QuantumKeyAnalyzers.Text;

namespace QuantumKeys.Files;

/// <summary>
/// Whether bytes can be of a text that the analyzers' marker scanner stops at. It reads everything that is scanned, before it is known what
/// text it is: the words are found in UTF-8, and in UTF-16 and UTF-32 of both byte orders, with and without a mark. It lets more through
/// than the scanner does, since it looks at nothing round the words, and never less.
/// </summary>
internal static class MarkerGate
{
    private const int WidestCharacter = 4;

    private static readonly SearchValues<byte> Stops = SearchValues.Create("qQkK"u8);

    private static readonly WordsAtLetter AtQ = new('q');
    private static readonly WordsAtLetter AtK = new('k');

    private static readonly byte[][] Names =
    [
        .. from name in MarkerScanner.AllNames
           from width in new[] { 1, 2, WidestCharacter }
           select Widened(name, width),
    ];

    /// <summary>How many bytes the longest word takes: who reads in pieces repeats as many.</summary>
    public static int Overlap { get; } = WidestCharacter * Math.Max(
        MarkerScanner.AllWords.Max(word => word.Text.Length), MarkerScanner.AllNames.Max(name => name.Length));

    /// <param name="isCode">Whether the names count that only code has.</param>
    public static bool IsOpenFor(ReadOnlySpan<byte> bytes, bool isCode)
    {
        for (int at = 0, next; (next = bytes[at..].IndexOfAny(Stops)) >= 0; at += next + 1)
        {
            var stop = at + next;
            if (((bytes[stop] | 0x20) == 'q' ? AtQ : AtK).IsAnyAt(bytes, stop))
                return true;
        }

        return isCode && HasName(bytes);
    }

    /// <summary>With nulls between the letters, whatever side of a letter its own are on.</summary>
    private static byte[] Widened(string name, int width)
    {
        var bytes = new byte[((name.Length - 1) * width) + 1];
        for (var i = 0; i < name.Length; i++)
            bytes[i * width] = (byte)name[i];

        return bytes;
    }

    private static bool HasName(ReadOnlySpan<byte> bytes)
    {
        foreach (var name in Names)
        {
            if (bytes.IndexOf(name) >= 0)
                return true;
        }

        return false;
    }

    /// <summary>The words that the search finds by one letter. The letters on both sides of it rule nearly everything else out.</summary>
    private sealed class WordsAtLetter
    {
        private readonly (string Text, int StopOffset)[][] _wordsByLetterBefore;
        private readonly bool[] _first = new bool[256];
        private readonly bool[] _second = new bool[256];

        public WordsAtLetter(char letter)
        {
            var words = MarkerScanner.AllWords.Where(word => word.Text[word.StopOffset] == letter).ToList();
            foreach (var (text, stop) in words)
            {
                // A letter that the word ends with has nothing behind it that is sure.
                Add(_first, text, stop + 1);
                Add(_second, text, stop + 2);
            }

            _wordsByLetterBefore = [.. Enumerable.Range(0, 256).Select(before => words.Where(word => IsBehind(before, word)).ToArray())];
        }

        public bool IsAnyAt(ReadOnlySpan<byte> bytes, int stop)
        {
            var width = WidthAt(bytes, stop);
            if (!Has(_first, bytes, stop + width) || !Has(_second, bytes, stop + (2 * width)))
                return false;

            var before = stop >= width ? bytes[stop - width] : 0;
            foreach (var (text, offset) in _wordsByLetterBefore[before])
            {
                if (IsAt(text, bytes, stop - (offset * width), width))
                    return true;
            }

            return false;
        }

        private static bool IsBehind(int before, (string Text, int StopOffset) word) => word.StopOffset == 0
            || char.ToLowerInvariant((char)before) == word.Text[word.StopOffset - 1];

        private static void Add(bool[] set, string text, int position)
        {
            if (position >= text.Length)
                Array.Fill(set, true);
            else
                set[text[position]] = set[char.ToUpperInvariant(text[position])] = true;
        }

        private static bool Has(bool[] set, ReadOnlySpan<byte> bytes, int position) =>
            (uint)position < (uint)bytes.Length ? set[bytes[position]] : set[0];

        /// <summary>How many bytes a character has: those between two letters are null.</summary>
        private static int WidthAt(ReadOnlySpan<byte> bytes, int position)
        {
            if (position + 2 >= bytes.Length || bytes[position + 1] != 0)
                return 1;

            return bytes[position + 2] != 0 ? 2 : WidestCharacter;
        }

        private static bool IsAt(string text, ReadOnlySpan<byte> bytes, int start, int width)
        {
            if (start < 0 || start + ((text.Length - 1) * width) >= bytes.Length)
                return false;

            for (var i = 0; i < text.Length; i++)
            {
                int c = bytes[start + (i * width)];
                if (c != text[i] && (c is < 'A' or > 'Z' || (c | 0x20) != text[i]))
                    return false;
            }

            return true;
        }
    }
}
