using QuantumKeyAnalyzers.CodeFixes.Edits;
using QuantumKeyAnalyzers.CodeFixes.Tracing;

namespace QuantumKeyAnalyzers.CodeFixes.Repairs;

/// <summary>Puts a placeholder where a key is in a comment, in documentation, in a directive or in inactive code.</summary>
internal static class PlaceholderRepair
{
    public const string Title = "Replace the access key with a placeholder";

    /// <summary>No key to the analyzers, and without a character that means something to C#, to XML or to a format of files.</summary>
    public const string Placeholder = "your-access-key";

    public static async Task<RepairPlan?> PlanAsync(FindingContext context)
    {
        // What one target framework does not compile another one may.
        var tree = context.Finding.Location.SourceTree!;
        var key = context.Finding.Location.SourceSpan;
        foreach (var copy in FileCopies.Of(context.Document))
        {
            var root = await copy.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
            if (root is null || !root.FullSpan.Contains(key) || !IsText(root, key))
                return null;
        }

        var plan = new RepairPlan(Title, context.Solution);
        plan.In(tree).Replace(key, Placeholder);
        return plan;
    }

    /// <summary>Whether a key is a part of one text that the compiler does not read any further.</summary>
    private static bool IsText(SyntaxNode root, TextSpan key)
    {
        var trivia = root.FindTrivia(key.Start, findInsideTrivia: true);
        var token = root.FindToken(key.Start, findInsideTrivia: true);
        return trivia.Span.Contains(key)
            ? trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
                or SyntaxKind.DisabledTextTrivia or SyntaxKind.PreprocessingMessageTrivia
            : token.Span.Contains(key) && token.Kind() is SyntaxKind.XmlTextLiteralToken or SyntaxKind.StringLiteralToken;
    }
}
