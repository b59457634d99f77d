using System.Text.RegularExpressions;
using QuantumKeyAnalyzers.Rules;

namespace QuantumKeyAnalyzers.CodeFixes.Repairs;

/// <summary>A key that is a part of a literal, or of an interpolated string, with other text round it.</summary>
internal sealed class KeyInLiteral(ExpressionSyntax literal, TextSpan key)
{
    public ExpressionSyntax Literal => literal;

    /// <summary>The literal of a finding's key; null where the key is cut in two, or is not written as it is.</summary>
    public static KeyInLiteral? Of(Finding finding)
    {
        var key = finding.Secret!.Key;
        var piece = finding.Text!.PieceWith(key);
        if (piece is not { Origin: { } origin, OriginStart: not null } || WholeString.LiteralOf(origin) is not ExpressionSyntax literal)
            return null;

        var span = piece.SpanOf(key) ?? Find(key.Of(finding.Text.Text).ToString(), origin);
        return span is { } place ? new KeyInLiteral(literal, place) : null;
    }

    /// <summary>The literal as an interpolated string with an expression in the key's place; null where it cannot be one.</summary>
    public string? ReplacedBy(string expression)
    {
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
