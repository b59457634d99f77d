using QuantumKeyAnalyzers.Code;

namespace QuantumKeyAnalyzers.Values;

/// <summary>A place that writes to a variable.</summary>
/// <param name="Target">The variable's name there.</param>
/// <param name="Position">From where on it is written: where the other function is called that does it.</param>
internal sealed record VariableWrite(IdentifierNameSyntax Target, SyntaxNode Position, ISymbol Variable, SyntaxNode Declaration)
{
    /// <summary>The assignment or argument through which an identifier is written to; null where it is only read.</summary>
    public static SyntaxNode? Of(IdentifierNameSyntax identifier) => TargetAround(identifier) switch
    {
        { Parent: AssignmentExpressionSyntax assignment } target when assignment.Left == target => assignment,
        { Parent: ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.RefKeyword or (int)SyntaxKind.OutKeyword } argument } =>
            argument,
        { Parent: RefExpressionSyntax reference } => reference,
        { Parent: PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.AddressOfExpression } address } => address,
        _ => null,
    };

    /// <summary>What is written, and whether that is known: other writes leave the variable unknown.</summary>
    public (IReadOnlyList<ResolvedText> Values, bool IsKnown) Read(ValueResolver resolver, Reading read)
    {
        var write = Of(Target);
        if (write is ArgumentSyntax argument)
            return OutValues.Of(argument, resolver, read) is { } left ? (left, true) : (Alternatives.Unknown, false);

        if (write is not AssignmentExpressionSyntax { Right: var right } assignment)
            return (Alternatives.Unknown, false);

        // Whether, and how often, another function is called is not known.
        if (Declarations.FunctionAround(Target) != Declarations.FunctionAround(Declaration))
            return (Alternatives.Union(Alternatives.Unknown, ReadAssigned()), false);

        return (ReadAssigned(), true);

        IReadOnlyList<ResolvedText> ReadAssigned() => assignment.Kind() switch
        {
            SyntaxKind.SimpleAssignmentExpression when assignment.Left == Target => read(right),
            SyntaxKind.SimpleAssignmentExpression => Parts.Read(right, PathTo(Target, assignment.Left), resolver, read),
            SyntaxKind.CoalesceAssignmentExpression => Alternatives.Union(Before(), read(right)),
            SyntaxKind.AddAssignmentExpression => resolver.Concat([Before(), read(right), Repeated()]),
            _ => Alternatives.Unknown,
        };

        IReadOnlyList<ResolvedText> Before() => resolver.ReadVariable(Variable, Target, read);

        IReadOnlyList<ResolvedText> Repeated() =>
            VariableValues.IsRepeated(Target, Declaration) ? Alternatives.Unknown : Alternatives.Empty;
    }

    /// <summary>The positions in the tuples of a target, from the outermost on.</summary>
    private static List<int> PathTo(SyntaxNode target, SyntaxNode whole)
    {
        var path = new List<int>();
        for (var node = target; node != whole && node.Parent is { } parent; node = parent)
        {
            if (node is ArgumentSyntax argument && parent is TupleExpressionSyntax tuple)
                path.Insert(0, tuple.Arguments.IndexOf(argument));
        }

        return path;
    }

    private static SyntaxNode TargetAround(IdentifierNameSyntax identifier)
    {
        SyntaxNode target = identifier;
        while (target.Parent is ParenthesizedExpressionSyntax or TupleExpressionSyntax or ArgumentSyntax { Parent: TupleExpressionSyntax })
            target = target.Parent;

        return target;
    }
}
