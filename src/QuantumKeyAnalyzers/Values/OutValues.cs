using QuantumKeyAnalyzers.Code;

namespace QuantumKeyAnalyzers.Values;

/// <summary>What a function of these sources leaves in one of its <c>out</c> and <c>ref</c> parameters.</summary>
internal static class OutValues
{
    /// <summary>What a call leaves in a variable that is passed to it; null where the function is not known.</summary>
    public static IReadOnlyList<ResolvedText>? Of(ArgumentSyntax argument, ValueResolver resolver, Reading read)
    {
        if (argument.Parent?.Parent is not InvocationExpressionSyntax call || resolver.Code.SymbolOf(call) is not IMethodSymbol method)
            return null;

        var arguments = new CallArguments(method, call.ArgumentList.Arguments);
        if (arguments.ParameterOf(argument) is not { } parameter)
            return null;

        if (method.DeclaringSyntaxReferences.IsEmpty)
        {
            return method.Name == "TryGetValue" && call.ArgumentList.Arguments is [var key, _]
                && call.Expression is MemberAccessExpressionSyntax { Expression: var dictionary }
                ? Entries.At(dictionary, key.Expression, resolver, read) : null;
        }

        var receiver = (call.Expression as MemberAccessExpressionSyntax)?.Expression;
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        var passed = CallValues.PassedBy(method, arguments, receiver, resolver);
        var own = definition.Parameters.FirstOrDefault(candidate => candidate.Name == parameter.Name);
        return own is null ? null : resolver.WithArguments(definition, passed, () => Of(definition, own, resolver, read));
    }

    /// <summary>What is in a parameter wherever the function ends.</summary>
    public static IReadOnlyList<ResolvedText> Of(
        IMethodSymbol function, IParameterSymbol parameter, ValueResolver resolver, Reading read) =>
        resolver.WithinDepth(() => Alternatives.Union(
            from end in EndsOf(function, resolver.Code) select VariableValues.At(parameter, end, resolver, read)));

    private static IEnumerable<Place> EndsOf(IMethodSymbol function, CompilationModel model)
    {
        var body = model.DeclarationsOf(function).Select(Declarations.BodyOf).FirstOrDefault(body => body is not null);
        if (body is null)
            return [];

        if (body is not BlockSyntax block)
            return [Place.EndOf(body)];

        var returns = Declarations.StatementsOf(block).OfType<ReturnStatementSyntax>().Select(Place.Of);
        return block.Statements.LastOrDefault() is ReturnStatementSyntax or ThrowStatementSyntax ? returns
            : returns.Append(Place.EndOf(block));
    }
}
