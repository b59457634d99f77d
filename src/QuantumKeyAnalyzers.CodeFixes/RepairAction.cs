using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Text;

namespace QuantumKeyAnalyzers.CodeFixes;

/// <summary>A repair as the host offers and applies it.</summary>
internal sealed class RepairAction : CodeAction
{
    private readonly Func<CancellationToken, Task<Solution>> _apply;

    public RepairAction(string title, RepairKind kind, Func<CancellationToken, Task<Solution>> apply)
    {
        Title = title;
        EquivalenceKey = RepairKeys.Of(kind);
        _apply = apply;
    }

    public override string Title { get; }

    public override string EquivalenceKey { get; }

    protected override async Task<Solution?> GetChangedSolutionAsync(CancellationToken cancellationToken) =>
        await _apply(cancellationToken).ConfigureAwait(false);

    protected override async Task<Document> PostProcessChangesAsync(Document document, CancellationToken cancellationToken)
    {
        // Imports, simplification and formatting end new lines as the workspace is set, which need not be as the file's own.
        var cleaned = await base.PostProcessChangesAsync(document, cancellationToken).ConfigureAwait(false);
        var text = await cleaned.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return LineEnds.Unify(text) is { } unified ? cleaned.WithText(unified) : cleaned;
    }
}
