using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using QuantumKeyAnalyzers.CodeFixes.Layout;

namespace QuantumKeyAnalyzers.CodeFixes;

/// <summary>A repair as the host offers and applies it.</summary>
internal sealed class RepairAction : CodeAction
{
    private readonly Solution _original;
    private readonly Func<Solution, CancellationToken, Task<Solution>> _apply;

    public RepairAction(RepairPlan plan, Solution original)
        : this(plan.Title, plan.Kind, original, plan.ApplyAsync)
    {
    }

    public RepairAction(string title, RepairKind kind, Solution original, Func<Solution, CancellationToken, Task<Solution>> apply)
    {
        _original = original;
        Title = title;
        EquivalenceKey = RepairKeys.Of(kind);
        _apply = apply;
    }

    public override string Title { get; }

    public override string EquivalenceKey { get; }

    protected override async Task<Solution?> GetChangedSolutionAsync(CancellationToken cancellationToken) =>
        await CleanUp.RunAsync(_original, await _apply(_original, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
}
