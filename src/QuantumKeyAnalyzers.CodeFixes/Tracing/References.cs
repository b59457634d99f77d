using System.Collections.Immutable;
using Microsoft.CodeAnalysis.FindSymbols;

namespace QuantumKeyAnalyzers.CodeFixes.Tracing;

/// <summary>Where a symbol is read, over the solution.</summary>
internal static class References
{
    /// <summary>
    /// The expressions that name what is declared; null for a mention that is none (documentation, another language), and where they cannot
    /// be found.
    /// </summary>
    public static async Task<IReadOnlyList<ExpressionSyntax?>> ToAsync(SyntaxNode declaration, FindingContext context)
    {
        var symbol = await Holder.SymbolOfAsync(declaration, context).ConfigureAwait(false);
        if (symbol is null)
            return [null];

        var expressions = new List<ExpressionSyntax?>();
        var places = new HashSet<(object, TextSpan)>();
        var home = context.Solution.GetDocument(declaration.SyntaxTree)!.Project;
        var documents = await DocumentsAsync(symbol, home, context.CancellationToken).ConfigureAwait(false);
        var found = await FindAsync(symbol, documents, context).ConfigureAwait(false);
        if (found is null)
            return [null];

        // A file that several projects share is edited once: in the project of the declaration, or else in one of them.
        foreach (var location in found.OrderByDescending(location => location.Document.Project == home))
        {
            if (!places.Add((FileOf(location.Document), location.Location.SourceSpan)))
                continue;

            var root = await location.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
            expressions.Add(root?.FindNode(location.Location.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true) switch
            {
                not IdentifierNameSyntax or { Parent: CrefSyntax or NameColonSyntax or NameEqualsSyntax } => null,
                IdentifierNameSyntax { Parent: MemberAccessExpressionSyntax access } name when access.Name == name => access,
                IdentifierNameSyntax name => name,
            });
        }

        return expressions;
    }

    /// <summary>What several documents have in common that are one file in several projects.</summary>
    public static object FileOf(TextDocument document) => string.IsNullOrEmpty(document.FilePath) ? document.Id : document.FilePath!;

    private static async Task<IReadOnlyList<ReferenceLocation>?> FindAsync(
        ISymbol symbol, IImmutableSet<Document> documents, FindingContext context)
    {
        var found = await Semantics
            .AskAsync(() => SymbolFinder.FindReferencesAsync(symbol, context.Solution, documents, context.CancellationToken))
            .ConfigureAwait(false);
        return found?.SelectMany(referenced => referenced.Locations).ToList();
    }

    /// <summary>The documents that can mention a symbol: to ask all of a solution takes long.</summary>
    private static async Task<IImmutableSet<Document>> DocumentsAsync(ISymbol symbol, Project home, CancellationToken cancellationToken)
    {
        var solution = home.Solution;
        var owner = symbol is ILocalSymbol ? symbol : symbol.DeclaredAccessibility is Accessibility.Private ? symbol.ContainingType : null;
        if (owner is not null)
            return owner.DeclaringSyntaxReferences
                .Select(reference => solution.GetDocument(reference.SyntaxTree))
                .OfType<Document>()
                .ToImmutableHashSet();

        var projects = solution.GetProjectDependencyGraph().GetProjectsThatTransitivelyDependOnThisProject(home.Id).Append(home.Id);
        var documents = ImmutableHashSet.CreateBuilder<Document>();
        foreach (var document in projects.SelectMany(project => solution.GetProject(project)!.Documents))
        {
            var text = (await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString();
            if (text.Contains(symbol.Name) || text.Contains("\\u") || document.Project.Language != LanguageNames.CSharp)
                documents.Add(document);
        }

        return documents.ToImmutable();
    }
}
