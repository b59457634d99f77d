using QuantumKeyAnalyzers.Configuration;

namespace QuantumKeyAnalyzers.CodeFixes.Configuration;

/// <summary>
/// What goes with an entry so that the file stays valid for its format: its comma, its line, the rest of its list item. In YAML a mapping
/// or a list that is emptied says so.
/// </summary>
internal static class EntryRemoval
{
    /// <summary>The change that takes an entry away; null where it is not clear what goes with it.</summary>
    public static IReadOnlyList<TextChange>? Of(string text, VariableEntry entry) => entry.Layout switch
    {
        EntryLayout.InBrackets => InBrackets(text, entry.Range),
        EntryLayout.InInstruction => InInstruction(text, entry.Range),
        EntryLayout.InMapping or EntryLayout.InList => InBlock(text, entry),
        _ => [Deletion(text, entry.Range.Start, entry.Range.End)],
    };

    private static IReadOnlyList<TextChange>? InBrackets(string text, TextRange entry)
    {
        var behind = Skip(text, entry.End, char.IsWhiteSpace);
        if (behind < text.Length && text[behind] == ',')
        {
            var next = Line.SkipBlanks(text, behind + 1, text.Length);
            var isLine = next == text.Length || Line.IsBreak(text[next]);
            return [Deletion(text, entry.Start, isLine ? behind + 1 : next)];
        }

        // Behind the last entry is no comma; the one in front of it goes.
        var before = SkipBack(text, entry.Start, char.IsWhiteSpace);
        if (before == 0 || behind == text.Length || text[behind] is not ('}' or ']'))
            return null;

        return text[before - 1] switch
        {
            ',' => [new TextChange(TextSpan.FromBounds(before - 1, entry.End), "")],
            '{' or '[' => [Deletion(text, entry.Start, entry.End)],
            _ => null,
        };
    }

    /// <summary>A word with the blanks or the continued line that separate it from others; the instruction where it was alone.</summary>
    private static IReadOnlyList<TextChange> InInstruction(string text, TextRange word)
    {
        var next = SkipContinued(text, word.End);
        var isLast = next == text.Length || Line.IsBreak(text[next]);
        if (!isLast)
            return [new TextChange(TextSpan.FromBounds(word.Start, next), "")];

        var before = word.Start;
        while (before > 0 && (Line.IsBlankCharacter(text[before - 1]) || IsContinuation(text, before - 1)))
            before--;

        var instruction = SkipBack(text, before, char.IsLetter);
        var isAlone = SkipBack(text, instruction, Line.IsBlankCharacter) is var start && (start == 0 || Line.IsBreak(text[start - 1]))
            && !(start > 1 && IsContinuation(text, start - 1));
        return [isAlone ? Deletion(text, instruction, next) : new TextChange(TextSpan.FromBounds(before, word.End), "")];
    }

    /// <summary>An entry of a mapping or a list in YAML, with all lines that belong to it.</summary>
    private static IReadOnlyList<TextChange>? InBlock(string text, VariableEntry entry)
    {
        var start = SkipBack(text, entry.Range.Start, c => !Line.IsBreak(c));
        var column = entry.Range.Start - start;
        var line = Line.At(text, entry.Range.End);
        while (line.Next < text.Length && Line.At(text, line.Next) is var next && !next.IsBlank && next.Indent > column)
            line = next;

        // What is in front of the entry, such as an anchor, may belong to it.
        if (Line.SkipBlanks(text, start, entry.Range.Start) != entry.Range.Start)
            return null;

        var deletion = new TextChange(TextSpan.FromBounds(start, line.Next), "");
        var parent = SkipBack(text, start, char.IsWhiteSpace);
        if (!IsParent(text, parent, column, entry.Layout) || IsFollowed(text, line.Next, column, entry.Layout))
            return [deletion];

        return [new TextChange(new TextSpan(parent, 0), entry.Layout is EntryLayout.InMapping ? " {}" : " []"), deletion];
    }

    /// <summary>Whether the name of the mapping or the list ends at a position: the entry is the first one in it.</summary>
    private static bool IsParent(string text, int position, int column, EntryLayout layout)
    {
        if (position == 0 || text[position - 1] != ':')
            return false;

        var line = Line.At(text, SkipBack(text, position, c => !Line.IsBreak(c)));
        return line.Indent < column || (line.Indent == column && layout is EntryLayout.InList && text[line.Content] != '-');
    }

    /// <summary>Whether another entry of the same mapping or list comes next.</summary>
    private static bool IsFollowed(string text, int position, int column, EntryLayout layout)
    {
        while (position < text.Length)
        {
            var line = Line.At(text, position);
            if (!line.IsBlank && text[line.Content] != '#')
                return line.Indent == column && (layout is EntryLayout.InMapping || text[line.Content] == '-');

            position = line.Next;
        }

        return false;
    }

    /// <summary>Deletes a range, and its line where nothing else is in it.</summary>
    private static TextChange Deletion(string text, int start, int end)
    {
        var lineStart = SkipBack(text, start, Line.IsBlankCharacter);
        var lineEnd = Line.SkipBlanks(text, end, text.Length);
        var isLine = (lineStart == 0 || Line.IsBreak(text[lineStart - 1])) && (lineEnd == text.Length || Line.IsBreak(text[lineEnd]));
        return new TextChange(
            isLine ? TextSpan.FromBounds(lineStart, Line.At(text, lineEnd).Next) : TextSpan.FromBounds(start, end), "");
    }

    private static int Skip(string text, int position, Func<char, bool> isSkipped)
    {
        while (position < text.Length && isSkipped(text[position]))
            position++;

        return position;
    }

    private static int SkipBack(string text, int position, Func<char, bool> isSkipped)
    {
        while (position > 0 && isSkipped(text[position - 1]))
            position--;

        return position;
    }

    private static int SkipContinued(string text, int position)
    {
        while (position < text.Length && (Line.IsBlankCharacter(text[position]) || IsContinuation(text, position)))
            position++;

        return position;
    }

    /// <summary>Whether a character is the backslash in front of a line break, or a part of that line break.</summary>
    private static bool IsContinuation(string text, int position) => text[position] switch
    {
        '\\' => position + 1 < text.Length && Line.IsBreak(text[position + 1]),
        '\n' when position > 0 && text[position - 1] == '\r' => position > 1 && text[position - 2] == '\\',
        '\r' or '\n' => position > 0 && text[position - 1] == '\\',
        _ => false,
    };
}
