using QuantumKeyAnalyzers.Code;

namespace QuantumKeyAnalyzers.Values;

/// <summary>What a parameter can hold: its default value, and what the calls in its own document pass.</summary>
internal static class ParameterValues
{
    public static IReadOnlyList<ResolvedText> Of(IParameterSymbol parameter, ValueResolver resolver)
    {
        var values = resolver.Code.DeclaredValuesOf(parameter).Concat(PassedTo(parameter, resolver.Code)).Select(resolver.Resolve).ToList();
        values.Add(Alternatives.Unknown);
        return Alternatives.Union(values);
    }

    /// <summary>The arguments (or receivers, for what an extension method extends) of the calls in the document that declares it.</summary>
    public static IEnumerable<ExpressionSyntax> PassedTo(IParameterSymbol parameter, CompilationModel model)
    {
        if (parameter.DeclaringSyntaxReferences.Length != 1 || model.DeclarationsOf(parameter).FirstOrDefault() is not { } declaration)
            return [];

        var root = declaration.SyntaxTree.GetRoot(model.CancellationToken);
        return parameter.ContainingSymbol switch
        {
            IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } method =>
                model.NamesIn(root, method.Name).SelectMany(name => PassedBy(Call.Of(name), method, parameter, model)),
            IMethodSymbol { MethodKind: MethodKind.Constructor } constructor =>
                model.CreationsIn(root).SelectMany(creation => PassedBy(creation, constructor, parameter, model)),
            IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } => PassedToDelegate(parameter, declaration, root, model),
            _ => [],
        };
    }

    private static IEnumerable<ExpressionSyntax> PassedBy(
        SyntaxNode? call, IMethodSymbol method, IParameterSymbol parameter, CompilationModel model)
    {
        if (call is null || model.SymbolOf(call) is not IMethodSymbol called
            || !SymbolEqualityComparer.Default.Equals((called.ReducedFrom ?? called).OriginalDefinition, method.OriginalDefinition))
        {
            return [];
        }

        var passed = called.ReducedFrom is not null && parameter.Ordinal == 0
            ? ((call as InvocationExpressionSyntax)?.Expression as MemberAccessExpressionSyntax)?.Expression
            : new CallArguments(called, Call.ArgumentsOf(call)?.Arguments ?? default)[parameter.Name];
        return passed is null ? [] : [passed];
    }

    /// <summary>The arguments of the calls of a variable that holds the lambda.</summary>
    private static IEnumerable<ExpressionSyntax> PassedToDelegate(
        IParameterSymbol parameter, SyntaxNode declaration, SyntaxNode root, CompilationModel model) =>
        declaration.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>()?.Parent
            is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Identifier.ValueText: var variable } }
                ? from name in model.NamesIn(root, variable)
                  let call = Call.OfDelegate(name)
                  where call is not null && call.ArgumentList.Arguments.Count > parameter.Ordinal
                  select call.ArgumentList.Arguments[parameter.Ordinal].Expression
                : [];
}
