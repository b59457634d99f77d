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
        var documents = await DocumentsAsync(symbol, home, context.CancellationToken).ConfigureAwait(false);
        if (await FindAsync(symbol, documents, context).ConfigureAwait(false) is not { } found)
            return Mentions.Unknown;

        // A file that several projects share is edited once: in the project of the declaration, or else in one of them.
        var nodes = new List<SyntaxNode?>();
        var places = new HashSet<(object, TextSpan)>();
        foreach (var location in found.OrderByDescending(location => location.Document.Project == home))
        {
            if (!places.Add((FileCopies.FileOf(location.Document), location.Location.SourceSpan)))
                continue;

            if (location.Document is SourceGeneratedDocument)
            {
                nodes.Add(null);
                continue;
            }

            var root = await location.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
            nodes.Add(root?.FindNode(location.Location.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true));
        }

        var reads = nodes.Select(ReadOf).OfType<ExpressionSyntax>().ToList();
        var inDocumentation = nodes.Count(node => node?.FirstAncestorOrSelf<CrefSyntax>() is not null);
        return new Mentions(
            reads,
            await InactiveAsync(symbol, declaration, documents, context.CancellationToken).ConfigureAwait(false),
            inDocumentation > 0,
            reads.Count + inDocumentation < nodes.Count);
    }

    private static ExpressionSyntax? ReadOf(SyntaxNode? node) => node switch
    {
        not IdentifierNameSyntax or { Parent: CrefSyntax or NameColonSyntax or NameEqualsSyntax } => null,
        IdentifierNameSyntax { Parent: MemberAccessExpressionSyntax access } name when access.Name == name => access,
        IdentifierNameSyntax name when name.FirstAncestorOrSelf<CrefSyntax>() is null => name,
        _ => null,
    };

    private static async Task<IReadOnlyList<IdentifierNameSyntax>> InactiveAsync(
        ISymbol symbol, SyntaxNode declaration, IImmutableSet<Document> documents, CancellationToken cancellationToken)
    {
        var names = new List<IdentifierNameSyntax>();
        foreach (var document in documents.Where(document => document.Project.Language == LanguageNames.CSharp))
        {
            var tree = (await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false))!;
            var part = symbol is ILocalSymbol ? Declarations.MemberAround(declaration).FullSpan : new TextSpan(0, tree.Length);
            names.AddRange(OtherBranches.NamesIn(tree, part, symbol.Name));
        }

        return names;
    }

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
