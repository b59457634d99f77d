using System.CommandLine;
using System.CommandLine.Parsing;
using QuantumWorkspaces;

namespace QuantumKeys.CommandLine;

/// <summary><c>--key-type</c> as in the Azure CLI: <c>Primary</c>, <c>Secondary</c> or <c>Primary,Secondary</c>, in any case.</summary>
internal static class KeyTypeOption
{
    private const string Allowed = "Primary, Secondary, or both as Primary,Secondary";

    public static Option<WorkspaceKeyKinds> Create(string description) => new("--key-type")
    {
        Description = $"{description} Allowed: {Allowed}.",
        HelpName = "KEYS",
        CustomParser = Parse,

        // PowerShell makes two arguments of Primary,Secondary.
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
    };

    /// <summary>Makes it an error to leave the option out.</summary>
    public static void Require(Command command, Option<WorkspaceKeyKinds> option) => command.Validators.Add(result =>
    {
        if (result.GetResult(option) is null)
            result.AddError($"Which key? --key-type takes {Allowed}.");
    });

    private static WorkspaceKeyKinds Parse(ArgumentResult result)
    {
        var kinds = WorkspaceKeyKinds.None;
        foreach (var name in result.Tokens.SelectMany(token => token.Value.Split(',')).Select(name => name.Trim()))
        {
            if (name.Equals(nameof(WorkspaceKeyKinds.Primary), StringComparison.OrdinalIgnoreCase))
                kinds |= WorkspaceKeyKinds.Primary;
            else if (name.Equals(nameof(WorkspaceKeyKinds.Secondary), StringComparison.OrdinalIgnoreCase))
                kinds |= WorkspaceKeyKinds.Secondary;
            else
                result.AddError($"There is no such key type. --key-type takes {Allowed}.");
        }

        return kinds;
    }
}
