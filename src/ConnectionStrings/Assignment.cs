namespace ConnectionStrings;

/// <summary>
/// Where the value of a name is, in whatever notation: the one table of what formats, languages and commands write between the two. The
/// places are looked at in turn, and each looks a bounded way.
/// </summary>
internal static class Assignment
{
    /// <summary>Quotes, brackets and the like behind a name.</summary>
    private const string Closing = "\"'`])}%*\\";

    /// <summary>What is behind it in the line is the mark that ends the lines of the value.</summary>
    private const string Heredoc = "<<";

    private const string Quotes = "\"'`";

    /// <summary>How far a statement is read to either side of a name.</summary>
    public const int LongestStatement = 400;

    private const int LongestValue = 201;

    /// <summary>What separates a name from its value. Where one starts with another, the longer one is first.</summary>
    public static IReadOnlyList<string> Operators { get; } =
    [
        ":::=", "::=", ":=", "::", ":", "??=", "??", "?=", "||=", "||", "|", "+=", "===", "!==", "==", "!=", "=>", "=", "->", "<<<",
        Heredoc, ",", ">", "(",
    ];

    /// <summary>Names and options of a value whose name is somewhere beside it: <c>--body</c>, <c>-Value</c>, <c>value="…"</c>.</summary>
    public static IReadOnlyList<string> ValueWords { get; } =
    [
        "value", "body", "secretvalue", "secret-string", "defaultvalue", "default", "string", "connectionstring",
    ];

    /// <summary>Names of the name, where an entry is written in two.</summary>
    public static IReadOnlyList<string> NameWords { get; } = ["name", "key", "variable", "include"];

    /// <summary>The same as letters, of which the mark is a part.</summary>
    private static readonly string[] ShortOptions = ["-b", "/d"];

    /// <summary>What a shell has in front of a default value: <c>${X:-…}</c>.</summary>
    private static readonly string[] Defaults = [":-", ":=", ":+", "-", "=", "+"];

    /// <summary>Commands whose second argument is the value of the first: <c>set</c>, <c>user-secrets set</c>, <c>ENV</c>.</summary>
    public static IReadOnlyList<string> Verbs { get; } =
        ["set", "setx", "setenv", "env", "put", "add", "param", "header", "export", "config", "secret", "secrets", "variable", "label"];

    /// <summary>Types that are declared between a name and its value.</summary>
    public static IReadOnlyList<string> Types { get; } = ["string", "securestring", "str"];

    /// <summary>Words in front of a value that is made something else.</summary>
    private static readonly string[] Conversions = ["ConvertTo-SecureString", "-String", "-AsPlainText", "-Force", "!!str", "!Sub"];

    private static readonly char[] LineBreaks = ['\r', '\n'];
    private static readonly char[] EndsOfCommand = [']', '\r', '\n'];

    private static readonly string[] NamesOnly = ["-e", "--env"];

    /// <summary>The places where the value of a name can be, the likeliest first.</summary>
    /// <param name="looksAround">Whether the statement round the name is read as well: what only a few names of a text may cost.</param>
    public static IEnumerable<TextRange> ValuesOf(string text, TextRange name, bool looksAround)
    {
        var operand = BehindOperator(text, name);
        if (operand >= 0)
            yield return ValueAt(text, operand);

        // What follows a comma or an opening bracket can be a further part of the same entry; anything else was the value, known or not.
        if (!looksAround || (operand >= 0 && text[operand - 1] is not (',' or ';') && !IsOpening(text, operand)))
            yield break;

        var (start, end) = StatementRound(text, name);
        var behindName = Skip(text, name.End, Closing);
        if (operand < 0 && behindName < text.Length && IsBlank(text, behindName)
            && (text[behindName] == '\t' || IsArgument(text, start, name.Start)))
            yield return ValueAt(text, behindName);

        var hasOption = false;
        foreach (var option in Options(text, behindName, end))
        {
            hasOption = true;
            yield return option;
        }

        if (hasOption || operand >= 0)
            yield break;

        foreach (var option in Options(text, start, name.Start))
            yield return option;

        if (text.LastIndexOf('|', name.Start, name.Start - start + 1) is var pipe and >= 0)
            yield return WordBefore(text, start, pipe);
    }

