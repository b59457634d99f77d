using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.Options;
using QuantumKeyAnalyzers.Rules;

namespace QuantumKeyAnalyzers.CodeFixes;

/// <summary>From a diagnostic's place to the plan that repairs it. The key is read from the syntax again: the diagnostic does not carry it.</summary>
internal static class RepairPlanner
{
    public static async Task<RepairPlan?> PlanAsync(Document document, TextSpan span, RepairKind kind, CancellationToken cancellationToken) =>
        await FindAsync(document, span, cancellationToken).ConfigureAwait(false) is { } context
            ? await PlanAsync(context, kind).ConfigureAwait(false)
            : null;

    /// <summary>The finding at a place, ready to be repaired; null where there is none (any more).</summary>
    public static async Task<RepairContext?> FindAsync(Document document, TextSpan span, CancellationToken cancellationToken)
    {
        var compilation = await document.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        var tree = await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false);
        if (compilation is null || tree is null)
            return null;

        var options = KeyOptions.Read(document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(tree));
        var finding = DocumentPass.Run(compilation, tree, options, cancellationToken)
            .FirstOrDefault(finding => finding.Secret is not null && finding.Location.SourceSpan == span);
        return finding is null ? null : await RepairContext.CreateAsync(document, compilation, finding, cancellationToken).ConfigureAwait(false);
    }

    public static Task<RepairPlan?> PlanAsync(RepairContext context, RepairKind kind) => kind switch
    {
        RepairKind.Environment => EnvironmentRepair.PlanAsync(context),
        _ => EntraRepair.PlanAsync(context, kind),
    };
}
