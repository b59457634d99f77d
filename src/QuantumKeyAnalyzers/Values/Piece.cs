using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.Code;

namespace QuantumKeyAnalyzers.Values;

/// <summary>A part of a resolved text, and the syntax that it came from.</summary>
/// <param name="Origin">The literal (or what stands for one: a constant of another assembly); null for an unknown part.</param>
/// <param name="OriginStart">Where the part starts in the value of the literal; null where it does not stand there as it is.</param>
internal readonly record struct Piece(TextRange Range, SyntaxNode? Origin, int? OriginStart = null)
{
    /// <summary>What a range of the text that overlaps the part has of it.</summary>
    public Piece Intersect(TextRange range)
    {
        var start = Math.Max(range.Start, Range.Start);
        return new Piece(TextRange.FromBounds(start, Math.Min(range.End, Range.End)), Origin, OriginStart + (start - Range.Start));
    }

    /// <summary>The place in the code of what a range of the text has of the part; null where it is not written there as it is.</summary>
    public TextSpan? SpanOf(TextRange range) =>
        Intersect(range) is { Origin: { } origin, OriginStart: { } start, Range.Length: var length }
            ? LiteralText.Of(origin)?.SpanOf(new TextRange(start, length)) : null;
}
