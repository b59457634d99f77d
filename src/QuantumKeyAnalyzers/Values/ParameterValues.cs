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

    private static IEnumerable<ExpressionSyntax> PassedTo(IParameterSymbol parameter, ValueResolver resolver)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.Constructor } method
            || parameter.DeclaringSyntaxReferences is not [var reference]
            || !resolver.Compilation.ContainsSyntaxTree(reference.SyntaxTree))
        {
            return [];
        }

        var root = reference.SyntaxTree.GetRoot(resolver.CancellationToken);
        var name = method.MethodKind == MethodKind.Constructor ? method.ContainingType.Name : method.Name;
        return from mention in resolver.NamesIn(root, name)
               let list = ArgumentsOf(mention)
               where list is not null && resolver.SymbolOf(list.Parent!) is IMethodSymbol called
                   && SymbolEqualityComparer.Default.Equals((called.ReducedFrom ?? called).OriginalDefinition, method.OriginalDefinition)
               let argument = new CallArguments((IMethodSymbol)resolver.SymbolOf(list.Parent!)!, list.Arguments)[parameter.Name]
               where argument is not null
               select argument;
    }

    private static ArgumentListSyntax? ArgumentsOf(IdentifierNameSyntax name) => name.Parent switch
    {
        InvocationExpressionSyntax call when call.Expression == name => call.ArgumentList,
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Name == name && call.Expression == access => call.ArgumentList,
        ObjectCreationExpressionSyntax creation => creation.ArgumentList,
        QualifiedNameSyntax { Parent: ObjectCreationExpressionSyntax creation } => creation.ArgumentList,
        _ => null,
    };
}
