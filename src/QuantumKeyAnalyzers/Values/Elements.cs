using QuantumKeyAnalyzers.Code;

namespace QuantumKeyAnalyzers.Values;

/// <summary>The elements of an array or a list, where the code writes them down.</summary>
internal static class Elements
{
    private static readonly string?[] ChangingMethods =
        ["Add", "AddRange", "Insert", "Remove", "RemoveAt", "Clear", "Reverse", "Sort", "SetValue"];

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

    /// <summary>What an element is whose index or key is a constant: of an array, a list, a dictionary.</summary>
    public static IReadOnlyList<ResolvedText> At(ExpressionSyntax list, ExpressionSyntax index, ValueResolver resolver)
    {
        if (Of(list, resolver) is not { } elements)
            return Alternatives.Unknown;

        if (resolver.Code.ConstantOf(index) is int position)
        {
            var element = elements.ElementAtOrDefault(position);
            return element is null or InitializerExpressionSyntax ? Alternatives.Unknown : resolver.Resolve(element);
        }

        if (resolver.ResolveConstant(index) is not { } key)
            return Alternatives.Unknown;

        var values = elements.Select(element => ValueOf(element, key, resolver)).OfType<ExpressionSyntax>();
        return Alternatives.Union(values.Select(resolver.Resolve));
    }

    /// <summary>The value of an entry with a key: <c>{ key, value }</c>, <c>[key] = value</c>.</summary>
    private static ExpressionSyntax? ValueOf(ExpressionSyntax entry, string key, ValueResolver resolver)
    {
        var (name, value) = entry switch
        {
            InitializerExpressionSyntax { Expressions: [var first, var second] } => (first, second),
            AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [var argument] }, Right: var right } =>
                (argument.Expression, right),
            _ => (null, null),
        };
        return name is not null && resolver.ResolveConstant(name) == key ? value : null;
    }

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
        if (symbol is not (ILocalSymbol or IFieldSymbol or IPropertySymbol) || resolver.Code.DeclaredValueOf(reference) is not { } value)
            return null;

        var root = value.SyntaxTree.GetRoot(resolver.Code.CancellationToken);
        return resolver.Code.NamesIn(root, symbol.Name).Any(MayChange) ? null : Of(value, resolver, depth + 1);
    }

    /// <summary>Whether a mention of a list can change it: what is not an assignment or a call of such a method only reads it.</summary>
    private static bool MayChange(IdentifierNameSyntax name)
    {
        var whole = MemberName.WithOwner(name);
        return whole.Parent switch
        {
            ElementAccessExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } element => assignment.Left == element,
            AssignmentExpressionSyntax assignment => assignment.Left == whole,
            ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None),
            _ => Call.On(whole) is { Expression: var method } && ChangingMethods.Contains(MemberName.Of(method)),
        };
    }
}
