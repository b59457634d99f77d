using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace QuantumKeyAnalyzers.Values;

/// <summary>
/// What a local variable can hold where it is read: the last value that is surely assigned before, and the ones that a branch may
/// assign after that.
/// </summary>
internal static class LocalValues
{
    public static IReadOnlyList<ResolvedText> At(
        ILocalSymbol local, ExpressionSyntax use, ValueResolver resolver, CancellationToken cancellationToken)
    {
        if (local.DeclaringSyntaxReferences is not [var reference]
            || reference.GetSyntax(cancellationToken) is not VariableDeclaratorSyntax declarator
            || declarator.Parent?.Parent is not (LocalDeclarationStatementSyntax or UsingStatementSyntax))
        {
            return [ResolvedText.Unknown];
        }

        List<ResolvedText> values = [];
        foreach (var write in WritesOf(local.Name, declarator, use, resolver).Reverse())
        {
            var (written, isPlain) = ValueOf(write, local, resolver, cancellationToken);
            values.AddRange(written);
            if (!isPlain || IsSurelyBefore(write, use))
                return values;
        }

        if (declarator.Initializer is { } initializer && initializer.Span.End <= use.SpanStart)
            values.AddRange(resolver.Resolve(initializer.Value));

        return values;
    }

    /// <summary>The places before a use that write to the variable, in the order of the text.</summary>
    private static IEnumerable<IdentifierNameSyntax> WritesOf(string name, VariableDeclaratorSyntax declarator, SyntaxNode use, ValueResolver resolver) =>
        resolver.NamesIn(ScopeOf(declarator), name).Where(identifier => WriteOf(identifier) is { } write && write.Span.End <= use.SpanStart);

    /// <summary>The assignment or argument through which an identifier is written to; null where it is only read.</summary>
    private static SyntaxNode? WriteOf(IdentifierNameSyntax identifier)
    {
        SyntaxNode target = identifier;
        while (target.Parent is ParenthesizedExpressionSyntax or TupleExpressionSyntax or ArgumentSyntax { Parent: TupleExpressionSyntax })
            target = target.Parent;

        return target.Parent switch
        {
            AssignmentExpressionSyntax assignment when assignment.Left == target => assignment,
            ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.RefKeyword or (int)SyntaxKind.OutKeyword } argument => argument,
            RefExpressionSyntax reference => reference,
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.AddressOfExpression } address => address,
            _ => null,
        };
    }

    /// <returns>The values, and whether an assignment of the variable's own member gives them; other writes leave it unknown.</returns>
    private static (IReadOnlyList<ResolvedText> Values, bool IsPlain) ValueOf(
        IdentifierNameSyntax write, ILocalSymbol local, ValueResolver resolver, CancellationToken cancellationToken)
    {
        var isInNestedFunction = FunctionOf(write) != FunctionOf(local.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken));
        return WriteOf(write) switch
        {
            _ when isInNestedFunction => ([ResolvedText.Unknown], false),
            AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment when assignment.Left == write =>
                (resolver.Resolve(assignment.Right), true),
            AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceAssignmentExpression } assignment =>
                (ValueResolver.Union(resolver.ResolveLocal(local, write), resolver.Resolve(assignment.Right)), true),
            AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression } assignment =>
                (ValueResolver.Concat([resolver.ResolveLocal(local, write), resolver.Resolve(assignment.Right)]), true),
            _ => ([ResolvedText.Unknown], false),
        };
    }

    /// <summary>Whether each way to the use goes through the write: no branch opens between them.</summary>
    private static bool IsSurelyBefore(SyntaxNode write, SyntaxNode use)
    {
        for (var node = write; node.Parent is { } parent && !parent.Span.Contains(use.Span); node = parent)
        {
            // A loop is taken to run: its last value is the one to go by.
            if (parent is IfStatementSyntax or ElseClauseSyntax or SwitchSectionSyntax or CatchClauseSyntax
                or ConditionalExpressionSyntax or SwitchExpressionArmSyntax
                || (parent is BinaryExpressionSyntax binary && binary.Right == node))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Top-level statements share one scope, the compilation unit.</summary>
    private static SyntaxNode ScopeOf(VariableDeclaratorSyntax declarator) =>
        declarator.Ancestors().First(node => node is BlockSyntax or SwitchSectionSyntax or CompilationUnitSyntax or UsingStatementSyntax);

    private static SyntaxNode? FunctionOf(SyntaxNode node) =>
        node.Ancestors().FirstOrDefault(ancestor => ancestor is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax and not GlobalStatementSyntax);
}
