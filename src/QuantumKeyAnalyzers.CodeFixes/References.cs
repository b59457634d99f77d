using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace QuantumKeyAnalyzers.CodeFixes;

/// <summary>Where a symbol is read, over the solution.</summary>
internal static class References
{
    /// <summary>The expressions that name what is declared; null for a mention that is none (documentation, another language).</summary>
    public static async Task<IReadOnlyList<ExpressionSyntax?>> ToAsync(SyntaxNode declaration, RepairContext context)
    {
        var compilation = await context.CompilationOfAsync(declaration.SyntaxTree).ConfigureAwait(false);
        var symbol = compilation.GetSemanticModel(declaration.SyntaxTree).GetDeclaredSymbol(declaration, context.CancellationToken);
        if (symbol is null)
            return [null];

        var expressions = new List<ExpressionSyntax?>();
        foreach (var referenced in await SymbolFinder.FindReferencesAsync(symbol, context.Solution, context.CancellationToken).ConfigureAwait(false))
        {
            foreach (var location in referenced.Locations)
            {
                var root = await location.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
                var name = root?.FindNode(location.Location.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true) as IdentifierNameSyntax;
                expressions.Add(name switch
                {
                    null or { Parent: CrefSyntax } or { Parent: NameColonSyntax or NameEqualsSyntax } => null,
                    { Parent: MemberAccessExpressionSyntax access } when access.Name == name => access,
                    _ => name,
                });
            }
        }

        return expressions;
    }
}
