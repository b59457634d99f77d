namespace QuantumKeyAnalyzers.Values;

/// <summary>The text that a type of these sources makes of itself: its own <c>ToString</c>, its own conversion to a string.</summary>
internal static class OwnText
{
    /// <summary>As a part of an interpolation or a concatenation; null where the type has none.</summary>
    public static IReadOnlyList<ResolvedText>? Shown(ExpressionSyntax value, ValueResolver resolver) =>
        TypeOf(value, resolver)?.GetMembers(nameof(ToString)).OfType<IMethodSymbol>()
            .FirstOrDefault(method => method is { IsOverride: true, Parameters.Length: 0 }) is { } own
            ? Returned(own, [], resolver) : null;

    /// <summary>Where a string is expected; null where the type has no such operator.</summary>
    public static IReadOnlyList<ResolvedText>? Converted(ExpressionSyntax value, ValueResolver resolver) =>
        TypeOf(value, resolver)?.GetMembers().OfType<IMethodSymbol>().FirstOrDefault(method =>
            method is { MethodKind: MethodKind.Conversion, ReturnType.SpecialType: SpecialType.System_String, Parameters.Length: 1 })
            is { } own
            ? Returned(own, new() { [own.Parameters[0].Name] = new Passed(value, Alternatives.Unknown) }, resolver) : null;

    private static INamedTypeSymbol? TypeOf(ExpressionSyntax value, ValueResolver resolver) =>
        resolver.Code.TypeOf(value) is INamedTypeSymbol { DeclaringSyntaxReferences.IsEmpty: false } type ? type : null;

    private static IReadOnlyList<ResolvedText>? Returned(IMethodSymbol method, Dictionary<string, Passed> passed, ValueResolver resolver)
    {
        var returned = resolver.Code.DeclaredValuesOf(method.OriginalDefinition);
        return returned.Count == 0 ? null
            : resolver.WithArguments(method.OriginalDefinition, passed, () => Alternatives.Union(returned.Select(resolver.Resolve)));
    }
}
