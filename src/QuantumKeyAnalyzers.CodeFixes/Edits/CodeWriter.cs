namespace QuantumKeyAnalyzers.CodeFixes.Edits;

/// <summary>Writes code for a place: types by their short names where that is possible, with the <c>using</c> that it takes.</summary>
internal sealed class CodeWriter(RepairPlan plan, SyntaxNode place, CompilationModel code)
{
    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>A text as it is written between quotes.</summary>
    public static string Escaped(string text)
    {
        var literal = Literal(text);
        return literal.Substring(1, literal.Length - 2);
    }

    /// <summary><c>new Type(arguments)</c></summary>
    public string Creation(INamedTypeSymbol type, params string[] arguments) => $"new {TypeName(type)}({string.Join(", ", arguments)})";

    /// <inheritdoc cref="Creation(INamedTypeSymbol, string[])"/>
    /// <param name="type">The name of a type that every project has, with its namespace.</param>
    public string Creation(string type, params string[] arguments) => Creation(Known(type), arguments);

    /// <summary><c>Type.Member</c></summary>
    public string StaticMember(INamedTypeSymbol type, string member) =>
        $"{NameOf(type, Semantics.SymbolsInScope(place.SpanStart, type.Name))}.{member}";

    /// <inheritdoc cref="StaticMember(INamedTypeSymbol, string)"/>
    public string StaticMember(string type, string member) => StaticMember(Known(type), member);

    /// <summary>A type's name where nothing but a type can be meant.</summary>
    public string TypeName(INamedTypeSymbol type) => NameOf(type, Semantics.TypesInScope(place.SpanStart, type.Name));

    private Semantics Semantics => code.SemanticsOf(place.SyntaxTree);

    /// <param name="meanings">What the short name means at the place.</param>
    private string NameOf(INamedTypeSymbol type, IReadOnlyList<ISymbol> meanings)
    {
        var full = type.ToDisplayString();
        var isHidden = Semantics.SymbolsInScope(place.SpanStart, full.Split('.')[0])
            is not [INamespaceSymbol { ContainingNamespace.IsGlobalNamespace: true }];
        if (meanings.Count == 0 && !type.ContainingNamespace.IsGlobalNamespace)
            plan.In(place.SyntaxTree).Import(type.ContainingNamespace.ToDisplayString(), place, isHidden);
        else if (meanings is not [var only] || !only.Equals(type, SymbolEqualityComparer.Default))
            return isHidden ? "global::" + full : full;

        return type.Name;
    }

    private INamedTypeSymbol Known(string type) => code.Compilation.GetTypeByMetadataName(type)!;
}
