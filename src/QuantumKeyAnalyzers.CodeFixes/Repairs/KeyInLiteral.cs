using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.Code;
using QuantumKeyAnalyzers.Rules;
using QuantumKeyAnalyzers.Sinks;

namespace QuantumKeyAnalyzers.CodeFixes.Repairs;

/// <summary>A key that is a part of a literal, or of an interpolated string, with other text round it.</summary>
internal sealed class KeyInLiteral
{
    /// <summary>Holds the expression's place until the literal is put together.</summary>
    private const string Mark = "__key";

    private readonly TextSpan _key;

    private KeyInLiteral(ExpressionSyntax literal, TextSpan key)
    {
        Literal = literal;
        _key = key;
    }

    public ExpressionSyntax Literal { get; }

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

    /// <summary>The literal as an interpolated string with an expression in the key's place.</summary>
    public ExpressionSyntax? ReplacedBy(ExpressionSyntax expression)
    {
        var text = Literal.ToString();
        var (before, after) = (text.Substring(0, _key.Start - Literal.SpanStart), text.Substring(_key.End - Literal.SpanStart));
        var code = Literal switch
        {
            InterpolatedStringExpressionSyntax interpolated => before + Hole(Math.Max(1, interpolated.StringStartToken.Text.Count(c => c == '$'))) + after,
            LiteralExpressionSyntax { Token.RawKind: (int)SyntaxKind.StringLiteralToken } => "$" + Escaped(before) + Hole(1) + Escaped(after),
            LiteralExpressionSyntax { Token.RawKind: (int)SyntaxKind.SingleLineRawStringLiteralToken or (int)SyntaxKind.MultiLineRawStringLiteralToken } =>
                new string('$', LongestRunOfBraces(text) + 1) + before + Hole(LongestRunOfBraces(text) + 1) + after,
            _ => null,
        };
        if (code is null || SyntaxFactory.ParseExpression(code, options: (CSharpParseOptions)Literal.SyntaxTree.Options) is not InterpolatedStringExpressionSyntax { ContainsDiagnostics: false } parsed)
            return null;

        var mark = parsed.DescendantNodes().OfType<IdentifierNameSyntax>().First(name => name.Identifier.ValueText == Mark);
        return parsed.ReplaceNode(mark, expression);
    }

    /// <summary>Where it stands only once the place is beyond doubt.</summary>
    private static TextSpan? Find(string key, SyntaxNode origin)
    {
        var code = origin.ToString();
        var start = code.IndexOf(key, StringComparison.Ordinal);
        return start >= 0 && code.IndexOf(key, start + 1, StringComparison.Ordinal) < 0 ? new TextSpan(origin.SpanStart + start, key.Length) : null;
    }

    private static string Hole(int braces) => new string('{', braces) + Mark + new string('}', braces);

    private static string Escaped(string text) => text.Replace("{", "{{").Replace("}", "}}");

    private static int LongestRunOfBraces(string text)
    {
        int longest = 0, run = 0;
        for (var i = 0; i < text.Length; i++)
        {
            run = text[i] is '{' or '}' && run > 0 && text[i] == text[i - 1] ? run + 1 : text[i] is '{' or '}' ? 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
