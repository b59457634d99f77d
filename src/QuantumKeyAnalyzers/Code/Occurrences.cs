using System.Collections;
using Microsoft.CodeAnalysis.Text;

namespace QuantumKeyAnalyzers.Code;

/// <summary>The places where a name occurs, in the order of the text. A part of them is found without going through all.</summary>
internal readonly struct Occurrences : IReadOnlyList<IdentifierNameSyntax>
{
    private readonly IdentifierNameSyntax[] _names;
    private readonly int _start;

    public Occurrences(IdentifierNameSyntax[] names) : this(names, 0, names.Length)
    {
    }

    private Occurrences(IdentifierNameSyntax[] names, int start, int end)
    {
        _names = names;
        _start = start;
        Count = Math.Max(0, end - start);
    }

    public static Occurrences None { get; } = new([]);

    public int Count { get; }

    public IdentifierNameSyntax this[int index] => _names[_start + index];

    /// <summary>Those inside a part of the text.</summary>
    public Occurrences In(TextSpan span) => new(_names, IndexAt(span.Start), IndexAt(span.End));

    /// <summary>Those that begin at or behind a position.</summary>
    public Occurrences From(int position) => new(_names, IndexAt(position), _start + Count);

    /// <summary>Those that begin before a position.</summary>
    public Occurrences Before(int position) => new(_names, _start, IndexAt(position));

    public IEnumerator<IdentifierNameSyntax> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The first that begins at or behind a position.</summary>
    private int IndexAt(int position)
    {
        var (low, high) = (_start, _start + Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_names[middle].SpanStart < position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
