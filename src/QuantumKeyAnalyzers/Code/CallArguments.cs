namespace QuantumKeyAnalyzers.Code;

/// <summary>The arguments of a call, bound by parameter: by name where one is given, else by position.</summary>
internal sealed class CallArguments(IMethodSymbol method, SeparatedSyntaxList<ArgumentSyntax> arguments)
{
    /// <summary>The argument of a parameter, or null where it is not given.</summary>
    public ExpressionSyntax? this[string parameter] =>
        method.Parameters.FirstOrDefault(candidate => candidate.Name == parameter) is { } found ? Of(found) : null;

    public ExpressionSyntax? Of(IParameterSymbol parameter) => AllOf(parameter).FirstOrDefault();

    /// <summary>The arguments of a parameter: several where it is a <c>params</c> one.</summary>
    public IEnumerable<ExpressionSyntax> AllOf(IParameterSymbol parameter)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (ParameterAt(i)?.Ordinal == parameter.Ordinal)
                yield return arguments[i].Expression;
        }
    }

    /// <summary>The parameter of an argument; null in code that does not compile.</summary>
    public IParameterSymbol? ParameterOf(ArgumentSyntax argument) => ParameterAt(arguments.IndexOf(argument));

    private IParameterSymbol? ParameterAt(int index)
    {
        var parameters = method.Parameters;
        if (index < 0 || parameters.IsEmpty)
            return null;

        if (arguments[index].NameColon is { Name.Identifier.ValueText: var name })
            return parameters.FirstOrDefault(parameter => parameter.Name == name);

        if (index < parameters.Length)
            return parameters[index];

        return parameters[parameters.Length - 1] is { IsParams: true } rest ? rest : null;
    }
}
