using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;
using QuantumKeyAnalyzers.Code;
using QuantumKeyAnalyzers.Values;

namespace QuantumKeyAnalyzers.CodeFixes.Layout;

/// <summary>Names of types in code that is written.</summary>
internal static class TypeNames
{
    /// <summary>The type's name; the host shortens it and adds the <c>using</c> where it is not there yet.</summary>
    public static TypeSyntax ImportedType(this SyntaxGenerator generator, ITypeSymbol type) =>
        (TypeSyntax)generator.TypeExpression(type).WithAdditionalAnnotations(Simplifier.AddImportsAnnotation);

    /// <summary>The same for a certain place: in the arguments of a primary constructor's base the older hosts fail to shorten names.</summary>
    public static TypeSyntax TypeNameAt(this SyntaxGenerator generator, SyntaxNode place, INamedTypeSymbol type, Compilation compilation)
    {
        if (place.FirstAncestorOrSelf<PrimaryConstructorBaseTypeSyntax>() is null)
            return generator.ImportedType(type);

        var isInScope = new Semantics(compilation, place.SyntaxTree, CancellationToken.None).TypesInScope(place.SpanStart, type.Name) is [var found]
            && found.Equals(type, SymbolEqualityComparer.Default);
        return SyntaxFactory.ParseTypeName(isInScope ? type.Name : type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat));
    }

    /// <summary>Shortens the names in the arguments of primary constructors' bases, and leaves none there for the host.</summary>
    public static async Task<Document> ShortenInBasesAsync(Document document, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var names = root!.DescendantNodes().OfType<PrimaryConstructorBaseTypeSyntax>()
            .SelectMany(type => type.ArgumentList.GetAnnotatedNodes(Simplifier.Annotation))
            .ToList();
        if (names.Count == 0)
            return document;

        var compilation = await document.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        var semantics = new Semantics(compilation!, root.SyntaxTree, cancellationToken);
        return document.WithSyntaxRoot(root.ReplaceNodes(names, (node, current) => (IsShortEnough(node) ? ((QualifiedNameSyntax)current).Right.WithTriviaFrom(current) : current)
            .WithoutAnnotations(Simplifier.Annotation)));

        bool IsShortEnough(SyntaxNode node) => node is QualifiedNameSyntax name
            && semantics.TypesInScope(name.SpanStart, name.Right.Identifier.ValueText) is [var found]
            && found.Equals(semantics.SymbolOf(name), SymbolEqualityComparer.Default);
    }
}
