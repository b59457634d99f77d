namespace QuantumKeyAnalyzers.Code;

/// <summary>
/// The sources of a compilation with their semantic models. Each document is bound once, and each scope is read once, however often it is
/// asked about.
/// </summary>
internal sealed class CompilationModel(Compilation compilation, CancellationToken cancellationToken)
{
    private readonly Dictionary<SyntaxTree, Semantics> _semantics = [];
    private readonly Dictionary<SyntaxNode, Dictionary<string, IdentifierNameSyntax[]>> _names = [];
    private readonly Dictionary<SyntaxNode, ILookup<string, MemberDeclarationSyntax>> _members = [];
    private readonly Dictionary<SyntaxNode, IReadOnlyList<SyntaxNode>> _creations = [];
    private readonly Dictionary<SyntaxNode, ILookup<ISymbol?, SyntaxNode>> _creationsByConstructor = [];
    private readonly Dictionary<(SyntaxNode, string), ILookup<ISymbol?, SyntaxNode>> _calls = [];
    private readonly Dictionary<SyntaxNode, CallArguments> _arguments = [];
    private readonly Dictionary<ISymbol, IReadOnlyList<ExpressionSyntax>> _declaredValues = new(SymbolEqualityComparer.Default);

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
    public IReadOnlyList<ExpressionSyntax> DeclaredValuesOf(ISymbol symbol)
    {
        if (!_declaredValues.TryGetValue(symbol, out var values))
            _declaredValues[symbol] = values = Declarations.ValuesOf(symbol, this);

        return values;
    }

    /// <summary>The one expression that gives what a name refers to its value, or null.</summary>
    public ExpressionSyntax? DeclaredValueOf(ExpressionSyntax reference) =>
        SymbolOf(WholeString.Unwrap(reference)) is { } symbol && DeclaredValuesOf(symbol) is [var value] ? value : null;

    /// <summary>The places in a scope where a name occurs, whatever it refers to, in the order of the text.</summary>
    public Occurrences NamesIn(SyntaxNode scope, string name)
    {
        // A method is read once, whatever number of blocks and variables it has.
        var unit = scope.AncestorsAndSelf().FirstOrDefault(Declarations.IsMember) ?? scope;
        if (!_names.TryGetValue(unit, out var names))
        {
            _names[unit] = names = unit.DescendantNodes().OfType<IdentifierNameSyntax>()
                .GroupBy(name => name.Identifier.ValueText).ToDictionary(group => group.Key, group => group.ToArray());
        }

        if (!names.TryGetValue(name, out var places))
            return Occurrences.None;

        return unit == scope ? new Occurrences(places) : new Occurrences(places).In(scope.Span);
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

    /// <summary>The places in a scope where a constructor of these sources is called.</summary>
    public IEnumerable<SyntaxNode> CreationsOf(IMethodSymbol constructor, SyntaxNode scope)
    {
        if (!_creationsByConstructor.TryGetValue(scope, out var creations))
            _creationsByConstructor[scope] = creations = ByDefinition(CreationsIn(scope));

        return creations[DefinitionOf(constructor)];
    }

    /// <summary>The places in a scope where a method of these sources is called, however it is called.</summary>
    public IEnumerable<SyntaxNode> CallsOf(IMethodSymbol method, SyntaxNode scope)
    {
        if (!_calls.TryGetValue((scope, method.Name), out var calls))
            _calls[(scope, method.Name)] = calls = ByDefinition(NamesIn(scope, method.Name).Select(Call.Of).OfType<SyntaxNode>());

        return calls[DefinitionOf(method)];
    }

    /// <summary>The arguments of a call of a method or a constructor, however many parameters ask.</summary>
    public CallArguments ArgumentsOf(SyntaxNode call, IMethodSymbol called)
    {
        if (!_arguments.TryGetValue(call, out var arguments))
            _arguments[call] = arguments = new CallArguments(called, Call.ArgumentsOf(call)?.Arguments ?? default);

        return arguments;
    }

    private ILookup<ISymbol?, SyntaxNode> ByDefinition(IEnumerable<SyntaxNode> calls) =>
        calls.ToLookup(call => SymbolOf(call) is IMethodSymbol called ? DefinitionOf(called) : null, SymbolEqualityComparer.Default);

    /// <summary>One symbol for a method, whichever part of it is asked about, and however it is called.</summary>
    private static ISymbol DefinitionOf(IMethodSymbol method)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        return definition.PartialDefinitionPart ?? definition;
    }
}
