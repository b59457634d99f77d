using Benchmarks.Measuring;
using Microsoft.CodeAnalysis;

namespace Benchmarks.Repairs;

/// <summary>What the menu at one finding takes, until its entries are registered.</summary>
/// <param name="Again">In a solution that it was opened in before.</param>
/// <param name="AfterEdit">Opened for the first time since the document was edited.</param>
/// <param name="Least">The menu of <see cref="Fixer.Least"/>, which finds nothing out beforehand.</param>
/// <param name="LeastApplied">That, and the change of its one entry.</param>
internal sealed record MenuCost(Samples Again, Samples AfterEdit, Samples Least, Samples LeastApplied)
{
    public static async Task<MenuCost> OfAsync(MenuPlace place, int rounds, TimeSpan cut)
    {
        var ours = await place.OpenAsync(Fixer.QuantumKeys);
        var least = await place.OpenAsync(Fixer.Least);
        return new MenuCost(
            await Samples.OfAsync(() => Task.FromResult(ours), OpenAsync(Fixer.QuantumKeys), rounds, cut),
            await Samples.OfAsync(EditAsync, OpenAsync(Fixer.QuantumKeys), rounds, cut),
            await Samples.OfAsync(() => Task.FromResult(least), OpenAsync(Fixer.Least), rounds, cut),
            await Samples.OfAsync(() => Task.FromResult(least), ApplyLeastAsync, rounds, cut));

        async Task<(Document Document, Diagnostic Finding)> EditAsync() =>
            await (await place.EditedAsync()).OpenAsync(Fixer.QuantumKeys);

        static Func<(Document Document, Diagnostic Finding), CancellationToken, Task> OpenAsync(Fixer fixer) =>
            (opened, cancellationToken) => fixer.MenuAsync(opened.Document, opened.Finding, cancellationToken);
    }

    public static MenuCost Of(IReadOnlyList<MenuCost> costs) => new(
        Samples.Of([.. costs.Select(cost => cost.Again)]),
        Samples.Of([.. costs.Select(cost => cost.AfterEdit)]),
        Samples.Of([.. costs.Select(cost => cost.Least)]),
        Samples.Of([.. costs.Select(cost => cost.LeastApplied)]));

    private static async Task ApplyLeastAsync((Document Document, Diagnostic Finding) opened, CancellationToken cancellationToken)
    {
        var menu = await Fixer.Least.MenuAsync(opened.Document, opened.Finding, cancellationToken);
        await Fixer.ApplyAsync(menu[0], opened.Document.Project.Solution, cancellationToken);
    }
}
