using System.CommandLine;
using System.CommandLine.Parsing;

namespace QuantumKeys.CommandLine;

/// <summary>Options that take the id of a job or a session.</summary>
internal static class IdOption
{
    public static Option<string?> Job(string description = "Id of the job.") => Create("--job-id", description, "-j");

    public static Option<string?> Session(string description = "Id of the session.") => Create("--session-id", description);

    /// <summary>The same where a command is about the one that it names.</summary>
    public static Option<string?> Required(this Option<string?> option)
    {
        option.Required = true;
        return option;
    }

    private static Option<string?> Create(string name, string description, params string[] aliases)
    {
        return new Option<string?>(name, aliases) { Description = description, HelpName = "ID", CustomParser = Parse };

        string? Parse(ArgumentResult result)
        {
            if (Guid.TryParseExact(result.Tokens[0].Value, "D", out var id))
                return id.ToString("D");

            result.AddError($"{name} takes a GUID of 36 characters, such as {Guid.Empty:D}.");
            return null;
        }
    }
}
