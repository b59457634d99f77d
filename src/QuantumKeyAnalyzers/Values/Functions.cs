using QuantumKeyAnalyzers.Code;

namespace QuantumKeyAnalyzers.Values;

/// <summary>What a function gives that is passed on as a value: a lambda, the name of a method, a variable with one of these.</summary>
internal static class Functions
{
    public static IReadOnlyList<ResolvedText> Returned(ExpressionSyntax function, ValueResolver resolver, Reading read) =>
        resolver.WithinDepth(() => WholeString.Unwrap(function) switch
        {
            AnonymousFunctionExpressionSyntax lambda =>
                Alternatives.Union(Declarations.ReturnedBy(lambda.Body).Select(value => read(value))),
            BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var inner] } => Returned(inner.Expression, resolver, read),
            NameSyntax or MemberAccessExpressionSyntax => resolver.Code.SymbolOf(function) is IMethodSymbol method
                ? resolver.WithArguments(method.OriginalDefinition, [], () => Alternatives.Union(
                    resolver.Code.DeclaredValuesOf(method.OriginalDefinition).Select(value => read(value))))
                : resolver.Code.DeclaredValueOf(function) is { } value ? Returned(value, resolver, read)
                : Alternatives.Unknown,
            _ => Alternatives.Unknown,
        });

    public static bool IsFunction(ExpressionSyntax value, ValueResolver resolver) =>
        WholeString.Unwrap(value) is AnonymousFunctionExpressionSyntax
        || (value is NameSyntax or MemberAccessExpressionSyntax && resolver.Code.SymbolOf(value) is IMethodSymbol);
}
