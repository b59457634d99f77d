using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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

        switch (WholeString.Unwrap(list))
        {
            case ArrayCreationExpressionSyntax { Initializer: { } initializer }:
                return initializer.Expressions;
            case ImplicitArrayCreationExpressionSyntax array:
                return array.Initializer.Expressions;
            case StackAllocArrayCreationExpressionSyntax { Initializer: { } initializer }:
                return initializer.Expressions;
            case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ArrayInitializerExpression } initializer:
                return initializer.Expressions;
            case BaseObjectCreationExpressionSyntax { Initializer: { RawKind: (int)SyntaxKind.CollectionInitializerExpression or (int)SyntaxKind.ObjectInitializerExpression } initializer } creation
                when creation.ArgumentList is null or { Arguments.Count: 0 } && initializer.Expressions.All(IsEntry):
                return initializer.Expressions;
            case CollectionExpressionSyntax collection:
                return OfCollection(collection, resolver, depth);
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToArray" or "ToList" or "AsSpan" or "AsEnumerable" } copy, ArgumentList.Arguments.Count: 0 }:
                return Of(copy.Expression, resolver, depth + 1);
            case NameSyntax or MemberAccessExpressionSyntax:
                return OfVariable(WholeString.Unwrap(list), resolver, depth);
            default:
                return null;
        }
    }

    /// <summary>Not one that sets a property of the object.</summary>
    private static bool IsEntry(ExpressionSyntax entry) => entry is not AssignmentExpressionSyntax assignment || assignment.Left is ImplicitElementAccessSyntax;

    /// <summary>What an element is whose index or key is a constant: of an array, a list, a dictionary.</summary>
    public static IReadOnlyList<ResolvedText> At(ExpressionSyntax list, ExpressionSyntax index, ValueResolver resolver)
    {
        if (Of(list, resolver) is not { } elements)
            return Alternatives.Unknown;

        if (resolver.Code.ConstantOf(index) is int position)
            return position >= 0 && position < elements.Count && elements[position] is not InitializerExpressionSyntax ? resolver.Resolve(elements[position]) : Alternatives.Unknown;

        var key = resolver.ResolveConstant(index);
        return key is null ? Alternatives.Unknown : Alternatives.Union(elements.Select(element => ValueOf(element, key, resolver)).OfType<ExpressionSyntax>().Select(resolver.Resolve));
    }

    /// <summary>The value of an entry with a key: <c>{ key, value }</c>, <c>[key] = value</c>.</summary>
    private static ExpressionSyntax? ValueOf(ExpressionSyntax entry, string key, ValueResolver resolver)
    {
        var (name, value) = entry switch
        {
            InitializerExpressionSyntax { Expressions: [var first, var second] } => (first, second),
            AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [var argument] } } assignment => (argument.Expression, assignment.Right),
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
        if (resolver.Code.SymbolOf(reference) is not (ILocalSymbol or IFieldSymbol or IPropertySymbol) || resolver.Code.DeclaredValueOf(reference) is not { } value)
            return null;

        var name = resolver.Code.SymbolOf(reference)!.Name;
        var root = value.SyntaxTree.GetRoot(resolver.Code.CancellationToken);
        return resolver.Code.NamesIn(root, name).Any(MayChange) ? null : Of(value, resolver, depth + 1);
    }

    private static bool MayChange(IdentifierNameSyntax name)
    {
        var whole = MemberName.WithOwner(name);
        return whole.Parent switch
        {
            ElementAccessExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } element => assignment.Left == element,
            AssignmentExpressionSyntax assignment => assignment.Left == whole,
            ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None),
            MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } method when method.Expression == whole =>
                method.Name.Identifier.ValueText is "Add" or "AddRange" or "Insert" or "Remove" or "RemoveAt" or "Clear" or "Reverse" or "Sort" or "SetValue",
            _ => false,
        };
    }
}
