namespace QuantumKeyAnalyzers.CodeFixes.Tracing;

/// <summary>
/// Locals and private fields that only the removed code read (the parts that the connection string was put together from, the name of
/// the variable): left behind, each would be a warning.
/// </summary>
internal static class LeftOver
{
    /// <summary>The trace's holders, and all that nothing reads once they, the calls and what else is removed are gone.</summary>
    public static async Task<IReadOnlyCollection<SyntaxNode>> FindAsync(
        ValueTrace trace, IEnumerable<SyntaxNode> alsoRemoved, FindingContext context)
    {
        var holders = new HashSet<SyntaxNode>(trace.Holders);
        List<SyntaxNode> removed = [.. trace.Holders, .. trace.Calls.Select(call => call.Value), .. trace.Assignments, .. alsoRemoved];

        for (var i = 0; i < removed.Count; i++)
        {
            foreach (var name in removed[i].DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
            {
                if (await DeclarationOfAsync(name, context).ConfigureAwait(false) is not { } declaration || holders.Contains(declaration))
                    continue;

                var mentions = await context.MentionsOfAsync(declaration).ConfigureAwait(false);
                if (mentions.AreOnlyReads && mentions.Reads.All(read => removed.Exists(node => node.Contains(read))))
                {
                    holders.Add(declaration);
                    removed.Add(declaration);
                }
            }
        }

        return holders;
    }

    private static async Task<VariableDeclaratorSyntax?> DeclarationOfAsync(IdentifierNameSyntax name, FindingContext context)
    {
        var symbol = (await context.SemanticsOfAsync(name.SyntaxTree).ConfigureAwait(false)).SymbolOf(name);
        return symbol is ILocalSymbol or IFieldSymbol { DeclaredAccessibility: Accessibility.Private }
            && symbol.DeclaringSyntaxReferences is [var reference]
            && context.Solution.GetDocument(reference.SyntaxTree) is not null
            && await reference.GetSyntaxAsync(context.CancellationToken).ConfigureAwait(false) is VariableDeclaratorSyntax declaration
            && declaration.Initializer?.Value is { } value
            && !DoesSomething(value, await context.SemanticsOfAsync(value.SyntaxTree).ConfigureAwait(false))
            && await Holder.CanGoAsync(declaration, context).ConfigureAwait(false)
                ? declaration : null;
    }

    /// <summary>Whether a value has to be worked out even if nobody reads it.</summary>
    public static bool DoesSomething(ExpressionSyntax value, Semantics semantics) => value.DescendantNodesAndSelf().Any(node => node switch
    {
        InvocationExpressionSyntax invocation => !IsPure(invocation),
        BaseObjectCreationExpressionSyntax or AssignmentExpressionSyntax or AwaitExpressionSyntax => true,
        ElementAccessExpressionSyntax or VariableDesignationSyntax => true,
        PrefixUnaryExpressionSyntax prefix => prefix.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression,
        PostfixUnaryExpressionSyntax postfix => postfix.Kind() is SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression,
        BinaryExpressionSyntax or SimpleNameSyntax => RunsCode(semantics.SymbolOf(node)) || semantics.HasFailed,
        _ => false,
    });

    /// <summary>Whether what is named is somebody's own code: a property with a body, an operator.</summary>
    private static bool RunsCode(ISymbol? symbol) => symbol switch
    {
        IPropertySymbol { GetMethod: { } getter } => getter.DeclaringSyntaxReferences
            .Any(declaration => declaration.GetSyntax() is not AccessorDeclarationSyntax { Body: null, ExpressionBody: null }),
        IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator } @operator => @operator.DeclaringSyntaxReferences.Length > 0,
        _ => false,
    };

    private static bool IsPure(InvocationExpressionSyntax invocation) => invocation.Expression.ToString()
        is "nameof" or "string.IsNullOrEmpty" or "string.IsNullOrWhiteSpace"
        or "Environment.GetEnvironmentVariable" or "System.Environment.GetEnvironmentVariable";
}
