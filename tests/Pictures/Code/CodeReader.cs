using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Classification;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Pictures.Drawing;

namespace Pictures.Code;

/// <summary>Reads the lines of a document, with the colors that an editor of Roslyn gives them.</summary>
internal static partial class CodeReader
{
    /// <summary>The lines between the braces of a method.</summary>
    /// <param name="findings">What gets a squiggle.</param>
    public static async Task<IReadOnlyList<CodeLine>> BodyAsync(Document document, string method, params Diagnostic[] findings)
    {
        var text = await document.GetTextAsync();
        var root = (await document.GetSyntaxRootAsync())!;
        var body = root.DescendantNodes().OfType<MethodDeclarationSyntax>().Single(node => node.Identifier.ValueText == method).Body!;
        var styles = await StylesAsync(document, text);
        var first = text.Lines.GetLineFromPosition(body.OpenBraceToken.SpanStart).LineNumber + 1;
        var last = text.Lines.GetLineFromPosition(body.CloseBraceToken.SpanStart).LineNumber;
        return CodeLine.Outdent([.. text.Lines.Take(last).Skip(first).Select(line => Read(line, styles, findings))]);
    }

    private static async Task<string[]> StylesAsync(Document document, SourceText text)
    {
        var styles = Enumerable.Repeat("text", text.Length).ToArray();
        foreach (var span in await Classifier.GetClassifiedSpansAsync(document, new TextSpan(0, text.Length)))
        {
            if (StyleOf(span.ClassificationType) is { } style)
                Array.Fill(styles, style, span.TextSpan.Start, span.TextSpan.Length);
        }

        return styles;
    }

    private static CodeLine Read(TextLine line, string[] styles, Diagnostic[] findings)
    {
        var text = line.ToString();
        var hidden = HiddenValues().Matches(text).Select(match => match.Groups["value"]).ToList();
        var shown = from index in Enumerable.Range(0, text.Length)
                    let value = hidden.Find(value => index >= value.Index && index < value.Index + value.Length)
                    where value is null || index == value.Index
                    let position = line.Start + index
                    select new Run(
                        value is null ? text[index].ToString() : "…",
                        styles[position],
                        findings.Any(finding => finding.Location.SourceSpan.Contains(position)));
        var runs = new List<Run>();
        foreach (var character in shown)
        {
            if (runs is [.., var last] && last with { Text = character.Text } == character)
                runs[^1] = last with { Text = last.Text + character.Text };
            else
                runs.Add(character);
        }

        return new CodeLine(line.LineNumber + 1, text, runs);
    }

    /// <summary>Null for what only says more about a name that has a color already.</summary>
    private static string? StyleOf(string classification) => classification switch
    {
        ClassificationTypeNames.StaticSymbol => null,
        ClassificationTypeNames.Keyword => "keyword",
        ClassificationTypeNames.ControlKeyword => "control",
        ClassificationTypeNames.StringLiteral or ClassificationTypeNames.VerbatimStringLiteral => "string",
        ClassificationTypeNames.Comment => "comment",
        ClassificationTypeNames.ClassName or ClassificationTypeNames.StructName => "type",
        ClassificationTypeNames.MethodName => "method",
        ClassificationTypeNames.LocalName or ClassificationTypeNames.ParameterName => "local",
        _ => "text",
    };

    /// <summary>The values of a connection string: none of them says anything, and they are longer than any picture.</summary>
    [GeneratedRegex("(SubscriptionId|ResourceGroupName|WorkspaceName|ApiKey|QuantumEndpoint)=(?<value>[^;\"]+)")]
    private static partial Regex HiddenValues();
}
