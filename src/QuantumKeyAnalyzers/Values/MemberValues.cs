using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace QuantumKeyAnalyzers.Values;

/// <summary>What a field or a property can hold: its initializer or body, and what the code near it assigns.</summary>
internal static class MemberValues
{
    public static IReadOnlyList<ResolvedText> Of(ISymbol member, ExpressionSyntax use, ValueResolver resolver)
    {
        // A constant of another project is read where it is compiled into.
        var declared = resolver.DeclaredValuesOf(member);
        if (member is IFieldSymbol { IsConst: true } constant)
        {
            return declared is [var value] ? resolver.Resolve(value)
                : constant is { HasConstantValue: true, ConstantValue: string text } ? [ResolvedText.Known(text, use)]
                : Alternatives.Unknown;
        }

        if (member is IFieldSymbol { Name: nameof(string.Empty), ContainingType.SpecialType: SpecialType.System_String })
            return Alternatives.Empty;

        var values = declared.Select(resolver.Resolve).Concat(AssignedNear(member, use, resolver).Select(resolver.Resolve)).ToList();
        return values.Count == 0 ? Alternatives.Unknown : Alternatives.Union(values);
    }

    /// <summary>What is assigned to it in its own type's declaration and in the document that uses it.</summary>
    private static IEnumerable<ExpressionSyntax> AssignedNear(ISymbol member, ExpressionSyntax use, ValueResolver resolver)
    {
        var scopes = member.ContainingType.DeclaringSyntaxReferences
            .Where(reference => resolver.Compilation.ContainsSyntaxTree(reference.SyntaxTree))
            .Select(reference => reference.GetSyntax(resolver.CancellationToken))
            .Append(use.SyntaxTree.GetRoot(resolver.CancellationToken));
        return scopes.SelectMany(scope => resolver.NamesIn(scope, member.Name))
            .Distinct()
            .Where(name => AssignedTo(name) is not null && SymbolEqualityComparer.Default.Equals(resolver.SymbolOf(name)?.OriginalDefinition, member.OriginalDefinition))
            .Select(name => AssignedTo(name)!);
    }

    private static ExpressionSyntax? AssignedTo(IdentifierNameSyntax name)
    {
        ExpressionSyntax target = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return target.Parent is AssignmentExpressionSyntax
        {
            RawKind: (int)SyntaxKind.SimpleAssignmentExpression or (int)SyntaxKind.CoalesceAssignmentExpression,
        } assignment && assignment.Left == target ? assignment.Right : null;
    }
}
