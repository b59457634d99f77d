namespace QuantumKeyAnalyzers.Code;

/// <summary>Where a constant, a field, a property, a parameter or a method gets its value, and the member that code is part of.</summary>
internal static class Declarations
{
    /// <summary>The expressions in these sources that give the value: an initializer, a default value, what is returned.</summary>
    public static IReadOnlyList<ExpressionSyntax> ValuesOf(ISymbol symbol, CompilationModel model) =>
        PartsOf(symbol, model).Select(ValuesIn).FirstOrDefault(values => values.Count > 0) ?? [];

    /// <summary>What a function returns, whichever way it goes; not what the functions inside it return.</summary>
    public static IReadOnlyList<ExpressionSyntax> ReturnedBy(SyntaxNode? body) => body switch
    {
        null => [],
        ExpressionSyntax expression => [expression],
        ArrowExpressionClauseSyntax arrow => [arrow.Expression],
        _ => [.. StatementsOf(body).OfType<ReturnStatementSyntax>().Select(@return => @return.Expression).OfType<ExpressionSyntax>()],
    };

    /// <summary>The statements of a function, however deep; not those of the functions inside it.</summary>
    public static IEnumerable<StatementSyntax> StatementsOf(SyntaxNode body) => body
        .DescendantNodes(node => node is not (ExpressionSyntax or LocalFunctionStatementSyntax))
        .OfType<StatementSyntax>();

    /// <summary>What a function does: its block, or what is behind its arrow.</summary>
    public static SyntaxNode? BodyOf(SyntaxNode declaration) => declaration switch
    {
        BaseMethodDeclarationSyntax method => method.ExpressionBody ?? (SyntaxNode?)method.Body,
        LocalFunctionStatementSyntax function => function.ExpressionBody ?? (SyntaxNode?)function.Body,
        _ => null,
    };

    /// <summary>The function or the member that a node is in.</summary>
    public static SyntaxNode FunctionAround(SyntaxNode node) =>
        node.Ancestors().First(ancestor => IsInnerFunction(ancestor) || IsMember(ancestor));

    public static bool IsInnerFunction(SyntaxNode node) => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax;

    /// <summary>The member that a node is in. Top-level statements are one together: the compilation unit.</summary>
    public static SyntaxNode MemberAround(SyntaxNode node) => node.Ancestors().First(IsMember);

    public static bool IsMember(SyntaxNode node) =>
        node is (MemberDeclarationSyntax and not GlobalStatementSyntax) or CompilationUnitSyntax;

    /// <summary>Whether what is assigned to a member is what its getter gives: not where the accessors share nothing.</summary>
    public static bool KeepsWhatIsSet(ISymbol member, CompilationModel model)
    {
        if (member is not IPropertySymbol || model.DeclarationsOf(member).FirstOrDefault() is not PropertyDeclarationSyntax property)
            return true;

        var setter = property.AccessorList?.Accessors.FirstOrDefault(accessor => accessor.Keyword.ValueText is "set" or "init");
        if (setter is null or { Body: null, ExpressionBody: null })
            return true;

        // The new word 'field' is no name to the older compilers' syntax, so the tokens are compared.
        var targets = setter.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Where(assignment => assignment.Right.DescendantTokens().Any(token => token.ValueText == "value"))
            .Select(assignment => assignment.Left.GetLastToken().ValueText)
            .ToList();
        return GetterBodyOf(property) is { } getter ? getter.DescendantTokens().Any(token => targets.Contains(token.ValueText))
            : targets.Count > 0;
    }

    /// <summary>The declarations of a symbol; of a partial member the one with the body as well, which is a symbol of its own.</summary>
    private static IEnumerable<SyntaxNode> PartsOf(ISymbol symbol, CompilationModel model)
    {
        foreach (var declaration in model.DeclarationsOf((symbol as IMethodSymbol)?.PartialImplementationPart ?? symbol))
        {
            yield return declaration;

            // The older compilers that this runs on do not know partial properties: the other part is found by its name.
            if (declaration is not PropertyDeclarationSyntax { Identifier.ValueText: var name } property
                || !property.Modifiers.Any(modifier => modifier.ValueText == "partial"))
            {
                continue;
            }

            var members = model.DeclarationsOf(symbol.ContainingType).OfType<TypeDeclarationSyntax>().SelectMany(type => type.Members);
            foreach (var other in members.OfType<PropertyDeclarationSyntax>().Where(other => other.Identifier.ValueText == name))
            {
                if (other != property)
                    yield return other;
            }
        }
    }

    private static IReadOnlyList<ExpressionSyntax> ValuesIn(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax { Initializer.Value: { } value } => [value],
        ParameterSyntax { Default.Value: { } value } => [value],
        PropertyDeclarationSyntax { Initializer.Value: { } value } property => [value, .. FieldSetIn(property)],
        PropertyDeclarationSyntax property =>
            [.. ReturnedBy(property.ExpressionBody ?? GetterBodyOf(property)), .. FieldSetIn(property)],
        MethodDeclarationSyntax or ConversionOperatorDeclarationSyntax or LocalFunctionStatementSyntax => ReturnedBy(BodyOf(declaration)),
        AnonymousObjectMemberDeclaratorSyntax member => [member.Expression],
        ArgumentSyntax { Parent: TupleExpressionSyntax } element => [element.Expression],
        _ => [],
    };

    /// <summary>What accessors set the property's own field to; the older compilers' syntax does not know the word <c>field</c>.</summary>
    private static IEnumerable<ExpressionSyntax> FieldSetIn(PropertyDeclarationSyntax property) =>
        from accessor in property.AccessorList?.Accessors ?? default
        from assignment in accessor.DescendantNodes().OfType<AssignmentExpressionSyntax>()
        where assignment.Left.ToString() == "field" && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
            && assignment.Right is not IdentifierNameSyntax { Identifier.ValueText: "value" }
        select assignment.Right;

    private static SyntaxNode? GetterBodyOf(PropertyDeclarationSyntax property)
    {
        var getter = property.AccessorList?.Accessors.FirstOrDefault(accessor => accessor.Keyword.ValueText == "get");
        return getter?.ExpressionBody ?? (SyntaxNode?)getter?.Body;
    }
}
