using System.Collections.Immutable;

namespace QuantumKeyAnalyzers.Values;

/// <summary>
/// A value that an expression can have: its text, with <see cref="KnownText.Hole"/> where it is unknown, and for each part the
/// literal that it came from.
/// </summary>
internal sealed class ResolvedText(string text, ImmutableArray<Piece> pieces)
{
    /// <summary>Far beyond any connection string; constants that double one another would go on without end.</summary>
    private const int LongestText = 1 << 26;

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

    public static ResolvedText Concat(IReadOnlyList<ResolvedText> parts)
    {
        if (parts.Count == 1)
            return parts[0];

        var length = parts.Sum(part => (long)part.Text.Length);
        if (length > LongestText)
            return Unknown;

        var text = new System.Text.StringBuilder((int)length);
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
        foreach (var piece in Pieces.Where(piece => piece.Range.Overlaps(range)))
        {
            var part = piece.Intersect(range);
            pieces.Add(part with { Range = new TextRange(part.Range.Start - range.Start, part.Range.Length) });
        }

        return new ResolvedText(range.Of(Text).ToString(), pieces.ToImmutable());
    }

    public ResolvedText Slice(int start, int end) => Slice(TextRange.FromBounds(start, end));

    /// <summary>The piece that all of a range is in; one with no origin where the range is cut in two.</summary>
    public Piece PieceWith(TextRange range) =>
        Pieces.FirstOrDefault(piece => piece.Range.Start <= range.Start && range.End <= piece.Range.End && range.Start < piece.Range.End);

    /// <summary>The literals that a range of the text came from, in order.</summary>
    public IEnumerable<SyntaxNode> OriginsOf(TextRange range) =>
        Pieces.Where(piece => piece.Origin is not null && piece.Range.Overlaps(range)).Select(piece => piece.Origin!);
}
