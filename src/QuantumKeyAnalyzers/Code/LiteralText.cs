using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.Text;

namespace QuantumKeyAnalyzers.Code;

/// <summary>Where the characters of a string literal's value stand in the code.</summary>
internal sealed class LiteralText(DecodedText decoded, int position)
{
    /// <summary>The literal or piece of an interpolated string; null where its places cannot be told.</summary>
    public static LiteralText? Of(SyntaxNode node)
    {
        var token = node switch
        {
            LiteralExpressionSyntax literal => literal.Token,
            InterpolatedStringTextSyntax text => text.TextToken,
            _ => default,
        };
        if (token.IsKind(SyntaxKind.None))
            return null;

        var decoded = Decode(token, node.Parent as InterpolatedStringExpressionSyntax);

        // The compiler's own value is the measure: whatever new notation it knows, no wrong place comes of it.
        return decoded.Text == token.ValueText ? new LiteralText(decoded, token.SpanStart) : null;
    }

    public TextSpan SpanOf(TextRange range)
    {
        var source = decoded.SourceOf(range);
        return new TextSpan(position + source.Start, source.Length);
    }

    private static DecodedText Decode(SyntaxToken token, InterpolatedStringExpressionSyntax? interpolated)
    {
        var code = token.Text;
        var builder = new DecodedText.Builder();
        var start = interpolated is null ? code.TakeWhile(c => c is '@' or '"').Count() : 0;
        var opening = interpolated is null ? code.Substring(0, start) : interpolated.StringStartToken.Text;
        var isRaw = opening.Contains("\"\"\"");
        var isVerbatim = opening.Contains('@');
        if (interpolated is null)
            start = isRaw ? start : code.IndexOf('"') + 1;

        var end = interpolated is null ? Math.Max(start, code.LastIndexOf('"')) : code.Length;
        if (isRaw)
        {
            DecodeRaw(code, TextRange.FromBounds(start, interpolated is null ? code.TrimEnd('8', 'u', 'U', '"').Length : end), builder);
            return builder.ToDecodedText();
        }

        for (var i = start; i < end;)
        {
            var length = isVerbatim ? VerbatimEscapeAt(code, i, interpolated is null) : EscapeAt(code, i, end, interpolated is not null);
            if (length == 1)
                builder.AddPlain(code, new TextRange(i, 1));
            else
                builder.AddDecoded(MeaningOf(code.Substring(i, length)), new TextRange(i, length));

            i += length;
        }

        return builder.ToDecodedText();
    }

    /// <summary>A raw literal of one line as it stands; of many lines without the indentation that its last line sets.</summary>
    private static void DecodeRaw(string code, TextRange content, DecodedText.Builder builder)
    {
        var text = content.Of(code).ToString();
        var lastLine = text.LastIndexOf('\n');
        if (lastLine < 0)
        {
            builder.AddPlain(code, content);
            return;
        }

        var indentation = text.Length - lastLine - 1;
        var firstLine = text.IndexOf('\n') + 1;
        var end = lastLine > 0 && text[lastLine - 1] == '\r' ? lastLine - 1 : lastLine;
        for (var start = firstLine; start <= end;)
        {
            var lineEnd = text.IndexOf('\n', start);
            lineEnd = lineEnd < 0 || lineEnd >= end ? end : lineEnd + 1;
            var isBlank = text.Substring(start, lineEnd - start).Trim().Length == 0;
            var skipped = isBlank ? text.Substring(start, lineEnd - start).TakeWhile(c => c is not ('\r' or '\n')).Count() : indentation;
            builder.AddPlain(code, TextRange.FromBounds(content.Start + Math.Min(start + skipped, lineEnd), content.Start + lineEnd));
            if (lineEnd == end)
                break;

            start = lineEnd;
        }
    }

    private static int VerbatimEscapeAt(string code, int position, bool isLiteral) =>
        position + 1 < code.Length && code[position + 1] == code[position]
        && (code[position] == '"' || (!isLiteral && code[position] is '{' or '}')) ? 2 : 1;

    private static int EscapeAt(string code, int position, int end, bool isInterpolated)
    {
        var c = code[position];
        if (isInterpolated && c is '{' or '}')
            return position + 1 < end && code[position + 1] == c ? 2 : 1;

        if (c != '\\' || position + 1 >= end)
            return 1;

        var most = code[position + 1] switch { 'x' or 'u' => 4, 'U' => 8, _ => 0 };
        var digits = 0;
        while (digits < most && position + 2 + digits < end && Uri.IsHexDigit(code[position + 2 + digits]))
            digits++;

        return 2 + digits;
    }

    private static string MeaningOf(string escape)
    {
        if (escape[0] != '\\')
            return escape.Substring(1);

        if (escape.Length == 2)
            return CharacterEscapes.MeaningOf(escape[1]);

        var code = int.Parse(escape.Substring(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return CharacterEscapes.CharacterOf(code) ?? ((char)code).ToString();
    }
}
