using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.Code;
using QuantumKeyAnalyzers.Values;

namespace QuantumKeyAnalyzers.CodeFixes.Layout;

/// <summary>
/// Adds the imports of repaired documents, shortens names and lays out what is new, as a host does, but in the style of each file. What comes out is
/// text, with nothing left for the host to do: the newer ones let nobody have a say in it.
/// </summary>
internal static class CleanUp
{
    public static async Task<Solution> RunAsync(Solution original, Solution repaired, CancellationToken cancellationToken)
    {
        foreach (var id in repaired.GetChanges(original).GetProjectChanges().SelectMany(project => project.GetChangedDocuments()).ToList())
        {
            var before = await original.GetDocument(id)!.GetTextAsync(cancellationToken).ConfigureAwait(false);
            var document = await RunAsync(repaired.GetDocument(id)!, before, cancellationToken).ConfigureAwait(false);
            var after = ImportLines.Settled(await RootOfAsync(original.GetDocument(id)!).ConfigureAwait(false), await RootOfAsync(document).ConfigureAwait(false));
            repaired = repaired.WithDocumentText(id, SourceText.From(FileStyle.WithLineEndsOf(before, after), before.Encoding, before.ChecksumAlgorithm));
        }

        return repaired;

        async Task<SyntaxNode> RootOfAsync(Document document) => (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
    }

    private static async Task<Document> RunAsync(Document document, SourceText before, CancellationToken cancellationToken)
    {
        var options = FileStyle.Of(before, await document.GetOptionsAsync(cancellationToken).ConfigureAwait(false));
        document = await OrAsItIsAsync(document, () => ImportAdder.AddImportsAsync(document, Simplifier.AddImportsAnnotation, options, cancellationToken)).ConfigureAwait(false);
        document = await TypeNames.ShortenInBasesAsync(document, cancellationToken).ConfigureAwait(false);
        document = await OrAsItIsAsync(document, () => Simplifier.ReduceAsync(document, Simplifier.Annotation, options, cancellationToken)).ConfigureAwait(false);
        document = await OrAsItIsAsync(document, () => Formatter.FormatAsync(document, Formatter.Annotation, options, cancellationToken)).ConfigureAwait(false);
        return await OrAsItIsAsync(document, () => Formatter.FormatAsync(document, SyntaxAnnotation.ElasticAnnotation, options, cancellationToken)).ConfigureAwait(false);
    }

    /// <summary>The host's services throw at some code that does not compile: there names stay long and lines as they come, which is no less right.</summary>
    private static async Task<Document> OrAsItIsAsync(Document document, Func<Task<Document>> tidy) =>
        await Semantics.AskAsync(tidy).ConfigureAwait(false) ?? document;
}
