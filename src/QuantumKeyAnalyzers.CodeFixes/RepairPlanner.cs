using QuantumKeyAnalyzers.CodeFixes.Edits;
using QuantumKeyAnalyzers.CodeFixes.Tracing;
using QuantumKeyAnalyzers.Rules;

namespace QuantumKeyAnalyzers.CodeFixes;

/// <summary>
/// From a diagnostic's place to the plans that repair it. The key is read from the syntax again: the diagnostic does not carry it.
/// </summary>
internal sealed class RepairPlanner(SolutionView view)
{
    /// <summary>The plans for the finding at a place, the preferred one first; none where there is no finding (any more).</summary>
    public async Task<IReadOnlyList<PlannedRepair>> PlanAllAsync(Document document, TextSpan span)
    {
        var repairs = new List<PlannedRepair>();
        if (await FindAsync(document, span).ConfigureAwait(false) is not { } context)
            return repairs;

        var options = await RepairOptions.OfAsync(document, view.CancellationToken).ConfigureAwait(false);
        var preferred = PreferredFor(context, options);
        foreach (var kind in InPlaceOf(preferred))
        {
            // A credential that is preferred needs no second entry.
            var repair = await PlanAsync(context, kind, options).ConfigureAwait(false);
            if (repair is not null && !repairs.Exists(other => other.Plan.Title == repair.Plan.Title))
                repairs.Add(repairs.Count == 0 ? repair with { Kind = preferred } : repair);
        }

        var order = RepairKeys.InOrder.ToList();
        return [.. repairs.Take(1), .. repairs.Skip(1).OrderBy(repair => order.IndexOf(repair.Kind))];
    }

    /// <summary>A repair that is not tried out yet.</summary>
    /// <inheritdoc cref="PlanAsync(Document, TextSpan, RepairKind?)"/>
    /// <inheritdoc cref="FindAsync"/>
    public async Task<RepairDraft?> DraftAsync(Document document, TextSpan span, RepairKind? kind, VariableNames? givenNames)
    {
        if (await FindAsync(document, span, givenNames).ConfigureAwait(false) is not { } context)
            return null;

        var options = await RepairOptions.OfAsync(document, view.CancellationToken).ConfigureAwait(false);
        foreach (var possible in kind is null ? InPlaceOf(PreferredFor(context, options)) : [kind])
        {
            if (await possible.PlanAsync(context, options).ConfigureAwait(false) is { } plan)
                return new RepairDraft(context, plan);
        }

        return null;
    }

    /// <param name="kind">Null for the one that is preferred where the finding is, or what takes its place.</param>
    public async Task<PlannedRepair?> PlanAsync(Document document, TextSpan span, RepairKind? kind)
    {
        if (await FindAsync(document, span).ConfigureAwait(false) is not { } context)
            return null;

        var options = await RepairOptions.OfAsync(document, view.CancellationToken).ConfigureAwait(false);
        foreach (var possible in kind is null ? InPlaceOf(PreferredFor(context, options)) : [kind])
        {
            if (await PlanAsync(context, possible, options).ConfigureAwait(false) is { } repair)
                return repair;
        }

        return null;
    }

    private static RepairKind PreferredFor(FindingContext context, RepairOptions options) =>
        context.IsMalformed ? RepairKeys.InOrder.First(kind => kind.IsForMalformed) : options.Preferred;

    /// <summary>
    /// A kind that is preferred, and then what takes its place where it is not sound, so that a run over a solution leaves no key: the
    /// environment, which nearly always is, or another kind. The first one is offered under the name of the preferred kind.
    /// </summary>
    private static IEnumerable<RepairKind> InPlaceOf(RepairKind preferred) => preferred.IsForMalformed
        ? [preferred]
        : RepairKeys.InOrder.Where(kind => !kind.IsForMalformed).Prepend(RepairKeys.Default).Prepend(preferred).Distinct();

    private static async Task<PlannedRepair?> PlanAsync(FindingContext context, RepairKind kind, RepairOptions options) =>
        await kind.PlanAsync(context, options).ConfigureAwait(false) is { } plan
        && await PlanCheck.TryAsync(plan.Edit, [context.Reads], context.CancellationToken).ConfigureAwait(false) is { } repaired
            ? new PlannedRepair(kind, plan, repaired) : null;

    /// <param name="givenNames">Those that the finding's value has since it was planned before.</param>
    private async Task<FindingContext?> FindAsync(Document document, TextSpan span, VariableNames? givenNames = null)
    {
        // What a generator makes is made again: no change of it lasts.
        if (document is SourceGeneratedDocument)
            return null;

        var all = await view.FindInAsync(document).ConfigureAwait(false);
        if (all.Findings.FirstOrDefault(finding => IsAt(finding, span)) is not { } found)
            return null;

        // What is inactive text to one project can be code to another one that has the file.
        foreach (var copy in found.Node is null ? FileCopies.Of(document).Skip(1) : [])
        {
            var others = await view.FindInAsync(copy).ConfigureAwait(false);
            if (others.Findings.FirstOrDefault(other => other.Node?.Span.Contains(found.Location.SourceSpan) == true) is { } inCode)
                (document, found) = (copy, inCode);
        }

        return await FindingContext.CreateAsync(document, found, view, givenNames).ConfigureAwait(false);
    }

    /// <summary>A malformed field is reported inside its literal, and it is the literal that is followed through other repairs.</summary>
    private static bool IsAt(Finding finding, TextSpan span) => finding.Rule == QKA0006_MalformedConnectionString.Descriptor
        ? span.Contains(finding.Location.SourceSpan)
        : finding.Secret is not null && finding.Location.SourceSpan == span;
}
