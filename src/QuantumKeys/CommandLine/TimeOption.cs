using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace QuantumKeys.CommandLine;

/// <summary>Options that take a time: a day, or a moment with or without an offset.</summary>
internal static class TimeOption
{
    public static Option<DateTimeOffset?> Create(string name, string description)
    {
        return new Option<DateTimeOffset?>(name) { Description = description, HelpName = "TIME", CustomParser = Parse };

        DateTimeOffset? Parse(ArgumentResult result)
        {
            var text = result.Tokens[0].Value;
            if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
                return time;

            result.AddError($"{name} takes a time such as 2026-11-25T10:00Z.");
            return null;
        }
    }
}
