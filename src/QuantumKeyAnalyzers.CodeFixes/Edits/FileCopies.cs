namespace QuantumKeyAnalyzers.CodeFixes.Edits;

/// <summary>
/// The documents that are one file: in each project that links it, and in each target framework of a project. A host writes the file once,
/// and puts marks of a merge conflict into it where the documents say different things.
/// </summary>
internal static class FileCopies
{
    /// <summary>What the documents of one file have in common.</summary>
    public static object FileOf(TextDocument document) => string.IsNullOrEmpty(document.FilePath) ? document.Id : document.FilePath!;

    /// <summary>A document, and then the others of the same file.</summary>
    public static IEnumerable<Document> Of(Document document) => document.GetLinkedDocumentIds()
        .Select(document.Project.Solution.GetDocument)
        .OfType<Document>()
        .Prepend(document);

    /// <summary>A solution in which all additional documents of a file have a text.</summary>
    public static Solution WithText(TextDocument file, SourceText text, Solution solution) =>
        solution.GetDocumentIdsWithFilePath(file.FilePath)
            .Where(solution.ContainsAdditionalDocument)
            .Append(file.Id)
            .Distinct()
            .Aggregate(solution, (current, id) => current.WithAdditionalDocumentText(id, text));
}
