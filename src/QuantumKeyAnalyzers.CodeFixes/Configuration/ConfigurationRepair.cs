using QuantumKeyAnalyzers.CodeFixes.Repairs;
using QuantumKeyAnalyzers.Configuration;

namespace QuantumKeyAnalyzers.CodeFixes.Configuration;

/// <summary>A way to take a key out of a configuration file.</summary>
/// <param name="Title">What happens, for the menu. It shows nothing of the value.</param>
/// <param name="Changes">In the order of the file.</param>
internal sealed record ConfigurationRepair(string Title, IReadOnlyList<TextChange> Changes)
{
    private const string EmptyTitle = "Empty the value, and set it outside the repository";
    private const string EntryTitle = "Remove the entry, and set the variable outside the repository";
    private const string OuterTitle = "Take the variable from outside the repository";
    private const string RemoveTitle = "Remove the access key from the value, and set it outside the repository";

    /// <summary>
    /// The repairs of a key, the best one first. An empty value is best, since a program says that it has none; but not where it would hide
    /// an environment variable.
    /// </summary>
    public static IEnumerable<ConfigurationRepair> Of(FoundKey key, string text)
    {
        // Text that was decoded wrongly is not written back.
        if (text.IndexOf('\0', key.Place.Start, key.Place.Length) >= 0)
            yield break;

        if (key is { IsInComment: false, Value: { } value } && IsIn(key, value.Decoded.SourceOf(value.Part)))
        {
            if (IsWholeValue(key, value))
            {
                if (value.Variable is { Replacement: { } replacement, Range: var range })
                    yield return new(OuterTitle, [new TextChange(TextSpan.FromBounds(range.Start, range.End), replacement)]);
                else if (value.Variable is { } variable && EntryRemoval.Of(text, variable) is { } removal)
                    yield return new(EntryTitle, removal);

                var pieces = value.Notation is { } notation ? [notation] : value.Decoded.PiecesOf(value.Part);
                yield return new(EmptyTitle, Replace(text, pieces, value.Emptied));
            }

            if (IsAssigned(key, value, text))
                yield return new(RemoveTitle, Replace(text, key.Characters, ""));
        }

        yield return new(PlaceholderRepair.Title, Replace(text, key.Characters, PlaceholderRepair.Placeholder));
    }

    private static bool IsIn(FoundKey key, TextRange range) => range.Start <= key.Place.Start && key.Place.End <= range.End;

    /// <summary>Whether a value is the key or its connection string, and nothing more.</summary>
    public static bool IsWholeValue(FoundKey key, ConfigurationValue value)
    {
        var part = value.Part.Of(value.Decoded.Text).ToString();
        var content = part.Trim();
        var start = value.Part.Start + part.IndexOf(content, StringComparison.Ordinal);
        if (value.Decoded.SourceOf(new TextRange(start, content.Length)) == key.Place)
            return true;

        // A field with white space in its value goes on into the text behind the connection string.
        var whole = ConnectionString.Parse(content);
        return whole.IsRecognizable && whole.Stray.Count == 0
            && !whole.Fields.Any(field => field.Value.Of(content).ToString().Any(char.IsWhiteSpace));
    }

    /// <summary>Whether the key is behind an equals sign. An empty value makes sense there, but not in the middle of a sentence.</summary>
    private static bool IsAssigned(FoundKey key, ConfigurationValue value, string text)
    {
        if (key.Secret.ConnectionString is not null)
            return true;

        var first = value.Decoded.SourceOf(new TextRange(0, 1)).Start;
        var before = key.Place.Start - 1;
        while (before > first && text[before] is '"' or '\'' or '\\' or ' ')
            before--;

        return before > first && text[before] == '=';
    }

    /// <summary>Puts something in place of the first piece, and nothing in place of the others.</summary>
    private static List<TextChange> Replace(string text, IReadOnlyList<TextRange> pieces, string replacement)
    {
        var changes = new List<TextChange>();
        foreach (var piece in pieces)
        {
            var span = TextSpan.FromBounds(piece.Start, piece.End);
            var last = changes.Count - 1;
            if (last < 0)
                changes.Add(new TextChange(span, replacement));
            else if (IsLineBreak(text, changes[last].Span.End, span.Start))
                changes[last] = new TextChange(TextSpan.FromBounds(changes[last].Span.Start, span.End), changes[last].NewText!);
            else
                changes.Add(new TextChange(span, ""));
        }

        changes[changes.Count - 1] = WithBlanksBefore(text, changes[changes.Count - 1]);
        return changes;
    }

    /// <summary>Whether nothing is between two pieces but an escaped line break and indentation, which go with them.</summary>
    private static bool IsLineBreak(string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '\\' or '`' or '^'))
            start++;

        return start >= end;
    }

    /// <summary>Deletes the blanks in front as well, where they would be left at the end of a line.</summary>
    private static TextChange WithBlanksBefore(string text, TextChange change)
    {
        var (start, end) = (change.Span.Start, change.Span.End);
        if (change.NewText!.Length > 0 || (end < text.Length && !Line.IsBreak(text[end])))
            return change;

        while (start > 0 && text[start - 1] is ' ' or '\t')
            start--;

        return new TextChange(TextSpan.FromBounds(start, end), "");
    }
}
