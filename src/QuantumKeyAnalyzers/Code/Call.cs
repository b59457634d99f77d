namespace QuantumKeyAnalyzers.Code;

/// <summary>The calls of methods and constructors, however they are written.</summary>
internal static class Call
{
    public static bool IsCreation(SyntaxNode node) =>
        node is BaseObjectCreationExpressionSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax;

    /// <summary>The arguments of a call; null for other nodes, and for <c>new Type { … }</c>.</summary>
    public static ArgumentListSyntax? ArgumentsOf(SyntaxNode? call) => call switch
    {
        InvocationExpressionSyntax invocation => invocation.ArgumentList,
        BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
        ConstructorInitializerSyntax initializer => initializer.ArgumentList,
        PrimaryConstructorBaseTypeSyntax primary => primary.ArgumentList,
        _ => null,
    };

    /// <summary>The call that an expression is an argument or the receiver of, or null.</summary>
    public static InvocationExpressionSyntax? With(ExpressionSyntax part) =>
        part.Parent is ArgumentSyntax argument ? argument.Parent?.Parent as InvocationExpressionSyntax : On(part);

    /// <summary>The call of a method on an expression, or null: <c>receiver.Method(…)</c>.</summary>
    public static InvocationExpressionSyntax? On(ExpressionSyntax receiver) =>
        receiver.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } method
        && method.Expression == receiver && call.Expression == method ? call : null;

    /// <summary>The call of the method that a name stands for, or null.</summary>
    public static InvocationExpressionSyntax? Of(ExpressionSyntax name) =>
        MemberName.WithOwner(name) is { Parent: InvocationExpressionSyntax call } method && call.Expression == method ? call : null;

    /// <summary>The call of the delegate that a name stands for, or null: <c>name(…)</c>, <c>name.Invoke(…)</c>.</summary>
    public static InvocationExpressionSyntax? OfDelegate(ExpressionSyntax name) => On(name) is { } invocation
        ? MemberName.Of(invocation.Expression) == "Invoke" ? invocation : null
        : name.Parent is InvocationExpressionSyntax call && call.Expression == name ? call : null;
}
