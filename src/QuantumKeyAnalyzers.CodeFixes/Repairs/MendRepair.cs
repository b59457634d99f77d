using QuantumKeyAnalyzers.CodeFixes.Edits;
using QuantumKeyAnalyzers.CodeFixes.Tracing;
using QuantumKeyAnalyzers.Sinks;
using QuantumKeyAnalyzers.Values;

namespace QuantumKeyAnalyzers.CodeFixes.Repairs;

/// <summary>Corrects a malformed connection string in the literals that it is written in.</summary>
internal static class MendRepair
{
    public static async Task<RepairPlan?> PlanAsync(FindingContext context)
    {
        if (!context.IsMalformed)
            return null;

        var values = await context.ValuesOfAsync(context.Finding.Location.SourceTree!).ConfigureAwait(false);
        if (context.Finding.Uses is not [{ Place: InvocationExpressionSyntax invocation }, ..]
            || ConnectionStringSink.TryGet(invocation, values.Code) is not { } call
            || values.Resolve(call.Value) is not [var text]
            || ConnectionStringMend.Of(text.Text) is not { } changes)
        {
            return null;
        }

        var plan = new RepairPlan("Correct the connection string", context.Solution);
        foreach (var (range, mended) in changes)
        {
            if (!TryReplace(plan, range, text, mended))
                return null;
        }

        return plan.IsSound ? plan : null;
    }

    /// <summary>
    /// Replaces a range of a text in the code; false where it is not written there as it is and in one piece, or is in the text twice.
    /// </summary>
    private static bool TryReplace(RepairPlan plan, TextRange range, ResolvedText text, string mended)
    {
        var piece = text.PieceWith(range);
        if (piece.Origin is not { } origin || piece.SpanOf(range) is not { } span)
            return false;

        if (text.Pieces.Count(other => other.Origin == origin && other.SpanOf(other.Range)?.OverlapsWith(span) != false) > 1)
            return false;

        plan.In(origin.SyntaxTree).Replace(span, mended);
        return true;
    }
}
