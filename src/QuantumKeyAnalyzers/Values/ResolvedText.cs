using System.Collections.Immutable;

namespace QuantumKeyAnalyzers.Values;

/// <summary>
/// A value that an expression can have: its text, with <see cref="KnownText.Hole"/> where it is unknown, and for each part the
/// literal that it came from.
/// </summary>
internal sealed class ResolvedText(string text, ImmutableArray<Piece> pieces)
{
    public static ResolvedText Unknown { get; } =
        new(KnownText.Hole.ToString(), ImmutableArray.Create(new Piece(new TextRange(0, 1), null)));

    public static ResolvedText Empty { get; } = new("", ImmutableArray<Piece>.Empty);

    public static ResolvedText LineBreak { get; } = new("\n", ImmutableArray<Piece>.Empty);

    public string Text { get; } = text;

    public ImmutableArray<Piece> Pieces { get; } = pieces;

    public bool IsKnown => !KnownText.HasHole(Text.AsSpan());

    public static ResolvedText Known(string text, SyntaxNode origin) =>
        new(text, ImmutableArray.Create(new Piece(new TextRange(0, text.Length), origin, 0)));

    /// <summary>What was made of another text, by decoding for example: no character is in the literals as it is here.</summary>
    public static ResolvedText MadeOf(ResolvedText source, string text) =>
        source.Pieces.FirstOrDefault(piece => piece.Origin is not null) is { Origin: { } origin }
            ? new(text, ImmutableArray.Create(new Piece(new TextRange(0, text.Length), origin))) : Unknown;

    /// <summary>One text behind the other, however long: <see cref="ValueResolver"/> has the bound.</summary>
    public static ResolvedText Concat(IReadOnlyList<ResolvedText> parts)
    {
        var text = new System.Text.StringBuilder(parts.Sum(part => part.Text.Length));
        var pieces = ImmutableArray.CreateBuilder<Piece>(parts.Sum(part => part.Pieces.Length));
        foreach (var part in parts)
        {
            foreach (var piece in part.Pieces)
                pieces.Add(piece with { Range = new TextRange(piece.Range.Start + text.Length, piece.Range.Length) });

            text.Append(part.Text);
        }

        return new ResolvedText(text.ToString(), pieces.MoveToImmutable());
    }

    public ResolvedText Slice(TextRange range)
    {
        if (range.Length == Text.Length)
            return this;

        var pieces = ImmutableArray.CreateBuilder<Piece>();
        foreach (var piece in PiecesIn(range))
        {
            var part = piece.Intersect(range);
            pieces.Add(part with { Range = new TextRange(part.Range.Start - range.Start, part.Range.Length) });
        }

        return new ResolvedText(range.Of(Text).ToString(), pieces.ToImmutable());
    }

    public ResolvedText Slice(int start, int end) => Slice(TextRange.FromBounds(start, end));

    /// <summary>The piece that all of a range is in; one with no origin where the range is cut in two.</summary>
    public Piece PieceWith(TextRange range) =>
        PiecesIn(new TextRange(range.Start, Math.Max(1, range.Length)))
            .FirstOrDefault(piece => piece.Range.Start <= range.Start && range.End <= piece.Range.End);

    /// <summary>The literals that a range of the text came from, in order.</summary>
    public IEnumerable<SyntaxNode> OriginsOf(TextRange range) =>
        PiecesIn(range).Where(piece => piece.Origin is not null).Select(piece => piece.Origin!);

    /// <summary>The pieces that have something of a range, in order: found, not gone through, since a text can have thousands.</summary>
    private IEnumerable<Piece> PiecesIn(TextRange range)
    {
        var (low, high) = (0, Pieces.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Pieces[middle].Range.End <= range.Start)
                low = middle + 1;
            else
                high = middle;
        }

        for (; low < Pieces.Length && Pieces[low].Range.Start < range.End; low++)
        {
            if (Pieces[low].Range.Overlaps(range))
                yield return Pieces[low];
        }
    }
}
