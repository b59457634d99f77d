namespace QuantumKeyAnalyzers.CodeFixes.Tracing;

/// <summary>A variable, field or property that holds a value.</summary>
internal static class Holder
{
    /// <summary>Whether a declaration can be removed once nothing reads it: nothing but its readers needs it.</summary>
    public static async Task<bool> CanGoAsync(SyntaxNode declaration, FindingContext context)
    {
        if (declaration.Parent?.Parent is LocalDeclarationStatementSyntax local)
            return local.UsingKeyword.IsKind(SyntaxKind.None);

        if (declaration is VariableDeclaratorSyntax)
            return declaration.Parent?.Parent is FieldDeclarationSyntax;

        // Another declaration may ask for a property (a base, an interface, another part), and so may reflection by its attributes.
        return declaration is PropertyDeclarationSyntax { AttributeLists.Count: 0, ExplicitInterfaceSpecifier: null } property
            && !property.Modifiers.Any(SyntaxKind.PartialKeyword)
            && await SymbolOfAsync(declaration, context).ConfigureAwait(false) is IPropertySymbol { IsAbstract: false } symbol
            && symbol is { IsVirtual: false, IsOverride: false }
            && !InterfaceMembers.AreImplementedBy(symbol);
    }

    /// <summary>Whether projects that the solution does not have can read a member: a library's, that it shows to everybody.</summary>
    public static async Task<bool> IsSeenOutsideAsync(SyntaxNode declaration, FindingContext context)
    {
        var symbol = await SymbolOfAsync(declaration, context).ConfigureAwait(false);
        for (var owner = symbol; owner is not null and not INamespaceSymbol; owner = owner.ContainingSymbol)
        {
            if (owner.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
                return false;
        }

        var values = await context.ValuesOfAsync(declaration.SyntaxTree).ConfigureAwait(false);
        return values.Code.Compilation.Options.OutputKind is OutputKind.DynamicallyLinkedLibrary or OutputKind.NetModule;
    }

    /// <summary>The declaration with all that belongs to it, to be removed; one variable where others of its declaration stay.</summary>
    public static SyntaxNode WholeOf(SyntaxNode holder, IReadOnlyCollection<SyntaxNode> holders)
    {
        var whole = holder.Parent is VariableDeclarationSyntax declaration && declaration.Variables.All(holders.Contains)
            ? declaration.Parent! : holder;
        return whole.Parent is GlobalStatementSyntax global ? global : whole;
    }

    public static async Task<ISymbol?> SymbolOfAsync(SyntaxNode declaration, FindingContext context) =>
        (await context.SemanticsOfAsync(declaration.SyntaxTree).ConfigureAwait(false)).DeclaredSymbolOf(declaration);
}
