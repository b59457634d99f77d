using QuantumKeyAnalyzers.Code;

namespace QuantumKeyAnalyzers.Values;

/// <summary>What a parameter can hold: its default value, and what the calls in its own document pass.</summary>
internal static class ParameterValues
{
    public static IReadOnlyList<ResolvedText> Of(IParameterSymbol parameter, ValueResolver resolver, Reading read)
    {
        var passed = parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.PropertySet, AssociatedSymbol: { } property }
            && property.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree is { } tree
            ? resolver.AssignedNear(property, tree) : PassedTo(parameter, resolver.Code);
        return Alternatives.Union(
            DefaultsOf(parameter, resolver.Code).Concat(passed).Select(value => read(value)).Concat([Alternatives.Unknown]));
    }

    /// <summary>The default value, which of a partial method the part without a body has.</summary>
    private static IEnumerable<ExpressionSyntax> DefaultsOf(IParameterSymbol parameter, CompilationModel model) =>
        model.DeclaredValuesOf(parameter) is { Count: > 0 } own ? own
        : parameter.ContainingSymbol is IMethodSymbol { PartialDefinitionPart: { } definition }
            ? model.DeclaredValuesOf(definition.Parameters[parameter.Ordinal]) : [];

    /// <summary>The arguments (or receivers, for what an extension method extends) of the calls in the document that declares it.</summary>
    public static IEnumerable<ExpressionSyntax> PassedTo(IParameterSymbol parameter, CompilationModel model)
    {
        if (parameter.DeclaringSyntaxReferences.Length != 1 || model.DeclarationsOf(parameter).FirstOrDefault() is not { } declaration)
            return [];

        var root = declaration.SyntaxTree.GetRoot(model.CancellationToken);
        return parameter.ContainingSymbol switch
        {
            IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } method =>
                model.CallsOf(method, root).SelectMany(call => PassedBy(call, parameter, model)),
            IMethodSymbol { MethodKind: MethodKind.Constructor } constructor =>
                model.CreationsOf(constructor, root).SelectMany(creation => PassedBy(creation, parameter, model)),
            IMethodSymbol { MethodKind: MethodKind.Conversion } conversion => Converted(conversion, root, model),
            INamedTypeSymbol extension => ReceiversOf(extension, declaration, root, model),
            IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } => PassedToDelegate(parameter, declaration, root, model),
            _ => [],
        };
    }

    /// <summary>What is converted to one's own type, where that is named: by a cast, or by a variable of the type.</summary>
    private static IEnumerable<ExpressionSyntax> Converted(IMethodSymbol conversion, SyntaxNode root, CompilationModel model) =>
        from name in model.NamesIn(root, conversion.ReturnType.Name)
        from value in name.Parent switch
        {
            CastExpressionSyntax cast when cast.Type == name => [cast.Expression],
            VariableDeclarationSyntax variables when variables.Type == name =>
                variables.Variables.Select(variable => variable.Initializer?.Value).OfType<ExpressionSyntax>(),
            PropertyDeclarationSyntax { Initializer.Value: { } initial } property when property.Type == name => [initial],
            ParameterSyntax parameter when parameter.Type == name && model.DeclaredSymbolOf(parameter) is IParameterSymbol symbol =>
                PassedTo(symbol, model),
            _ => Enumerable.Empty<ExpressionSyntax>(),
        }
        where SymbolEqualityComparer.Default.Equals(model.TypeOf(value), conversion.Parameters[0].Type)
        select value;

    /// <summary>The receivers of an extension block's methods and properties.</summary>
    private static IEnumerable<ExpressionSyntax> ReceiversOf(
        INamedTypeSymbol extension, SyntaxNode parameter, SyntaxNode root, CompilationModel model) =>
        from member in extension.GetMembers()
        from name in model.NamesIn(root, member.Name)
        where model.SymbolOf(name) is { } called
            && called.DeclaringSyntaxReferences.Any(declaration => parameter.Parent?.Parent?.Span.Contains(declaration.Span) == true)
        let receiver = (MemberName.WithOwner(name) as MemberAccessExpressionSyntax)?.Expression
        where receiver is not null
        select receiver;

    private static IEnumerable<ExpressionSyntax> PassedBy(SyntaxNode call, IParameterSymbol parameter, CompilationModel model)
    {
        if (model.SymbolOf(call) is not IMethodSymbol called)
            return [];

        var passed = called.ReducedFrom is not null && parameter.Ordinal == 0
            ? ((call as InvocationExpressionSyntax)?.Expression as MemberAccessExpressionSyntax)?.Expression
            : model.ArgumentsOf(call, called)[parameter.Name];
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
