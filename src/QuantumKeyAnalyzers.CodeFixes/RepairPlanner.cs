using QuantumKeyAnalyzers.CodeFixes.Tracing;
using QuantumKeyAnalyzers.Rules;

namespace QuantumKeyAnalyzers.CodeFixes;

/// <summary>
/// From a diagnostic's place to the plans that repair it. The key is read from the syntax again: the diagnostic does not carry it.
/// </summary>
/// <param name="findings">What is known of other documents already.</param>
internal sealed class RepairPlanner(FindingCache findings, CancellationToken cancellationToken)
{
    /// <summary>The plans for the finding at a place, the preferred one first; none where there is no finding (any more).</summary>
    public async Task<IReadOnlyList<PlannedRepair>> PlanAllAsync(Document document, TextSpan span)
    {
        var repairs = new List<PlannedRepair>();
        if (await FindAsync(document, span).ConfigureAwait(false) is not { } context)
            return repairs;

        var options = await RepairOptions.OfAsync(document, cancellationToken).ConfigureAwait(false);
        foreach (var kind in RepairKeys.InOrder.OrderBy(kind => kind != options.Preferred))
        {
            // The preferred kind can have fallen back on another one already, and a credential that is preferred needs no second entry.
            var repair = await PlanAsync(context, kind, options).ConfigureAwait(false);
            if (repair is not null && !repairs.Exists(other => other.Plan.Title == repair.Plan.Title))
                repairs.Add(repair);
        }

        return repairs;
    }

    /// <param name="kind">Null for the one that is preferred where the finding is.</param>
    public async Task<PlannedRepair?> PlanAsync(Document document, TextSpan span, RepairKind? kind)
    {
        if (await FindAsync(document, span).ConfigureAwait(false) is not { } context)
            return null;

        var options = await RepairOptions.OfAsync(document, cancellationToken).ConfigureAwait(false);
        return await PlanAsync(context, kind ?? options.Preferred, options).ConfigureAwait(false);
    }

    /// <summary>
    /// A repair of one kind. Microsoft Entra and the configuration cannot take a key's place everywhere: where they are preferred and
    /// cannot, the environment does, so that a run over a solution leaves no key.
    /// </summary>
    private static async Task<PlannedRepair?> PlanAsync(FindingContext context, RepairKind kind, RepairOptions options)
    {
        var repair = await PlanExactlyAsync(context, kind, options).ConfigureAwait(false);
        if (repair is null && kind == options.Preferred && kind != RepairKeys.Default)
            repair = await PlanExactlyAsync(context, RepairKeys.Default, options).ConfigureAwait(false);

        return repair is null ? null : repair with { Kind = kind };
    }

    private static async Task<PlannedRepair?> PlanExactlyAsync(FindingContext context, RepairKind kind, RepairOptions options) =>
        await kind.PlanAsync(context, options).ConfigureAwait(false) is { } plan
        && await PlanCheck.TryAsync(plan, context.Solution, context.CancellationToken).ConfigureAwait(false) is { } repaired
            ? new PlannedRepair(kind, plan, repaired) : null;

    private async Task<FindingContext?> FindAsync(Document document, TextSpan span)
    {
        var all = await findings.FindInAsync(document, cancellationToken).ConfigureAwait(false);
        return all.Findings.FirstOrDefault(finding => IsAt(finding, span)) is { } found
            ? await FindingContext.CreateAsync(document, found, findings, cancellationToken).ConfigureAwait(false)
            : null;
    }

    /// <summary>A malformed field is reported inside its literal, and it is the literal that is followed through other repairs.</summary>
    private static bool IsAt(Finding finding, TextSpan span) => finding.Rule == QKA0006_MalformedConnectionString.Descriptor
        ? span.Contains(finding.Location.SourceSpan)
        : finding.Secret is not null && finding.Location.SourceSpan == span;
}
