using Microsoft.CodeAnalysis.Diagnostics;
using QuantumKeyAnalyzers.CodeFixes.Repairs;
using QuantumKeyAnalyzers.Options;

namespace QuantumKeyAnalyzers.CodeFixes;

/// <summary>
/// What <c>.editorconfig</c> or a global configuration says of the repairs. As with <see cref="KeyOptions"/>, what makes no sense is as if
/// it were not there.
/// </summary>
/// <param name="Preferred">The kind that is offered first, and so the one that <c>dotnet format</c> applies.</param>
/// <param name="Credential">The type of Azure.Identity that Microsoft Entra is used with.</param>
internal sealed record RepairOptions(RepairKind Preferred, string Credential)
{
    public const string PreferredRepairName = KeyOptions.Prefix + "preferred_repair";
    public const string EntraCredentialName = KeyOptions.Prefix + "entra_credential";

    public static RepairOptions Default { get; } = new(RepairKeys.Default, EntraCredential.Default);

    public static RepairOptions Read(AnalyzerConfigOptions options)
    {
        options.TryGetValue(PreferredRepairName, out var preferred);
        options.TryGetValue(EntraCredentialName, out var credential);
        return new RepairOptions(KindNamed(preferred?.Trim()), credential?.Trim() is { Length: > 0 } name ? name : EntraCredential.Default);
    }

    public static async Task<RepairOptions> OfAsync(Document document, CancellationToken cancellationToken) =>
        await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false) is { } tree
            ? Read(document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(tree)) : Default;

    private static RepairKind KindNamed(string? name) =>
        RepairKeys.InOrder.FirstOrDefault(kind => string.Equals(kind.Option, name, StringComparison.OrdinalIgnoreCase) && name is not null)
        ?? RepairKeys.Default;
}
