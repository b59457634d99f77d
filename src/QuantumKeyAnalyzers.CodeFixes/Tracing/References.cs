using System.Collections.Immutable;
using Microsoft.CodeAnalysis.FindSymbols;
using QuantumKeyAnalyzers.CodeFixes.Edits;

namespace QuantumKeyAnalyzers.CodeFixes.Tracing;

/// <summary>Where a symbol is mentioned, over the solution.</summary>
internal static class References
{
    public static async Task<Mentions> ToAsync(SyntaxNode declaration, FindingContext context)
    {
        var symbol = await Holder.SymbolOfAsync(declaration, context).ConfigureAwait(false);
        if (symbol is null)
            return Mentions.Unknown;

        var home = context.Solution.GetDocument(declaration.SyntaxTree)!.Project;
        var isOwn = symbol is ILocalSymbol || symbol.DeclaredAccessibility is Accessibility.Private;
        var scopes = isOwn
            ? ScopesOf(symbol, declaration, context.CancellationToken)
            : await DocumentsAsync(symbol, home, context.CancellationToken).ConfigureAwait(false);
        var names = await (isOwn
            ? FindInScopesAsync(symbol, scopes, home, context)
            : FindInSolutionAsync(symbol, scopes, home, context)).ConfigureAwait(false);
        if (names is null)
            return Mentions.Unknown;

        foreach (var name in names)
            context.Reads.Add(name);

        var reads = names.Select(name => ReadOf(name, context.Solution)).OfType<ExpressionSyntax>().ToList();
        var inDocumentation = names.Count(IsInDocumentation);
        var inactive = scopes.Where(scope => scope.Language == LanguageNames.CSharp)
            .SelectMany(scope => OtherBranches.NamesIn(scope.SyntaxTree, scope.FullSpan, symbol.Name));
        return new Mentions(reads, [.. inactive], inDocumentation > 0, reads.Count + inDocumentation < names.Count);
    }

    private static ExpressionSyntax? ReadOf(SyntaxNode name, Solution solution) => name switch
    {
        not IdentifierNameSyntax or { Parent: NameColonSyntax or NameEqualsSyntax } => null,
        _ when IsInDocumentation(name) || solution.GetDocument(name.SyntaxTree) is SourceGeneratedDocument => null,
        { Parent: MemberAccessExpressionSyntax access } when access.Name == name => access,
        _ => (ExpressionSyntax)name,
    };

    private static bool IsInDocumentation(SyntaxNode name) => name.FirstAncestorOrSelf<CrefSyntax>() is not null;

    /// <summary>The code that can name what only its own member or type can name.</summary>
    private static List<SyntaxNode> ScopesOf(ISymbol symbol, SyntaxNode declaration, CancellationToken cancellationToken) =>
        symbol is ILocalSymbol
            ? [Declarations.MemberAround(declaration)]
            : [.. symbol.ContainingType.DeclaringSyntaxReferences.Select(part => part.GetSyntax(cancellationToken))];

    /// <summary>By the names in the code: the engine that searches solutions takes long for that.</summary>
    private static async Task<List<SyntaxNode>?> FindInScopesAsync(
        ISymbol symbol, List<SyntaxNode> scopes, Project home, FindingContext context)
    {
        var model = await context.View.ModelOfAsync(home).ConfigureAwait(false);
        var names = new List<SyntaxNode>();
        foreach (var scope in scopes)
        {
            var mentions = context.View.MentionsIn(scope, symbol.Name)
                .Where(mention => model.IsReference(mention, symbol) || (mention.Parent is CrefSyntax && model.SymbolOf(mention) is null));
            names.AddRange(mentions);
            if (model.SemanticsOf(scope.SyntaxTree).HasFailed)
                return null;
        }

        return names;
    }

    private static async Task<List<SyntaxNode>?> FindInSolutionAsync(
        ISymbol symbol, List<SyntaxNode> scopes, Project home, FindingContext context)
    {
        var documents = scopes.Select(scope => context.Solution.GetDocument(scope.SyntaxTree)!).ToImmutableHashSet();
        var found = await Semantics
            .AskAsync(() => SymbolFinder.FindReferencesAsync(symbol, context.Solution, documents, context.CancellationToken))
            .ConfigureAwait(false);
        if (found is null)
            return null;

        // A file that several projects share is edited once: in the project of the declaration, or else in one of them.
        var names = new List<SyntaxNode>();
        var places = new HashSet<(object, TextSpan)>();
        var locations = found.SelectMany(referenced => referenced.Locations);
        foreach (var location in locations.OrderByDescending(location => location.Document.Project == home))
        {
            if (!places.Add((FileCopies.FileOf(location.Document), location.Location.SourceSpan)))
                continue;

            if (await location.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
                return null;

            names.Add(root.FindNode(location.Location.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true));
        }

        return names;
    }

    /// <summary>The documents that can mention a symbol: to ask all of a solution takes long.</summary>
    private static async Task<List<SyntaxNode>> DocumentsAsync(ISymbol symbol, Project home, CancellationToken cancellationToken)
    {
        var solution = home.Solution;
        var projects = solution.GetProjectDependencyGraph().GetProjectsThatTransitivelyDependOnThisProject(home.Id).Append(home.Id);
        var roots = new List<SyntaxNode>();
        foreach (var document in projects.SelectMany(project => solution.GetProject(project)!.Documents))
        {
            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            if ((document.Project.Language != LanguageNames.CSharp || DocumentWords.Of(text).MayContain(symbol.Name))
                && await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root)
            {
                roots.Add(root);
            }
        }

        return roots;
    }
}
