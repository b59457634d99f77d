using System.CommandLine;
using QuantumKeys.Output;

namespace QuantumKeys.CommandLine;

/// <summary><c>--format text|json</c>: how a command writes its result.</summary>
internal static class FormatOption
{
    public static Option<OutputFormat> Create()
    {
        var option = new Option<OutputFormat>("--format", "-o")
        {
            Description = "How to write the result. Everything else goes to standard error.",
            HelpName = "text|json",
            DefaultValueFactory = _ => OutputFormat.Text,
            CustomParser = result =>
            {
                if (Enum.GetNames<OutputFormat>().Contains(result.Tokens[0].Value, StringComparer.OrdinalIgnoreCase))
                    return Enum.Parse<OutputFormat>(result.Tokens[0].Value, ignoreCase: true);

                result.AddError("--format takes text or json.");
                return default;
            },
        };
        option.CompletionSources.Clear();
        option.CompletionSources.Add("text", "json");
        return option;
    }
}