    /// <summary>The line of a name, or the part of it that is one command or entry; with the lines that continue it.</summary>
    private static (int Start, int End) StatementRound(string text, TextRange name)
    {
        var start = name.Start;
        while (start > 0 && name.Start - start < LongestStatement && (text[start - 1] is not ('}' or '>' or '&' or ';' or '\n' or '\r')
            || IsContinuation(text, start - 1)))
            start--;

        var end = name.End;
        while (end < text.Length && end - name.End < LongestStatement && !EndsStatement(text, end))
            end++;

        return (start, end);
    }

    private static bool EndsStatement(string text, int position) => text[position] switch
    {
        '\n' or '\r' => !IsContinuation(text, position),
        ';' => OptionAt(text, Skip(text, position + 1, " \t")) == 0,
        '}' or '>' or '&' or '|' => true,
        _ => false,
    };

    /// <summary>The position behind what separates a name from its value; -1 where nothing does.</summary>
    private static int BehindOperator(string text, TextRange name)
    {
        var position = SkipBlanks(text, name.End, Closing);
        if (position >= text.Length)
            return -1;

        // ##vso[task.setvariable variable=X;issecret=true]…
        if (IsInPipelineCommand(text, name.Start))
            return text.IndexOf(']', name.End, Math.Min(LongestValue, text.Length - name.End)) + 1 is > 0 and var closed ? closed : -1;

        if (KeyName.IsInBraces(text, name.Start) && StartOf(Defaults, text, position) is { } assigned)
            return position + assigned.Length;

        var typed = text[position] == ':' ? SkipBlanks(text, position + 1, "") : position;
        if (WordOf(Types, text, typed) is { } type && SkipBlanks(text, typed + type.Length, "?!]") is var equals
            && equals < text.Length && text[equals] == '=')
            return equals + 1;

        // A column of a table; with a blank behind it, the next command.
        if (text[position] == ';' && position + 1 < text.Length && !char.IsWhiteSpace(text[position + 1]))
            return position + 1;

        return StartOf(Operators, text, position) switch
        {
            null => -1,
            Heredoc => position,
            "," when IsBetweenWords(text, name.End, position) => -1,
            var found => position + found.Length,
        };
    }

    /// <summary>Whether a comma is between words of a sentence or names of arguments: nothing is in quotes, and a blank follows.</summary>
    private static bool IsBetweenWords(string text, int nameEnd, int comma)
    {
        var next = SkipBlanks(text, comma + 1, "");
        return nameEnd == comma && next > comma + 1 && next < text.Length && Quotes.AsSpan().IndexOf(text[next]) < 0;
    }

    private static bool IsInPipelineCommand(string text, int name)
    {
        const string command = "##vso[";
        var length = Math.Min(name, LongestValue);
        var start = text.LastIndexOf(command, Math.Max(0, name - 1), length, StringComparison.Ordinal);
        return start >= 0 && text.IndexOfAny(EndsOfCommand, start, name - start) < 0;
    }

    private static string? StartOf(IReadOnlyList<string> words, string text, int position) =>
        words.FirstOrDefault(word => string.CompareOrdinal(text, position, word, 0, word.Length) == 0);

    /// <summary>Whether a name is the argument of a command that takes a value behind it.</summary>
    private static bool IsArgument(string text, int start, int name)
    {
        var before = WordBefore(text, start, name);
        if (Array.Exists(NamesOnly, only => before.Of(text).SequenceEqual(only.AsSpan())))
            return false;

        // An option: --NAME value
        var word = name;
        while (word > start && !EndsValue(text[word - 1]))
            word--;

        if (text[word] == '-')
            return true;

        for (var i = start; i < name; i++)
        {
            if (IsWordStart(text, i) && WordOf(Verbs, text, i) is not null)
                return true;
        }

        return false;
    }

