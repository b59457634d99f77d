using QuantumKeyAnalyzers.Code;

namespace QuantumKeyAnalyzers.Values;

/// <summary>What is assigned to the member of a structure: a copy that was made before has nothing of it.</summary>
internal static class StructMembers
{
    /// <summary>Of the assigned values those that can be in the one structure that a use reads.</summary>
    public static IEnumerable<ExpressionSyntax> Arriving(
        IEnumerable<ExpressionSyntax> assigned, ISymbol member, ExpressionSyntax use, ValueResolver resolver) =>
        member.ContainingType is { IsValueType: true } && VariableOf(use, resolver) is { } variable
            ? assigned.Where(value => Arrives(value, variable, Place.Of(use), resolver, new(SymbolEqualityComparer.Default))) : assigned;

    /// <summary>What is read of a part of a tuple or a pair: as it was made, and what a local variable's part is set to.</summary>
    public static IReadOnlyList<ResolvedText> OfPart(
        MemberAccessExpressionSyntax part, ISymbol member, int position, ValueResolver resolver, Reading read)
    {
        var assigned = VariableOf(part, resolver) is null ? []
            : Arriving(resolver.AssignedNear(member, part.SyntaxTree), member, part, resolver).Select(value => read(value));
        return Alternatives.Union([Parts.Read(part.Expression, [position], resolver, read), .. assigned]);
    }

    private static bool Arrives(ExpressionSyntax value, ISymbol variable, Place use, ValueResolver resolver, HashSet<ISymbol> seen)
    {
        if (!resolver.Budget.TryStep() || value.Parent is not AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax target }
            || VariableOf(target, resolver) is not { } changed)
        {
            return true;
        }

        if (SymbolEqualityComparer.Default.Equals(changed, variable))
            return value.Span.End <= use.Span.Start || Declarations.FunctionAround(value) != use.Function;

        return seen.Add(variable) && CopiesTo(variable, resolver).Any(copy =>
            VariableOf(copy, resolver) is { } source && Arrives(value, source, Place.Of(copy), resolver, seen));
    }

    /// <summary>What the whole of a variable is given.</summary>
    private static IEnumerable<ExpressionSyntax> CopiesTo(ISymbol variable, ValueResolver resolver) => variable switch
    {
        IParameterSymbol parameter => ParameterValues.PassedTo(parameter, resolver.Code),
        _ => resolver.Code.DeclaredValuesOf(variable).Concat(resolver.Code.DeclarationsOf(variable)
            .SelectMany(declaration => resolver.Code.NamesIn(Declarations.MemberAround(declaration), variable.Name))
            .Select(name => MemberName.AssignmentTo(name)?.Right)
            .OfType<ExpressionSyntax>()),
    };

    /// <summary>The local variable or parameter that an expression is, or is a member of; null for others, which may be shared.</summary>
    private static ISymbol? VariableOf(ExpressionSyntax expression, ValueResolver resolver)
    {
        var owner = expression is MemberAccessExpressionSyntax access ? access.Expression : expression;
        return resolver.Code.SymbolOf(WholeString.Unwrap(owner)) switch
        {
            ILocalSymbol { RefKind: RefKind.None } local => local,
            IParameterSymbol { RefKind: RefKind.None } parameter => parameter,
            _ => null,
        };
    }
}
