using QuantumKeyAnalyzers.Code;

namespace QuantumKeyAnalyzers.Values;

/// <summary>The elements of an array or a list, where the code writes them down.</summary>
internal static class Elements
{
    /// <returns>An expression for each element, in order; null where they are not known.</returns>
    public static IReadOnlyList<ExpressionSyntax>? Of(ExpressionSyntax list, ValueResolver resolver, int depth = 0)
    {
        const int mostDepth = 8;
        if (depth > mostDepth)
            return null;

        list = WholeString.Unwrap(list);
        return list switch
        {
            ArrayCreationExpressionSyntax array => array.Initializer?.Expressions,
            ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
            StackAllocArrayCreationExpressionSyntax array => array.Initializer?.Expressions,
            InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ArrayInitializerExpression } initializer => initializer.Expressions,
            BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 }, Initializer: { } initializer }
                when initializer.Expressions.All(IsEntry) => initializer.Expressions,
            CollectionExpressionSyntax collection => OfCollection(collection, resolver, depth),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax copy, ArgumentList.Arguments.Count: 0 }
                when copy.Name.Identifier.ValueText is "ToArray" or "ToList" or "AsSpan" or "AsEnumerable" =>
                Of(copy.Expression, resolver, depth + 1),
            NameSyntax or MemberAccessExpressionSyntax => OfVariable(list, resolver, depth),
            _ => null,
        };
    }

    /// <summary>Not one that sets a property of the object.</summary>
    private static bool IsEntry(ExpressionSyntax entry) =>
        entry is not AssignmentExpressionSyntax assignment || assignment.Left is ImplicitElementAccessSyntax;

    private static List<ExpressionSyntax>? OfCollection(CollectionExpressionSyntax collection, ValueResolver resolver, int depth)
    {
        var expressions = new List<ExpressionSyntax>();
        foreach (var element in collection.Elements)
        {
            switch (element)
            {
                case ExpressionElementSyntax single:
                    expressions.Add(single.Expression);
                    break;
                case SpreadElementSyntax spread when Of(spread.Expression, resolver, depth + 1) is { } others:
                    expressions.AddRange(others);
                    break;
                default:
                    return null;
            }
        }

        return expressions;
    }

    /// <summary>A variable that is written once, where it is declared, and whose elements nothing in that document writes.</summary>
    private static IReadOnlyList<ExpressionSyntax>? OfVariable(ExpressionSyntax reference, ValueResolver resolver, int depth)
    {
        var symbol = resolver.Code.SymbolOf(reference);
        return symbol is ILocalSymbol or IFieldSymbol or IPropertySymbol && resolver.Code.DeclaredValueOf(reference) is { } value
            && resolver.ElementWritesOf(symbol, value.SyntaxTree).Count == 0 ? Of(value, resolver, depth + 1) : null;
    }
}
