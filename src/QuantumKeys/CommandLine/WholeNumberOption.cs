using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace QuantumKeys.CommandLine;

/// <summary>Options that take a whole number and have no default.</summary>
internal static class WholeNumberOption
{
    public static Option<int?> Create(string name, string description, int least, params string[] aliases)
    {
        return new Option<int?>(name, aliases) { Description = description, HelpName = "NUMBER", CustomParser = Parse };

        int? Parse(ArgumentResult result)
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least)
                return number;

            result.AddError($"{name} takes a whole number from {least} on.");
            return null;
        }
    }
}
