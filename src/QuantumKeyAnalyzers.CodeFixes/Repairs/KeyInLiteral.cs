using System.Text.RegularExpressions;
using QuantumKeyAnalyzers.CodeFixes.Tracing;
using QuantumKeyAnalyzers.Rules;

namespace QuantumKeyAnalyzers.CodeFixes.Repairs;

/// <summary>A key that is a part of a literal, or of an interpolated string, with other text round it.</summary>
/// <param name="rest">Where the key goes on, if it is written in several literals of one expression.</param>
internal sealed class KeyInLiteral(ExpressionSyntax literal, TextSpan key, IReadOnlyList<TextSpan> rest)
{
    public ExpressionSyntax Literal => literal;

    public IReadOnlyList<TextSpan> Rest => rest;

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

        var spans = pieces.ConvertAll(piece => piece.SpanOf(key));
        if (pieces.Count == 1)
            spans[0] ??= Find(key.Of(finding.Text.Text).ToString(), pieces[0].Origin!);

        return spans.TrueForAll(span => span is not null) && pieces.TrueForAll(piece => AreTogether(piece.Origin!, literal))
            ? new KeyInLiteral(literal, spans[0]!.Value, spans.Skip(1).Select(span => span!.Value).ToList()) : null;
    }

    /// <summary>Whether what is left of the literal without the key is nothing.</summary>
    private bool IsWhole => literal is LiteralExpressionSyntax { Token: { RawKind: (int)SyntaxKind.StringLiteralToken, Text: var text } }
        && text.IndexOf('"') + 1 == key.Start - literal.SpanStart && key.End + 1 == literal.Span.End;

    /// <summary>The literal as an interpolated string with an expression in the key's place; null where it cannot be one.</summary>
    public string? ReplacedBy(string expression)
    {
        if (rest.Count > 0 && IsWhole)
            return ExpressionContext.StandsAlone(literal) ? expression : $"({expression})";

        var text = Literal.ToString();
        var (before, after) = (text.Substring(0, key.Start - Literal.SpanStart), text.Substring(key.End - Literal.SpanStart));
        return Literal switch
        {
            InterpolatedStringExpressionSyntax interpolated =>
                before + Interpolation(expression, Math.Max(1, interpolated.StringStartToken.Text.Count(c => c == '$'))) + after,
            LiteralExpressionSyntax { Token.RawKind: (int)SyntaxKind.StringLiteralToken } =>
                "$" + Escaped(before) + Interpolation(expression, 1) + Escaped(after),
            LiteralExpressionSyntax { Token: var raw }
                when raw.Kind() is SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken =>
                new string('$', LongestRunOfBraces(text) + 1) + before + Interpolation(expression, LongestRunOfBraces(text) + 1) + after,
            _ => null,
        };
    }

    private static bool AreTogether(SyntaxNode origin, SyntaxNode literal) => origin.SyntaxTree == literal.SyntaxTree
        && StatementOf(origin) == StatementOf(literal);

    private static SyntaxNode? StatementOf(SyntaxNode node) =>
        node.FirstAncestorOrSelf<SyntaxNode>(ancestor => ancestor is StatementSyntax or MemberDeclarationSyntax);

    /// <summary>Where the key is written, once the place is beyond doubt.</summary>
    private static TextSpan? Find(string key, SyntaxNode origin)
    {
        var code = origin.ToString();
        var start = code.IndexOf(key, StringComparison.Ordinal);
        return start >= 0 && code.IndexOf(key, start + 1, StringComparison.Ordinal) < 0
            ? new TextSpan(origin.SpanStart + start, key.Length) : null;
    }

    private static string Interpolation(string expression, int braces) => new string('{', braces) + expression + new string('}', braces);

    private static string Escaped(string text) => text.Replace("{", "{{").Replace("}", "}}");

    private static int LongestRunOfBraces(string text) =>
        Regex.Matches(text, @"\{+|\}+").Cast<Match>().Select(run => run.Length).DefaultIfEmpty().Max();
}
