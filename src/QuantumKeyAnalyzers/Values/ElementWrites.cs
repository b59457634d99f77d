using QuantumKeyAnalyzers.Code;

namespace QuantumKeyAnalyzers.Values;

/// <summary>Where the code changes the elements of an array, a list or a dictionary.</summary>
internal static class ElementWrites
{
    private static readonly string?[] ChangingMethods =
        ["Add", "TryAdd", "AddRange", "Insert", "Remove", "RemoveAt", "Clear", "Reverse", "Sort", "SetValue"];

    /// <summary>The mentions of a variable that can change what it holds, in the order of the text.</summary>
    public static IEnumerable<IdentifierNameSyntax> Of(ISymbol list, SyntaxNode root, CompilationModel model) =>
        model.NamesIn(root, list.Name).Where(name => MayChange(name) && model.IsReference(name, list));

    /// <summary>The entry that a mention writes: <c>list[key] = value</c>, <c>list.Add(key, value)</c>; null for other changes.</summary>
    /// <returns>The key is null where the element is added behind the others.</returns>
    public static (ExpressionSyntax? Key, ExpressionSyntax Value)? EntryOf(IdentifierNameSyntax mention)
    {
        var whole = MemberName.WithOwner(mention);
        if (whole.Parent is ElementAccessExpressionSyntax
            {
                ArgumentList.Arguments: [var index],
                Parent: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment,
            })
        {
            return (index.Expression, assignment.Right);
        }

        return Call.On(whole) is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" or "TryAdd" } } call
            ? call.ArgumentList.Arguments switch
            {
                [var value] => (null, value.Expression),
                [var key, var value] => (key.Expression, value.Expression),
                _ => null,
            }
            : null;
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
