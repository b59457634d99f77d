using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

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

    /// <summary>The call of the method that a name stands for, or null.</summary>
    public static InvocationExpressionSyntax? Of(ExpressionSyntax name) =>
        MemberName.WithOwner(name) is { Parent: InvocationExpressionSyntax call } method && call.Expression == method ? call : null;

    /// <summary>The call of the delegate that a name stands for, or null: <c>name(…)</c>, <c>name.Invoke(…)</c>.</summary>
    public static InvocationExpressionSyntax? OfDelegate(ExpressionSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Invoke" } invoke && invoke.Expression == name ? Of(invoke.Name)
        : name.Parent is InvocationExpressionSyntax call && call.Expression == name ? call
        : null;
}
