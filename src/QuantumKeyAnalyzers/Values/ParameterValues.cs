using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace QuantumKeyAnalyzers.Values;

/// <summary>What a parameter can hold: its default value, and what the calls in its own document pass.</summary>
internal static class ParameterValues
{
    public static IReadOnlyList<ResolvedText> Of(IParameterSymbol parameter, ValueResolver resolver)
    {
        var values = resolver.DeclaredValuesOf(parameter).Concat(PassedTo(parameter, resolver)).Select(resolver.Resolve).ToList();
        values.Add(Alternatives.Unknown);
        return Alternatives.Union(values);
    }

    /// <summary>The arguments of the calls in the document that declares it; for an extension method's first parameter, the receivers.</summary>
    public static IEnumerable<ExpressionSyntax> PassedTo(IParameterSymbol parameter, ValueResolver resolver)
    {
        if (parameter.DeclaringSyntaxReferences is not [var reference] || !resolver.Compilation.ContainsSyntaxTree(reference.SyntaxTree))
            return [];

        var root = reference.SyntaxTree.GetRoot(resolver.CancellationToken);
        return parameter.ContainingSymbol switch
        {
            IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } method =>
                resolver.NamesIn(root, method.Name).SelectMany(name => ArgumentsOf(CallAt(name), method, parameter, resolver)),
            IMethodSymbol { MethodKind: MethodKind.Constructor } constructor =>
                resolver.CreationsIn(root).SelectMany(creation => ArgumentsOf(creation, constructor, parameter, resolver)),
            IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } => PassedToDelegate(parameter, reference.GetSyntax(resolver.CancellationToken), resolver),
            _ => [],
        };
    }

    private static IEnumerable<ExpressionSyntax> ArgumentsOf(SyntaxNode? call, IMethodSymbol method, IParameterSymbol parameter, ValueResolver resolver)
    {
        if (call is null || resolver.SymbolOf(call) is not IMethodSymbol called
            || !SymbolEqualityComparer.Default.Equals((called.ReducedFrom ?? called).OriginalDefinition, method.OriginalDefinition))
        {
            return [];
        }

        if (called.ReducedFrom is not null && parameter.Ordinal == 0)
            return call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } } ? [receiver] : [];

        return ListOf(call) is { } list && new CallArguments(called, list.Arguments)[parameter.Name] is { } argument ? [argument] : [];
    }

    /// <summary>The calls of a variable that holds the lambda.</summary>
    private static IEnumerable<ExpressionSyntax> PassedToDelegate(IParameterSymbol parameter, SyntaxNode declaration, ValueResolver resolver)
    {
        var variable = declaration.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>()?.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }
            ? declarator
            : null;
        return variable is null ? [] :
            from name in resolver.NamesIn(variable.SyntaxTree.GetRoot(resolver.CancellationToken), variable.Identifier.ValueText)
            let called = name.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Invoke" } invoke ? invoke : (ExpressionSyntax)name
            where called.Parent is InvocationExpressionSyntax call && call.Expression == called && call.ArgumentList.Arguments.Count > parameter.Ordinal
            select ((InvocationExpressionSyntax)called.Parent!).ArgumentList.Arguments[parameter.Ordinal].Expression;
    }

    private static InvocationExpressionSyntax? CallAt(IdentifierNameSyntax name) => name.Parent switch
    {
        InvocationExpressionSyntax call when call.Expression == name => call,
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Name == name && call.Expression == access => call,
        _ => null,
    };

    private static ArgumentListSyntax? ListOf(SyntaxNode call) => call switch
    {
        InvocationExpressionSyntax invocation => invocation.ArgumentList,
        BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
        ConstructorInitializerSyntax initializer => initializer.ArgumentList,
        PrimaryConstructorBaseTypeSyntax primary => primary.ArgumentList,
        _ => null,
    };
}
