using System.Text;
using System.Text.RegularExpressions;
using QuantumKeyAnalyzers.CodeFixes.Tracing;
using QuantumKeyAnalyzers.Rules;
using QuantumKeyAnalyzers.Values;

namespace QuantumKeyAnalyzers.CodeFixes.Repairs;

/// <summary>
/// A key that is a part of a literal, or of an interpolated string, with other text round it, and the other keys in there.
/// </summary>
/// <param name="keys">Where they are, in the order of the text. The same key has the same number; if all are one, it has none (0).</param>
/// <param name="values">The key of each number.</param>
/// <param name="rest">Where the key goes on, if it is written in several literals of one expression.</param>
internal sealed class KeyInLiteral(
    ExpressionSyntax literal,
    IReadOnlyList<(TextSpan Span, int Number)> keys,
    IReadOnlyDictionary<int, string> values,
    IReadOnlyList<TextSpan> rest)
{
    public ExpressionSyntax Literal => literal;

    public IReadOnlyDictionary<int, string> Values => values;

    public IReadOnlyList<TextSpan> Rest => rest;

    /// <summary>Whether what is left of the literal without the key is nothing.</summary>
    private bool IsWhole => literal is LiteralExpressionSyntax { Token: { RawKind: (int)SyntaxKind.StringLiteralToken, Text: var text } }
        && text.IndexOf('"') + 1 == keys[0].Span.Start - literal.SpanStart && keys[0].Span.End + 1 == literal.Span.End;

    /// <summary>The literal of a finding's key; null where the key is not written as it is, or in literals that are not together.</summary>
    public static KeyInLiteral? Of(Finding finding)
    {
        var key = finding.Secret!.Key;
        var pieces = finding.Text!.Pieces.Where(piece => piece.Range.Overlaps(key)).ToList();
        if (pieces.Exists(piece => piece is not { Origin: not null, OriginStart: not null })
            || WholeString.LiteralOf(pieces[0].Origin!) is not ExpressionSyntax literal)
        {
            return null;
        }

        if (pieces.Count == 1)
            return OfOne(finding, literal, pieces[0]);

        var spans = pieces.ConvertAll(piece => piece.SpanOf(key));
        return spans.TrueForAll(span => span is not null) && pieces.TrueForAll(piece => AreTogether(piece.Origin!, literal))
            ? new KeyInLiteral(
                literal,
                [(spans[0]!.Value, 0)],
                new Dictionary<int, string> { [0] = key.Of(finding.Text.Text).ToString() },
                [.. spans.Skip(1).Select(span => span!.Value)])
            : null;
    }

    /// <summary>The literal as an interpolated string with expressions in the keys' places; null where it cannot be one.</summary>
    /// <param name="expression">That for the key of a number.</param>
    public string? ReplacedBy(Func<int, string> expression)
    {
        if (rest.Count > 0 && IsWhole)
            return ExpressionContext.StandsAlone(literal) ? expression(0) : $"({expression(0)})";

        var text = Literal.ToString();
        return Literal switch
        {
            InterpolatedStringExpressionSyntax interpolated =>
                Filled(text, Math.Max(1, interpolated.StringStartToken.Text.Count(c => c == '$')), part => part, expression),
            LiteralExpressionSyntax { Token.RawKind: (int)SyntaxKind.StringLiteralToken } =>
                "$" + Filled(text, 1, Escaped, expression),
            LiteralExpressionSyntax { Token: var raw }
                when raw.Kind() is SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken =>
                new string('$', LongestRunOfBraces(text) + 1) + Filled(text, LongestRunOfBraces(text) + 1, part => part, expression),
            _ => null,
        };
    }

    /// <summary>The keys of a literal that a finding's key is in as a whole.</summary>
    private static KeyInLiteral? OfOne(Finding finding, ExpressionSyntax literal, Piece piece)
    {
        var key = finding.Secret!.Key;
        var text = finding.Text!.Text;
        if (SpanOf(key, piece, text) is not { } own)
            return null;

        var encoded = EncodedText.FindAll(text).Select(one => one.Range).ToList();
        var found = new SortedDictionary<TextSpan, string> { [own] = key.Of(text).ToString() };
        foreach (var other in encoded.Contains(key) ? [] : Secret.FindAnywhere(text))
        {
            var part = finding.Text.PieceWith(other.Key);
            if (other.Key.Overlaps(key) || encoded.Contains(other.Key))
                continue;

            if (part.Origin is { } place && WholeString.LiteralOf(place) == literal && SpanOf(other.Key, part, text) is { } span)
                found[span] = other.Key.Of(text).ToString();
        }

        var different = found.Values.Distinct().ToList();
        return new KeyInLiteral(
            literal,
            [.. found.Select(one => (one.Key, NumberOf(one.Value)))],
            different.ToDictionary(NumberOf, value => value),
            []);

        int NumberOf(string value) => different.Count == 1 ? 0 : different.IndexOf(value) + 1;
    }

    private static bool AreTogether(SyntaxNode origin, SyntaxNode literal) => origin.SyntaxTree == literal.SyntaxTree
        && StatementOf(origin) == StatementOf(literal);

    private static SyntaxNode? StatementOf(SyntaxNode node) =>
        node.FirstAncestorOrSelf<SyntaxNode>(ancestor => ancestor is StatementSyntax or MemberDeclarationSyntax);

    private string Filled(string text, int braces, Func<string, string> write, Func<int, string> expression)
    {
        var filled = new StringBuilder();
        var end = 0;
        foreach (var (span, number) in keys)
        {
            filled.Append(write(text.Substring(end, span.Start - Literal.SpanStart - end)));
            filled.Append('{', braces).Append(expression(number)).Append('}', braces);
            end = span.End - Literal.SpanStart;
        }

        return filled.Append(write(text.Substring(end))).ToString();
    }

    private static TextSpan? SpanOf(TextRange key, Piece piece, string text) =>
        piece.SpanOf(key) ?? (piece.Origin is { } origin ? Find(key.Of(text).ToString(), origin) : null);

    /// <summary>Where the key is written, once the place is beyond doubt.</summary>
    private static TextSpan? Find(string key, SyntaxNode origin)
    {
        var code = origin.ToString();
        var start = code.IndexOf(key, StringComparison.Ordinal);
        return start >= 0 && code.IndexOf(key, start + 1, StringComparison.Ordinal) < 0
            ? new TextSpan(origin.SpanStart + start, key.Length) : null;
    }

    private static string Escaped(string text) => text.Replace("{", "{{").Replace("}", "}}");

    private static int LongestRunOfBraces(string text) =>
        Regex.Matches(text, @"\{+|\}+").Cast<Match>().Select(run => run.Length).DefaultIfEmpty().Max();
}
