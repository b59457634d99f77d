using QuantumKeyAnalyzers.Code;

namespace QuantumKeyAnalyzers.Values;

/// <summary>What a field or a property can hold: its initializer or body, and what the code near it assigns.</summary>
internal static class MemberValues
{
    public static IReadOnlyList<ResolvedText> Of(ISymbol member, ExpressionSyntax use, ValueResolver resolver, Reading read)
    {
        // A constant of another project is read where it is compiled into.
        var declared = resolver.Code.DeclaredValuesOf(member);
        if (member is IFieldSymbol { IsConst: true } constant)
            return declared is [var value] ? read(value)
                : Semantics.Ask(() => constant.ConstantValue) is string text ? [ResolvedText.Known(text, use)]
                : Alternatives.Unknown;

        if (member is IFieldSymbol { Name: nameof(string.Empty), ContainingType.SpecialType: SpecialType.System_String })
            return Alternatives.Empty;

        IEnumerable<ExpressionSyntax> given = [.. declared, .. resolver.OverridesNear(member, use.SyntaxTree)];
        var assigned = Declarations.KeepsWhatIsSet(member, resolver.Code)
            ? StructMembers.Arriving(resolver.AssignedNear(member, use.SyntaxTree), member, use, resolver) : [];
        var values = given.Concat(assigned).Select(value => read(value)).ToList();
        if (values.Count == 0 || IsSetElsewhere(member))
            values.Add(Alternatives.Unknown);

        return Alternatives.Union(values);
    }

    /// <summary>What the types of a document make of a property or a method that they override or implement.</summary>
    public static IEnumerable<ExpressionSyntax> OverridesOf(ISymbol member, SyntaxTree tree, CompilationModel model)
    {
        if (member is not (IPropertySymbol or IMethodSymbol) || !(member.IsAbstract || member.IsVirtual))
            return [];

        return from declaration in model.MembersIn(tree.GetRoot(model.CancellationToken), member.Name)
               let other = model.DeclaredSymbolOf(declaration)
               where other is not null && IsAnotherOf(member, other)
               from value in model.DeclaredValuesOf(other)
               select value;
    }

    /// <summary>Whether a member overrides or implements another.</summary>
    private static bool IsAnotherOf(ISymbol member, ISymbol other)
    {
        if (member.ContainingType.TypeKind != TypeKind.Interface)
            return SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, OverriddenBy(other)?.OriginalDefinition);

        var implementation = Semantics.Ask(() => other.ContainingType.FindImplementationForInterfaceMember(member));
        return SymbolEqualityComparer.Default.Equals(other, implementation);
    }

    private static ISymbol? OverriddenBy(ISymbol member) => member switch
    {
        IPropertySymbol property => property.OverriddenProperty,
        IMethodSymbol method => method.OverriddenMethod,
        _ => null,
    };

    /// <summary>Whether code that is not seen can give it another value.</summary>
    private static bool IsSetElsewhere(ISymbol member) => member switch
    {
        IFieldSymbol field => !field.IsReadOnly,
        IPropertySymbol property => property.SetMethod is not null || property.IsVirtual || property.IsAbstract || property.IsOverride,
        _ => false,
    };

    /// <summary>What is assigned to the members of a name in a part of a document, by member.</summary>
    public static ILookup<ISymbol?, ExpressionSyntax> AssignedIn(SyntaxNode scope, string name, CompilationModel model) =>
        model.NamesIn(scope, name)
            .Where(name => AssignedTo(name) is not null)
            .ToLookup(name => model.SymbolOf(name)?.OriginalDefinition, name => AssignedTo(name)!, SymbolEqualityComparer.Default);

    private static ExpressionSyntax? AssignedTo(IdentifierNameSyntax name) => MemberName.AssignmentTo(name) is
    {
        RawKind: (int)SyntaxKind.SimpleAssignmentExpression or (int)SyntaxKind.CoalesceAssignmentExpression,
    } assignment ? assignment.Right : null;
}
