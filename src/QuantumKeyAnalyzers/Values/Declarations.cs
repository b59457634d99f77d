using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace QuantumKeyAnalyzers.Values;

/// <summary>Where a constant, a field or a property gets its value.</summary>
internal static class Declarations
{
    /// <summary>The expression in this compilation's own sources, or null.</summary>
    public static ExpressionSyntax? ValueOf(ISymbol symbol, Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            // A project reference can bring symbols with sources that belong to the other project's compilation.
            if (compilation.ContainsSyntaxTree(reference.SyntaxTree) && ValueIn(reference.GetSyntax(cancellationToken)) is { } value)
                return value;
        }

        return null;
    }

    private static ExpressionSyntax? ValueIn(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax variable => variable.Initializer?.Value,
        PropertyDeclarationSyntax property => property.Initializer?.Value ?? property.ExpressionBody?.Expression ?? ReturnedBy(property),
        _ => null,
    };

    private static ExpressionSyntax? ReturnedBy(PropertyDeclarationSyntax property)
    {
        var getter = property.AccessorList?.Accessors.FirstOrDefault(accessor => accessor.Keyword.ValueText == "get");
        return getter?.ExpressionBody?.Expression
            ?? (getter?.Body?.Statements is [ReturnStatementSyntax { Expression: { } returned }] ? returned : null);
    }
}
