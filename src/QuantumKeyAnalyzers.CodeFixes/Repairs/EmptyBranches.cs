using QuantumKeyAnalyzers.CodeFixes.Edits;
using QuantumKeyAnalyzers.CodeFixes.Tracing;

namespace QuantumKeyAnalyzers.CodeFixes.Repairs;

/// <summary>What becomes of an <c>if</c> or an <c>else</c> whose statements all go.</summary>
internal static class EmptyBranches
{
    /// <summary>Adds to what is removed each <c>else</c> and <c>if</c> that would be empty, where its condition does nothing.</summary>
    public static void AddTo(HashSet<SyntaxNode> removed, Func<SyntaxTree, Semantics> semanticsOf)
    {
        var queue = new Queue<SyntaxNode>(removed);
        while (queue.Count > 0)
        {
            if (EmptiedBy(queue.Dequeue(), removed, semanticsOf) is { ContainsDirectives: false } emptied && removed.Add(emptied))
                queue.Enqueue(emptied);
        }

        removed.RemoveWhere(node => node.Ancestors().Any(removed.Contains));
    }

    /// <summary>Makes what is the <c>else</c> of an <c>if</c> its only branch; false where that cannot be written so.</summary>
    public static bool TryTurn(DocumentEdit edit, IfStatementSyntax statement)
    {
        if (statement.Else is not { Statement: not IfStatementSyntax } other || statement.ContainsDirectives || IsInFrontOfElse(statement))
            return false;

        edit.Replace(statement.Condition.Span, Negated(statement.Condition));
        edit.Replace(statement.CloseParenToken.Span.End, other.ElseKeyword.Span.End, "");
        return true;
    }

    private static SyntaxNode? EmptiedBy(
        SyntaxNode node, HashSet<SyntaxNode> removed, Func<SyntaxTree, Semantics> semanticsOf) => node.Parent switch
        {
            BlockSyntax { Parent: IfStatementSyntax or ElseClauseSyntax } block when block.Statements.All(removed.Contains) => block,
            ElseClauseSyntax clause when !IsInFrontOfElse(clause) => clause,
            IfStatementSyntax statement when removed.Contains(statement.Statement)
                && (statement.Else is null || removed.Contains(statement.Else))
                && !LeftOver.DoesSomething(statement.Condition, semanticsOf(statement.SyntaxTree)) =>
                    statement.Parent is GlobalStatementSyntax global ? global : statement,
            _ => null,
        };

    /// <summary>Whether the <c>else</c> of another <c>if</c> would become this one's.</summary>
    private static bool IsInFrontOfElse(SyntaxNode node) => node.Ancestors()
        .TakeWhile(ancestor => ancestor is ElseClauseSyntax or (StatementSyntax and not BlockSyntax))
        .Any(ancestor => ancestor is IfStatementSyntax { Else: not null } outer && outer.Statement.Contains(node));

    private static string Negated(ExpressionSyntax condition) => condition switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } equal => Compared(equal, "!="),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression } unequal => Compared(unequal, "=="),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => not.Operand.ToString(),
        NameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ParenthesizedExpressionSyntax => $"!{condition}",
        _ => $"!({condition})",
    };

    private static string Compared(BinaryExpressionSyntax comparison, string sign) => $"{comparison.Left} {sign} {comparison.Right}";
}
