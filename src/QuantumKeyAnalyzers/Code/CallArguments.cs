namespace QuantumKeyAnalyzers.Code;

/// <summary>The arguments of a call, bound by parameter: by name where one is given, else by position.</summary>
internal sealed class CallArguments(IMethodSymbol method, SeparatedSyntaxList<ArgumentSyntax> arguments)
{
    /// <summary>So many are gone through for each parameter sooner than they are sorted by parameter.</summary>
    private const int Few = 8;

    private ILookup<int, ExpressionSyntax>? _byOrdinal;

    /// <summary>The argument of a parameter, or null where it is not given.</summary>
    public ExpressionSyntax? this[string parameter] =>
        method.Parameters.FirstOrDefault(candidate => candidate.Name == parameter) is { } found ? Of(found) : null;

    public ExpressionSyntax? Of(IParameterSymbol parameter) => AllOf(parameter).FirstOrDefault();

    /// <summary>The arguments of a parameter: several where it is a <c>params</c> one.</summary>
    public IEnumerable<ExpressionSyntax> AllOf(IParameterSymbol parameter) => arguments.Count > Few
        ? (_byOrdinal ??= Bind())[parameter.Ordinal]
        : arguments.Where(argument => ParameterOf(argument)?.Ordinal == parameter.Ordinal).Select(argument => argument.Expression);

    /// <summary>The parameter of an argument; null in code that does not compile.</summary>
    public IParameterSymbol? ParameterOf(ArgumentSyntax argument) =>
        ParameterAt(arguments.IndexOf(argument), argument, name => method.Parameters.FirstOrDefault(parameter => parameter.Name == name));

    private ILookup<int, ExpressionSyntax> Bind()
    {
        var byName = new Lazy<ILookup<string, IParameterSymbol>>(() => method.Parameters.ToLookup(parameter => parameter.Name));
        return arguments
            .Select((argument, index) =>
                (Ordinal: ParameterAt(index, argument, name => byName.Value[name].FirstOrDefault())?.Ordinal ?? -1, argument.Expression))
            .ToLookup(argument => argument.Ordinal, argument => argument.Expression);
    }

    private IParameterSymbol? ParameterAt(int index, ArgumentSyntax argument, Func<string, IParameterSymbol?> named)
    {
        var parameters = method.Parameters;
        if (index < 0 || parameters.IsEmpty)
            return null;

        if (argument.NameColon is { Name.Identifier.ValueText: var name })
            return named(name);

        if (index < parameters.Length)
            return parameters[index];

        return parameters[parameters.Length - 1] is { IsParams: true } rest ? rest : null;
    }
}
