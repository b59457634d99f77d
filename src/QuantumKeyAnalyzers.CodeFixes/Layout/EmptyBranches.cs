using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using QuantumKeyAnalyzers.Code;
using QuantumKeyAnalyzers.CodeFixes.Tracing;
using QuantumKeyAnalyzers.Values;

namespace QuantumKeyAnalyzers.CodeFixes.Layout;

/// <summary>What becomes of an <c>if</c> or an <c>else</c> whose statements all go.</summary>
internal static class EmptyBranches
{
    /// <summary>Adds the <c>else</c> and the <c>if</c> that would be left empty to what is removed, where asking the condition does nothing.</summary>
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

    /// <summary>The same <c>if</c> with what was its <c>else</c>; null where that cannot be written so.</summary>
    public static IfStatementSyntax? Turned(IfStatementSyntax statement) =>
        statement.Else is { Statement: not IfStatementSyntax } other && !statement.ContainsDirectives && !IsInFrontOfElse(statement)
        ? statement
            .WithCondition(Negated(statement.Condition))
            .WithCloseParenToken(statement.CloseParenToken.WithTrailingTrivia(other.ElseKeyword.TrailingTrivia))
            .WithStatement(other.Statement)
            .WithElse(null)
        : null;

    private static SyntaxNode? EmptiedBy(SyntaxNode node, HashSet<SyntaxNode> removed, Func<SyntaxTree, Semantics> semanticsOf) => node.Parent switch
    {
        BlockSyntax { Parent: IfStatementSyntax or ElseClauseSyntax } block when block.Statements.All(removed.Contains) => block,
        ElseClauseSyntax clause when !IsInFrontOfElse(clause) => clause,
        IfStatementSyntax statement when removed.Contains(statement.Statement) && (statement.Else is null || removed.Contains(statement.Else))
            && !LeftOver.DoesSomething(statement.Condition, semanticsOf(statement.SyntaxTree)) => statement.Parent is GlobalStatementSyntax global ? global : statement,
        _ => null,
    };

    /// <summary>Whether the <c>else</c> of another <c>if</c> would become this one's.</summary>
    private static bool IsInFrontOfElse(SyntaxNode node) => node.Ancestors()
        .TakeWhile(ancestor => ancestor is ElseClauseSyntax or (StatementSyntax and not BlockSyntax))
        .Any(ancestor => ancestor is IfStatementSyntax { Else: not null } outer && outer.Statement.Contains(node));

    private static ExpressionSyntax Negated(ExpressionSyntax condition) => condition switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } equal => Compared(equal, SyntaxKind.NotEqualsExpression, SyntaxKind.ExclamationEqualsToken),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression } unequal => Compared(unequal, SyntaxKind.EqualsExpression, SyntaxKind.EqualsEqualsToken),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => not.Operand,
        IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ParenthesizedExpressionSyntax => Not(condition),
        _ => Not(SyntaxFactory.ParenthesizedExpression(condition.WithoutTrivia())),
    };

    private static BinaryExpressionSyntax Compared(BinaryExpressionSyntax comparison, SyntaxKind kind, SyntaxKind sign) => SyntaxFactory.BinaryExpression(
        kind, comparison.Left, SyntaxFactory.Token(comparison.OperatorToken.LeadingTrivia, sign, comparison.OperatorToken.TrailingTrivia), comparison.Right);

    private static PrefixUnaryExpressionSyntax Not(ExpressionSyntax condition) =>
        SyntaxFactory.PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, condition);
}
