namespace QuantumKeyAnalyzers.Configuration;

/// <summary>One line of a text.</summary>
/// <param name="Content">Its first character that is not blank, or its end.</param>
/// <param name="End">Where its line break starts, or the text ends.</param>
/// <param name="Next">Where the next line starts.</param>
internal readonly record struct Line(int Start, int Content, int End, int Next)
{
    public int Indent => Content - Start;

    public bool IsBlank => Content == End;

    public static Line At(string text, int start)
    {
        var end = text.IndexOfAny(Breaks, start);
        if (end < 0)
            end = text.Length;

        var isPair = string.CompareOrdinal(text, end, "\r\n", 0, 2) == 0;
        var next = Math.Min(end + (isPair ? 2 : 1), text.Length);
        return new Line(start, SkipBlanks(text, start, end), end, next);
    }

    public static int SkipBlanks(string text, int position, int end)
    {
        while (position < end && IsBlankCharacter(text[position]))
            position++;

        return position;
    }

    /// <summary>A byte order mark that stayed in the text counts as well.</summary>
    public static bool IsBlankCharacter(char c) => c is ' ' or '\t' or '\uFEFF' or '\u00A0';

    public static bool IsBreak(char c) => c is '\r' or '\n';

    private static readonly char[] Breaks = ['\r', '\n'];
}
