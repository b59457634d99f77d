using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.CodeFixes.Repairs;
using QuantumKeyAnalyzers.Options;
using QuantumKeyAnalyzers.Rules;

namespace QuantumKeyAnalyzers.CodeFixes;

/// <summary>From a diagnostic's place to the plans that repair it. The key is read from the syntax again: the diagnostic does not carry it.</summary>
internal static class RepairPlanner
{
    private static readonly RepairKind[] Kinds = [RepairKind.Environment, RepairKind.Configuration, RepairKind.Entra, RepairKind.EntraManagedIdentity, RepairKind.Mend];

    /// <summary>The plans for the finding at a place, the preferred one first; none where there is no finding (any more).</summary>
    public static async Task<IReadOnlyList<RepairPlan>> PlansAsync(Document document, TextSpan span, CancellationToken cancellationToken)
    {
        var plans = new List<RepairPlan>();
        if (await FindAsync(document, span, cancellationToken).ConfigureAwait(false) is not { } context)
            return plans;

        foreach (var kind in Kinds.OrderBy(kind => kind != context.Options.Preferred))
        {
            // The preferred kind can have fallen back on another one already, and a credential that is preferred needs no second entry.
            if (await PlanAsync(context, kind).ConfigureAwait(false) is { } plan && !plans.Exists(other => other.Title == plan.Title))
                plans.Add(plan);
        }

        return plans;
    }

    /// <param name="kind">Null for the one that is preferred where the finding is.</param>
    public static async Task<RepairPlan?> PlanAsync(Document document, TextSpan span, RepairKind? kind, CancellationToken cancellationToken) =>
        await FindAsync(document, span, cancellationToken).ConfigureAwait(false) is { } context
            ? await PlanAsync(context, kind ?? context.Options.Preferred).ConfigureAwait(false)
            : null;

    public static async Task<RepairOptions> OptionsOfAsync(Document document, CancellationToken cancellationToken) =>
        await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false) is { } tree
            ? RepairOptions.Read(document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(tree))
            : RepairOptions.Default;

    /// <summary>
    /// A repair of one kind. Microsoft Entra and the configuration cannot stand everywhere in for a key: where they are preferred and cannot, the
    /// environment does, so that a run over a solution leaves no key.
    /// </summary>
    private static async Task<RepairPlan?> PlanAsync(RepairContext context, RepairKind kind) =>
        await StrictPlanAsync(context, kind).ConfigureAwait(false) is { } plan ? plan
        : kind == context.Options.Preferred && kind is not RepairKind.Environment && await StrictPlanAsync(context, RepairKind.Environment).ConfigureAwait(false) is { } other ? other.As(kind)
        : null;

    private static async Task<RepairPlan?> StrictPlanAsync(RepairContext context, RepairKind kind)
    {
        var plan = await DraftAsync(context, kind).ConfigureAwait(false);
        return plan is not null && await PlanCheck.CompilesAsync(plan, context.Solution, context.CancellationToken).ConfigureAwait(false) ? plan : null;
    }

    private static Task<RepairPlan?> DraftAsync(RepairContext context, RepairKind kind) => kind switch
    {
        _ when IsMalformed(context.Finding) != (kind is RepairKind.Mend) => Task.FromResult<RepairPlan?>(null),
        RepairKind.Mend => MendRepair.PlanAsync(context),
        _ when context.IsComment => Task.FromResult(kind is RepairKind.Environment ? PlaceholderRepair.Plan(context) : null),
        RepairKind.Environment => EnvironmentRepair.PlanAsync(context),
        RepairKind.Configuration => ReadConfigurationRepair.PlanAsync(context),
        _ => EntraRepair.PlanAsync(context, kind),
    };

    private static async Task<RepairContext?> FindAsync(Document document, TextSpan span, CancellationToken cancellationToken)
    {
        var compilation = await document.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        var tree = await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false);
        if (compilation is null || tree is null)
            return null;

        var options = document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(tree);
        var finding = DocumentPass.Run(compilation, tree, KeyOptions.Read(options), cancellationToken)
            .FirstOrDefault(finding => IsAt(finding, span));
        return finding is null
            ? null
            : await RepairContext.CreateAsync(document, compilation, finding, RepairOptions.Read(options), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A malformed field is reported inside its literal, and it is the literal that is followed through other repairs.</summary>
    private static bool IsAt(Finding finding, TextSpan span) => IsMalformed(finding)
        ? span.Contains(finding.Location.SourceSpan)
        : finding.Secret is not null && finding.Location.SourceSpan == span;

    private static bool IsMalformed(Finding finding) => finding.Rule == QKA0006_MalformedConnectionString.Descriptor;
}
