using ConnectionStrings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.Code;
using QuantumKeyAnalyzers.Rules;
using QuantumKeyAnalyzers.Sinks;
using QuantumKeyAnalyzers.Values;

namespace QuantumKeyAnalyzers.CodeFixes.Repairs;

/// <summary>Corrects a malformed connection string in the literals that it stands in.</summary>
internal static class MendRepair
{
    public static async Task<RepairPlan?> PlanAsync(RepairContext context)
    {
        var values = await context.ValuesOfAsync(context.Finding.Location.SourceTree!).ConfigureAwait(false);
        if (context.Finding.Uses is not [{ Place: InvocationExpressionSyntax invocation }, ..]
            || ConnectionStringSink.TryGet(invocation, values.Code) is not { } call
            || values.Resolve(call.Value) is not [var text]
            || ConnectionStringMend.Of(text.Text) is not { } changes)
        {
            return null;
        }

        var places = changes.Select(change => (Place: PlaceOf(change.Range, text), change.Text)).ToList();
        if (places.Exists(change => change.Place is null))
            return null;

        var plan = new RepairPlan(RepairKind.Mend, "Correct the connection string");
        foreach (var inLiteral in places.GroupBy(change => change.Place!.Value.Literal))
        {
            if (Corrected(inLiteral.Key, inLiteral.Select(change => new TextChange(change.Place!.Value.Span, change.Text))) is not { } literal)
                return null;

            plan.Replace(inLiteral.Key, literal);
        }

        return plan.IsSound ? plan : null;
    }

    /// <summary>Where a range of a text stands in the code; null where it does not stand there as it is and in one piece.</summary>
    private static (ExpressionSyntax Literal, TextSpan Span)? PlaceOf(TextRange range, ResolvedText text)
    {
        var piece = text.PieceWith(range);
        return piece.Origin is { } origin && WholeString.LiteralOf(origin) is ExpressionSyntax literal && piece.SpanOf(range) is { } span ? (literal, span) : null;
    }

    private static ExpressionSyntax? Corrected(ExpressionSyntax literal, IEnumerable<TextChange> changes)
    {
        var moved = changes.OrderBy(change => change.Span.Start).Select(change => new TextChange(new TextSpan(change.Span.Start - literal.SpanStart, change.Span.Length), change.NewText!));
        var code = SourceText.From(literal.ToString()).WithChanges(moved).ToString();
        var parsed = SyntaxFactory.ParseExpression(code, options: (CSharpParseOptions)literal.SyntaxTree.Options);
        return parsed.ContainsDiagnostics ? null : parsed.WithTriviaFrom(literal);
    }
}
