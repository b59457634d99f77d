using System.Text;

namespace QuantumKeyAnalyzers.Text;

/// <summary>
/// Text as it is meant, decoded from the way a file writes it (escapes, doubled quotes, indentation that does not count), with the place
/// of each character in the file.
/// </summary>
internal sealed class DecodedText
{
    private readonly List<Run> _runs;

    private DecodedText(string text, List<Run> runs)
    {
        Text = text;
        _runs = runs;
    }

    public string Text { get; }

    /// <summary>Whether the text stands in the file just so, in one piece.</summary>
    public bool IsAsWritten => _runs.Count == 0 || (_runs.Count == 1 && _runs[0].IsAsWritten);

    /// <summary>A part of a file that means what it says.</summary>
    public static DecodedText Plain(string source, TextRange range) =>
        new(source.Substring(range.Start, range.Length), [new Run(0, range, IsAsWritten: true)]);

    /// <summary>Where a part of the text stands in the file, from its first character to its last; what lies between is included.</summary>
    public TextRange SourceOf(TextRange range)
    {
        if (range.Length == 0)
            return new TextRange(PlaceOf(range.Start), 0);

        var last = _runs[IndexOf(range.End - 1)];
        var end = last.IsAsWritten ? last.Source.Start + (range.End - last.Start) : last.Source.End;
        return TextRange.FromBounds(PlaceOf(range.Start), end);
    }

    /// <summary>The pieces of the file that a part of the text consists of; between them are quotes, line breaks, indentation.</summary>
    public IReadOnlyList<TextRange> PiecesOf(TextRange range)
    {
        var pieces = new List<TextRange>();
        for (var i = range.Length == 0 ? _runs.Count : IndexOf(range.Start); i < _runs.Count && _runs[i].Start < range.End; i++)
        {
            // What a whole sequence stands for goes with it.
            var run = _runs[i];
            var end = i + 1 < _runs.Count ? _runs[i + 1].Start : Text.Length;
            var offset = run.Source.Start - run.Start;
            pieces.Add(run.IsAsWritten
                ? TextRange.FromBounds(offset + Math.Max(run.Start, range.Start), offset + Math.Min(end, range.End))
                : run.Source);
        }

        return pieces;
    }

    /// <summary>Text is not shown: it may hold a key.</summary>
    public override string ToString() => $"{nameof(DecodedText)} of {Text.Length} characters";

    private int PlaceOf(int position)
    {
        if (_runs.Count == 0)
            return 0;

        var run = _runs[IndexOf(position)];
        if (run.IsAsWritten)
            return run.Source.Start + (position - run.Start);

        return position >= Text.Length ? run.Source.End : run.Source.Start;
    }

    /// <summary>The run that a position is in: the last one that does not start behind it.</summary>
    private int IndexOf(int position)
    {
        int low = 0, high = _runs.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_runs[middle].Start <= position)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }

    /// <param name="Start">Where the run starts in the text.</param>
    /// <param name="Source">Where it stands in the file.</param>
    /// <param name="IsAsWritten">Whether its characters stand there as they are; else the whole source stands for them.</param>
    private readonly record struct Run(int Start, TextRange Source, bool IsAsWritten);

    /// <summary>Puts a text together from the parts of a file, in their order.</summary>
    internal sealed class Builder
    {
        private readonly StringBuilder _text = new();
        private readonly List<Run> _runs = [];

        public int Length => _text.Length;

        /// <summary>Adds characters that stand in the file as they are.</summary>
        public void AddPlain(string source, TextRange range)
        {
            if (range.Length == 0)
                return;

            // Reading character by character makes no run of each.
            if (_runs.Count == 0 || _runs[_runs.Count - 1] is not { IsAsWritten: true } last
                || last.Source.Start + (_text.Length - last.Start) != range.Start)
                _runs.Add(new Run(_text.Length, range, IsAsWritten: true));

            _text.Append(source, range.Start, range.Length);
        }

        /// <summary>Adds what a part of the file stands for, such as an escape sequence.</summary>
        public void AddDecoded(string meaning, TextRange range)
        {
            if (meaning.Length == 0)
                return;

            _runs.Add(new Run(_text.Length, range, IsAsWritten: false));
            _text.Append(meaning);
        }

        public DecodedText ToDecodedText() => new(_text.ToString(), _runs);
    }
}
