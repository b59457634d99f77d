using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace WorkspaceEmulator.CommandLine;

/// <summary>Options that take a whole number within bounds, and say so when they get something else.</summary>
internal static class NumberOption
{
    /// <summary>What a timer can wait for, in seconds: 24 days.</summary>
    public const int LongestTime = 24 * 24 * 60 * 60;

    public static Option<int> Create(string name, string description, int defaultValue, int least, int most, string helpName = "NUMBER")
    {
        return new Option<int>(name)
        {
            Description = description,
            HelpName = helpName,
            DefaultValueFactory = _ => defaultValue,
            CustomParser = Parse,
        };

        int Parse(ArgumentResult result)
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                && number >= least && number <= most)
                return number;

            result.AddError($"{name} takes a whole number from {least} to {most}.");
            return defaultValue;
        }
    }

    /// <summary>One that takes seconds, as many as a timer can wait for.</summary>
    public static Option<int> Seconds(string name, string description, int defaultValue, int least = 0) =>
        Create(name, description, defaultValue, least, LongestTime, "SECONDS");
}