    private static IEnumerable<TextRange> Options(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (OptionAt(text, i) is > 0 and var length)
                yield return ValueAt(text, Skip(text, Skip(text, i + length, "\"' \t"), "=: \t"));
        }
    }

    /// <summary>The length of the option or the name of a value at a position; 0 where there is none.</summary>
    private static int OptionAt(string text, int position)
    {
        if (position >= text.Length || (position > 0 && !IsWordStart(text, position)))
            return 0;

        if (text[position] is '-' or '/')
        {
            return position > 0 && char.IsWhiteSpace(text[position - 1]) && StartOf(ShortOptions, text, position) is { Length: var length }
                && position + length < text.Length && text[position + length] is ' ' or '=' or '"' or '\'' ? length : 0;
        }

        return WordOf(ValueWords, text, position) is { Length: var end } && position + end < text.Length
            && text[position + end] is ' ' or '\t' or '=' or ':' or '"' or '\'' ? end : 0;
    }

    private static string? WordOf(IReadOnlyList<string> words, string text, int position)
    {
        var initial = position < text.Length ? text[position] | 0x20 : 0;
        foreach (var word in words)
        {
            var end = position + word.Length;
            if (word[0] == initial && end <= text.Length
                && string.Compare(text, position, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0
                && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                return word;
        }

        return null;
    }

    private static bool IsWordStart(string text, int position) => position == 0 || !char.IsLetterOrDigit(text[position - 1]);

    /// <summary>The value that starts at a position or behind the quotes and brackets there.</summary>
    private static TextRange ValueAt(string text, int position)
    {
        const string opening = "\"'`([";
        var start = SkipOpening(text, position, opening);
        // The lines behind <<END
        if (string.CompareOrdinal(text, start, Heredoc, 0, Heredoc.Length) == 0)
            start = StartOfNextLine(text, start);

        while (StartOf(Conversions, text, start) is { } conversion)
            start = SkipOpening(text, start + conversion.Length, opening);

        var end = start;
        while (end < text.Length && end - start <= LongestValue && !EndsValue(text[end]))
            end++;

        return TextRange.FromBounds(start, end);
    }

    private static int StartOfNextLine(string text, int position)
    {
        var end = text.IndexOfAny(LineBreaks, position, Math.Min(LongestValue, text.Length - position));
        return end < 0 ? position : Skip(text, end, " \t\r\n");
    }

    private static int SkipOpening(string text, int position, string opening)
    {
        // The next argument of a call, the first item of a list.
        var start = SkipBlanks(text, position, opening);
        if (start < text.Length && text[start] is '\r' or '\n' && start > 0 && position > 0
            && (text[position - 1] is ',' or '(' or '[' || text[start - 1] is '[' or '('))
        {
            var next = Skip(text, start, " \t\r\n");
            start = next < text.Length && opening.AsSpan().IndexOf(text[next]) >= 0 ? SkipBlanks(text, next, opening) : start;
        }

        while (start + 1 < text.Length && text[start] is '\\' or '$' or '@' && text[start + 1] is '"' or '\'')
            start += 2;

        return start;
    }

    private static bool IsOpening(string text, int position)
    {
        position = SkipBlanks(text, position, "");
        return position < text.Length && text[position] == '{';
    }

    private static TextRange WordBefore(string text, int start, int end)
    {
        while (end > start && text[end - 1] is ' ' or '\t' or '"' or '\'')
            end--;

        var from = end;
        while (from > start && end - from <= LongestValue && !EndsValue(text[from - 1]))
            from--;

        return TextRange.FromBounds(from, end);
    }

    private static bool EndsValue(char c) =>
        char.IsWhiteSpace(c) || c is '"' or '\'' or '`' or ';' or ',' or '<' or '>' or ')' or ']' or '}' or '&' or '|' or '\\';

    private static int Skip(string text, int position, string characters)
    {
        while (position < text.Length && characters.AsSpan().IndexOf(text[position]) >= 0)
            position++;

        return position;
    }

    /// <summary>Moves over blanks, line breaks that a command continues over, and other characters.</summary>
    private static int SkipBlanks(string text, int position, string others)
    {
        while (position < text.Length && (others.AsSpan().IndexOf(text[position]) >= 0 || IsBlank(text, position)))
            position++;

        return position;
    }

    private static bool IsBlank(string text, int position) => text[position] switch
    {
        ' ' or '\t' => true,
        '\\' or '`' or '^' => position + 1 < text.Length && text[position + 1] is '\r' or '\n',
        '\r' or '\n' => IsContinuation(text, position),
        _ => false,
    };

    /// <summary>Whether the line goes on behind a line break: in front of it is the mark of one shell or another.</summary>
    private static bool IsContinuation(string text, int position)
    {
        if (text[position] is not ('\r' or '\n'))
            return false;

        if (position > 0 && text[position] == '\n' && text[position - 1] == '\r')
            position--;

        return position > 0 && text[position - 1] is '\\' or '`' or '^';
    }
}
