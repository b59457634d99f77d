using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.Code;
using QuantumKeyAnalyzers.Values;

namespace QuantumKeyAnalyzers.CodeFixes.Tracing;

/// <summary>Where a symbol is read, over the solution.</summary>
internal static class References
{
    /// <summary>The expressions that name what is declared; null for a mention that is none (documentation, another language), and where they cannot be found.</summary>
    public static async Task<IReadOnlyList<ExpressionSyntax?>> ToAsync(SyntaxNode declaration, RepairContext context)
    {
        var symbol = await Holder.SymbolOfAsync(declaration, context).ConfigureAwait(false);
        if (symbol is null)
            return [null];

        var expressions = new List<ExpressionSyntax?>();
        var places = new HashSet<(object, TextSpan)>();
        var home = context.Solution.GetDocument(declaration.SyntaxTree)!.Project;
        var found = await Semantics.AskAsync(() => SymbolFinder.FindReferencesAsync(symbol, context.Solution, context.CancellationToken)).ConfigureAwait(false);
        if (found is null)
            return [null];

        // A file that several projects share is edited once: in the project of the declaration, or else in one of them.
        foreach (var location in found.SelectMany(referenced => referenced.Locations).OrderByDescending(location => location.Document.Project == home))
        {
            if (!places.Add((FileOf(location.Document), location.Location.SourceSpan)))
                continue;

            var root = await location.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
            var name = root?.FindNode(location.Location.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true) as IdentifierNameSyntax;
            expressions.Add(name switch
            {
                null or { Parent: CrefSyntax } or { Parent: NameColonSyntax or NameEqualsSyntax } => null,
                { Parent: MemberAccessExpressionSyntax access } when access.Name == name => access,
                _ => name,
            });
        }

        return expressions;
    }

    /// <summary>What several documents have in common that are one file in several projects.</summary>
    public static object FileOf(TextDocument document) => string.IsNullOrEmpty(document.FilePath) ? document.Id : document.FilePath!;
}
