using System.Text.RegularExpressions;
using QuantumKeyAnalyzers.Rules;
using QuantumKeyAnalyzers.Sinks;

namespace QuantumKeyAnalyzers.CodeFixes.Tracing;

/// <summary>
/// Names what a value is read from. One workspace has the service's own variables, which <c>new Workspace()</c> reads; a program that
/// connects to several keeps them apart by a variable each, named after the workspace, and a key by itself after what holds it.
/// </summary>
internal sealed class VariableNames(Finding finding, KeysInReach keys)
{
    /// <summary>Whether the service's own variable would be shared by several workspaces.</summary>
    private bool AreSeveral => HasNamesOf(VariableSink.ConnectionStringVariable) || keys.Findings.Any(other => !IsSameWorkspace(other));

    /// <summary>Whether the variable that a finding's value belongs in would be shared by several.</summary>
    public bool AreShared => IsKeyAlone(finding) ? AreSeveralKeys : AreSeveral;

    private bool AreSeveralKeys => HasNamesOf(NamedKey.Variable) || keys.Findings.Any(other => IsKeyAlone(other) && !IsSameKey(other));

    /// <summary>The service's own variable for a finding's value.</summary>
    public static string OwnFor(Finding finding) => IsKeyAlone(finding) ? NamedKey.Variable : VariableSink.ConnectionStringVariable;

    /// <summary>The variable for the connection string.</summary>
    public string ForConnectionString()
    {
        if (!AreSeveral)
            return VariableSink.ConnectionStringVariable;

        // Where two workspaces have one name, their resource groups tell them apart.
        var name = NameOf(finding);
        var others = keys.Findings.Where(other => !IsSameWorkspace(other)).ToList();
        if (FieldOf(finding, FieldName.ResourceGroupName) is not { } group || !others.Exists(other => IsSame(NameOf(other), name)))
            return Named(VariableSink.ConnectionStringVariable, name, others);

        var inGroup = others.FindAll(other => IsSame(FieldOf(other, FieldName.ResourceGroupName), group));
        return Named(VariableSink.ConnectionStringVariable, $"{group}_{name}", inGroup);
    }

    /// <summary>The variable for the key by itself.</summary>
    public string ForKey() => AreSeveralKeys
        ? Named(NamedKey.Variable, NameOf(finding), keys.Findings.Where(other => IsKeyAlone(other) && !IsSameKey(other)))
        : NamedKey.Variable;

    /// <param name="others">The findings that must not share the name. Where one would, and once one did, names are numbered.</param>
    private string Named(string variable, string name, IEnumerable<Finding> others)
    {
        var named = $"{variable}_{InCapitals(name)}";
        if (!keys.Names.Contains(named + "_1") && !others.Any(other => IsSame(NameOf(other), NameOf(finding))))
            return named;

        return Enumerable.Range(1, int.MaxValue).Select(number => $"{named}_{number}").First(numbered => !keys.Names.Contains(numbered));
    }

    private bool HasNamesOf(string variable) => keys.Names.Any(name => name.StartsWith(variable + "_", StringComparison.Ordinal));

    private static string InCapitals(string name)
    {
        var words = Regex.Replace(name, @"(?<=\p{Ll})(?=\p{Lu})", "_");
        return Regex.Replace(words, "[^A-Za-z0-9]", "_").Trim('_').ToUpperInvariant();
    }

    private bool IsSameWorkspace(Finding other)
    {
        if (other.Secret!.ConnectionString is null || finding.Secret!.ConnectionString is null)
            return true;

        FieldName[] fields = [FieldName.SubscriptionId, FieldName.ResourceGroupName, FieldName.WorkspaceName];
        return fields.All(field =>
            FieldOf(other, field) is not { } theirs || FieldOf(finding, field) is not { } ours || IsSame(theirs, ours));
    }

    private static bool IsKeyAlone(Finding finding) => finding.Secret!.ConnectionString is null;

    private bool IsSameKey(Finding other) => KeyOf(other).SequenceEqual(KeyOf(finding));

    private static ReadOnlySpan<char> KeyOf(Finding finding) => finding.Secret!.Key.Of(finding.Text!.Text);

    /// <summary>What tells a finding from others: the workspace's name, where it may be shown, or what the value is declared in.</summary>
    private static string NameOf(Finding finding) =>
        finding.Secret!.ConnectionString?.DisplayName
        ?? DeclaredName(finding.Node!)
        ?? System.IO.Path.GetFileNameWithoutExtension(finding.Node!.SyntaxTree.FilePath);

    private static string? FieldOf(Finding finding, FieldName field) =>
        finding.Secret!.ConnectionString?.ValueOf(field) is { } value && !KnownText.HasHole(value.AsSpan()) ? value : null;

    private static bool IsSame(string? left, string? right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    /// <summary>The name of the nearest variable, member or parameter that a value is declared in.</summary>
    private static string? DeclaredName(SyntaxNode node) => node.Ancestors().Select(ancestor => ancestor switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        ParameterSyntax parameter => parameter.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        _ => null,
    }).FirstOrDefault(name => name is not null);
}
