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
        _ =>
        [
            .. body.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
                .Select(node => (node as ReturnStatementSyntax)?.Expression)
                .OfType<ExpressionSyntax>(),
        ],
    };

    /// <summary>The member that a node is in. Top-level statements are one together: the compilation unit.</summary>
    public static SyntaxNode MemberAround(SyntaxNode node) => node.Ancestors().First(IsMember);

    public static bool IsMember(SyntaxNode node) =>
        node is (MemberDeclarationSyntax and not GlobalStatementSyntax) or CompilationUnitSyntax;

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
        PropertyDeclarationSyntax { Initializer.Value: { } value } => [value],
        PropertyDeclarationSyntax property => ReturnedBy(property.ExpressionBody ?? GetterBodyOf(property)),
        MethodDeclarationSyntax method => ReturnedBy(method.ExpressionBody ?? (SyntaxNode?)method.Body),
        LocalFunctionStatementSyntax function => ReturnedBy(function.ExpressionBody ?? (SyntaxNode?)function.Body),
        AnonymousObjectMemberDeclaratorSyntax member => [member.Expression],
        ArgumentSyntax { Parent: TupleExpressionSyntax } element => [element.Expression],
        _ => [],
    };

    private static SyntaxNode? GetterBodyOf(PropertyDeclarationSyntax property)
    {
        var getter = property.AccessorList?.Accessors.FirstOrDefault(accessor => accessor.Keyword.ValueText == "get");
        return getter?.ExpressionBody ?? (SyntaxNode?)getter?.Body;
    }
}
