using QuantumKeyAnalyzers.Values;

namespace QuantumKeyAnalyzers.CodeFixes.Tracing;

/// <summary>A local variable whose value can be worked out where it is read instead of where it is declared.</summary>
internal static class StableVariable
{
    /// <summary>The value of the variable that a name reads; null where it, or what it is made of, could have changed since.</summary>
    public static ExpressionSyntax? ValueOf(IdentifierNameSyntax name, ValueResolver values) =>
        values.Code.SymbolOf(name) is ILocalSymbol { IsConst: false } local
        && values.Code.DeclaredValuesOf(local) is [var value]
        && Declarations.MemberAround(name) == Declarations.MemberAround(value)
        && IsNeverWritten(local, value, values)
        && value.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().All(part => IsStable(part, value, values))
            ? value : null;

    private static bool IsStable(SimpleNameSyntax name, ExpressionSyntax value, ValueResolver values) => values.Code.SymbolOf(name) switch
    {
        ILocalSymbol or IParameterSymbol => IsNeverWritten(values.Code.SymbolOf(name)!, value, values),
        IFieldSymbol field => field.IsConst || field.IsReadOnly,
        INamespaceOrTypeSymbol => true,
        _ => false,
    };

    private static bool IsNeverWritten(ISymbol variable, ExpressionSyntax value, ValueResolver values) =>
        !values.Code.NamesIn(Declarations.MemberAround(value), variable.Name).Any(name => IsWritten(name));

    private static bool IsWritten(IdentifierNameSyntax name) => name.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == name,
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None) || argument.Parent is TupleExpressionSyntax,
        PrefixUnaryExpressionSyntax prefix =>
            prefix.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.AddressOfExpression,
        PostfixUnaryExpressionSyntax postfix => postfix.Kind() is SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression,
        RefExpressionSyntax => true,
        _ => false,
    };
}
