using System.Globalization;
using QuantumKeyAnalyzers.Code;

namespace QuantumKeyAnalyzers.Values;

/// <summary>The parts of a tuple, of a positional record, of a key/value pair, by their position.</summary>
internal static class Parts
{
    private static readonly string[] Pairs = ["ValueTuple", "Tuple", "KeyValuePair"];

    /// <summary>What is read of a part of a part.</summary>
    /// <param name="path">The positions, from the outermost on.</param>
    public static IReadOnlyList<ResolvedText> Read(ExpressionSyntax whole, IReadOnlyList<int> path, ValueResolver resolver, Reading read)
    {
        return Within(whole, 0);

        IReadOnlyList<ResolvedText> Within(ExpressionSyntax value, int depth) => depth == path.Count ? read(value)
            : Makers.Read(value, resolver, maker => PartOf(maker, path[depth], resolver, part => Within(part, depth + 1)));
    }

    /// <summary>The position that a member of a tuple or of a pair has; null for other members.</summary>
    public static int? PositionOf(ISymbol member) => member switch
    {
        IFieldSymbol { CorrespondingTupleField: { } item } => NumberOf(item.Name),
        IFieldSymbol or IPropertySymbol when member.ContainingType is { Name: "Tuple" or "ValueTuple" } => NumberOf(member.Name),
        IPropertySymbol { Name: "Key", ContainingType.Name: "KeyValuePair" } => 0,
        IPropertySymbol { Name: "Value", ContainingType.Name: "KeyValuePair" } => 1,
        _ => null,
    };

    private static int? NumberOf(string item) => item.StartsWith("Item", StringComparison.Ordinal)
        && int.TryParse(item.Substring("Item".Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number - 1 : null;

    private static IReadOnlyList<ResolvedText> PartOf(ExpressionSyntax maker, int position, ValueResolver resolver, Reading read)
    {
        var part = maker switch
        {
            TupleExpressionSyntax tuple => tuple.Arguments.ElementAtOrDefault(position)?.Expression,
            InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } entry =>
                entry.Expressions.ElementAtOrDefault(position),
            AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [var key] } } entry =>
                position == 0 ? key.Expression : entry.Right,
            BaseObjectCreationExpressionSyntax or InvocationExpressionSyntax => Given(maker, position, resolver),
            _ => null,
        };
        return part is not null ? read(part) : OfOwnDeconstruct(maker, position, resolver, read);
    }

    /// <summary>The argument of a constructor (or of <c>Tuple.Create</c>) whose parameters are the parts.</summary>
    private static ExpressionSyntax? Given(ExpressionSyntax maker, int position, ValueResolver resolver)
    {
        if (resolver.Code.SymbolOf(maker) is not IMethodSymbol method || position >= method.Parameters.Length
            || Call.ArgumentsOf(maker) is not { } list)
        {
            return null;
        }

        var isPair = Array.IndexOf(Pairs, method.ContainingType.Name) >= 0
            && (method.MethodKind == MethodKind.Constructor || method.Name == "Create");
        var isPositional = method is { MethodKind: MethodKind.Constructor, ContainingType.IsRecord: true }
            && resolver.Code.DeclarationsOf(method).Any(declaration => declaration is RecordDeclarationSyntax);
        return isPair || isPositional ? new CallArguments(method, list.Arguments).Of(method.Parameters[position]) : null;
    }

    private static IReadOnlyList<ResolvedText> OfOwnDeconstruct(
        ExpressionSyntax maker, int position, ValueResolver resolver, Reading read)
    {
        var methods = resolver.Code.TypeOf(maker)?.GetMembers("Deconstruct").OfType<IMethodSymbol>() ?? [];
        return methods.FirstOrDefault(method => method.Parameters.Length > position && !method.DeclaringSyntaxReferences.IsEmpty) is { } own
            ? OutValues.Of(own, own.Parameters[position], resolver, read) : Alternatives.Unknown;
    }
}
