namespace QuantumKeyAnalyzers.Code;

/// <summary>
/// The sources of a compilation with their semantic models. Each document is bound once, and each scope is read once, however often it is
/// asked about.
/// </summary>
internal sealed class CompilationModel(Compilation compilation, CancellationToken cancellationToken)
{
    private readonly Dictionary<SyntaxTree, Semantics> _semantics = [];
    private readonly Dictionary<SyntaxNode, ILookup<string, IdentifierNameSyntax>> _names = [];
    private readonly Dictionary<SyntaxNode, ILookup<string, MemberDeclarationSyntax>> _members = [];
    private readonly Dictionary<SyntaxNode, IReadOnlyList<SyntaxNode>> _creations = [];

    public Compilation Compilation { get; } = compilation;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    public Semantics SemanticsOf(SyntaxTree tree)
    {
        if (!_semantics.TryGetValue(tree, out var semantics))
            _semantics[tree] = semantics = new Semantics(Compilation, tree, CancellationToken);

        return semantics;
    }

    public ISymbol? SymbolOf(SyntaxNode node) => SemanticsOf(node.SyntaxTree).SymbolOf(node);

    public ISymbol? DeclaredSymbolOf(SyntaxNode declaration) => SemanticsOf(declaration.SyntaxTree).DeclaredSymbolOf(declaration);

    public ITypeSymbol? TypeOf(ExpressionSyntax expression) => SemanticsOf(expression.SyntaxTree).TypeOf(expression);

    /// <summary>The value of an expression that is a constant to the compiler, or null.</summary>
    public object? ConstantOf(ExpressionSyntax expression) => SemanticsOf(expression.SyntaxTree).ConstantOf(expression);

    /// <summary>Whether a name refers to a symbol, or to one that is constructed from it.</summary>
    public bool IsReference(SyntaxNode name, ISymbol symbol) =>
        SymbolEqualityComparer.Default.Equals(SymbolOf(name)?.OriginalDefinition, symbol.OriginalDefinition);

    /// <summary>The declarations of a symbol in these sources.</summary>
    public IEnumerable<SyntaxNode> DeclarationsOf(ISymbol symbol) =>
        // A project reference can bring symbols with sources that belong to the other project's compilation.
        from reference in symbol.DeclaringSyntaxReferences
        where Compilation.ContainsSyntaxTree(reference.SyntaxTree)
        select reference.GetSyntax(CancellationToken);

    /// <summary>The expressions in these sources that give a symbol its value.</summary>
    public IReadOnlyList<ExpressionSyntax> DeclaredValuesOf(ISymbol symbol) => Declarations.ValuesOf(symbol, this);

    /// <summary>The one expression that gives what a name refers to its value, or null.</summary>
    public ExpressionSyntax? DeclaredValueOf(ExpressionSyntax reference) =>
        SymbolOf(WholeString.Unwrap(reference)) is { } symbol && DeclaredValuesOf(symbol) is [var value] ? value : null;

    /// <summary>The places in a scope where a name occurs, whatever it refers to, in the order of the text.</summary>
    public IEnumerable<IdentifierNameSyntax> NamesIn(SyntaxNode scope, string name)
    {
        // A method with a thousand variables is not read a thousand times.
        if (!_names.TryGetValue(scope, out var names))
            _names[scope] = names = scope.DescendantNodes().OfType<IdentifierNameSyntax>().ToLookup(name => name.Identifier.ValueText);

        return names[name];
    }

    /// <summary>The properties and methods of a name that a scope declares.</summary>
    public IEnumerable<MemberDeclarationSyntax> MembersIn(SyntaxNode scope, string name)
    {
        if (!_members.TryGetValue(scope, out var members))
        {
            _members[scope] = members = scope.DescendantNodes(node => node is not (BlockSyntax or ArrowExpressionClauseSyntax))
                .OfType<MemberDeclarationSyntax>()
                .Where(member => member is PropertyDeclarationSyntax or MethodDeclarationSyntax)
                .ToLookup(member => member is PropertyDeclarationSyntax property ? property.Identifier.ValueText
                    : ((MethodDeclarationSyntax)member).Identifier.ValueText);
        }

        return members[name];
    }

    /// <summary>The places in a scope where a constructor is called.</summary>
    public IReadOnlyList<SyntaxNode> CreationsIn(SyntaxNode scope)
    {
        if (!_creations.TryGetValue(scope, out var creations))
            _creations[scope] = creations = [.. scope.DescendantNodes().Where(Call.IsCreation)];

        return creations;
    }
}
