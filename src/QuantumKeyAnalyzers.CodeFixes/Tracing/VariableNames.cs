using ConnectionStrings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using QuantumKeyAnalyzers.Rules;
using QuantumKeyAnalyzers.Sinks;

namespace QuantumKeyAnalyzers.CodeFixes.Tracing;

/// <summary>
/// Names what a value is read from. One workspace has the service's own variables, which <c>new Workspace()</c> reads; a program that connects
/// to several keeps them apart by a variable each, named after the workspace, and a key by itself after what holds it.
/// </summary>
internal sealed class VariableNames
{
    private readonly RepairContext _context;
    private readonly KeysInReach _keys;

    private VariableNames(RepairContext context, KeysInReach keys)
    {
        _context = context;
        _keys = keys;
    }

    /// <summary>Whether the service's own variable would be shared by several workspaces.</summary>
    private bool AreSeveral => HasNamesOf(VariableSink.ConnectionStringVariable) || _keys.Findings.Any(other => !IsSameWorkspace(other));

    /// <summary>Whether the variable that a finding's value belongs in would be shared by several.</summary>
    public bool AreShared => IsKeyAlone(_context.Finding) ? AreSeveralKeys : AreSeveral;

    private bool AreSeveralKeys => HasNamesOf(NamedKey.Variable) || _keys.Findings.Any(other => IsKeyAlone(other) && !IsSameKey(other));

    /// <summary>The service's own variable for a finding's value.</summary>
    public static string OwnFor(Finding finding) => IsKeyAlone(finding) ? NamedKey.Variable : VariableSink.ConnectionStringVariable;

    public static async Task<VariableNames> FindAsync(RepairContext context) =>
        new(context, await KeysInReach.FindAsync(context).ConfigureAwait(false));

    /// <summary>The variable for the connection string.</summary>
    public string ForConnectionString()
    {
        if (!AreSeveral)
            return VariableSink.ConnectionStringVariable;

        // Where two workspaces have one name, their resource groups tell them apart.
        var name = NameOf(_context.Finding);
        return FieldOf(_context.Finding, FieldName.ResourceGroupName) is { } group && _keys.Findings.Any(other => !IsSameWorkspace(other) && IsSame(NameOf(other), name))
            ? Named(VariableSink.ConnectionStringVariable, $"{group}_{name}", other => !IsSameWorkspace(other) && IsSame(FieldOf(other, FieldName.ResourceGroupName), group))
            : Named(VariableSink.ConnectionStringVariable, name, other => !IsSameWorkspace(other));
    }

    /// <summary>The variable for the key by itself.</summary>
    public string ForKey() => AreSeveralKeys
        ? Named(NamedKey.Variable, NameOf(_context.Finding), other => IsKeyAlone(other) && !IsSameKey(other))
        : NamedKey.Variable;

    /// <param name="isOther">Whether another finding must not share the name. Where one would, and once one did, names are numbered.</param>
    private string Named(string variable, string name, Func<Finding, bool> isOther)
    {
        var named = $"{variable}_{InCapitals(name)}";
        if (!_keys.Names.Contains(named + "_1") && !_keys.Findings.Any(other => isOther(other) && IsSame(NameOf(other), NameOf(_context.Finding))))
            return named;

        return Enumerable.Range(1, int.MaxValue).Select(number => $"{named}_{number}").First(numbered => !_keys.Names.Contains(numbered));
    }

    private bool HasNamesOf(string variable) => _keys.Names.Any(name => name.StartsWith(variable + "_", StringComparison.Ordinal));

    private static string InCapitals(string name)
    {
        var characters = new List<char>();
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && char.IsLower(name[i - 1]))
                characters.Add('_');

            characters.Add(name[i] < 128 && char.IsLetterOrDigit(name[i]) ? char.ToUpperInvariant(name[i]) : '_');
        }

        return new string([.. characters]).Trim('_');
    }

    private bool IsSameWorkspace(Finding other)
    {
        if (other.Secret!.ConnectionString is null || _context.Finding.Secret!.ConnectionString is null)
            return true;

        FieldName[] fields = [FieldName.SubscriptionId, FieldName.ResourceGroupName, FieldName.WorkspaceName];
        return fields.All(field => FieldOf(other, field) is not { } theirs || FieldOf(_context.Finding, field) is not { } ours || IsSame(theirs, ours));
    }

    private static bool IsKeyAlone(Finding finding) => finding.Secret!.ConnectionString is null;

    private bool IsSameKey(Finding other) => KeyOf(other).SequenceEqual(KeyOf(_context.Finding));

    private static ReadOnlySpan<char> KeyOf(Finding finding) => finding.Secret!.Key.Of(finding.Text!.Text);

    /// <summary>What tells a finding from others: the workspace's name where it may be shown, which a menu does, or what the value is declared in.</summary>
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
