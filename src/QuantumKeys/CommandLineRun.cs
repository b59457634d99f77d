using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using QuantumKeys.CommandLine;
using QuantumKeys.Commands;
using QuantumWorkspaces;

namespace QuantumKeys;

/// <summary>From arguments to an exit code.</summary>
internal static class CommandLineRun
{
    /// <summary>How long a step may take to end after Ctrl+C. A hand-over program gets about half of it.</summary>
    private static readonly TimeSpan TerminationTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Runs a command at a terminal or in a script.</summary>
    public static Task<int> RunAsync(string[] arguments) =>
        RunAsync(arguments, new InvocationConfiguration { ProcessTerminationTimeout = TerminationTimeout });

    /// <param name="configuration">Where results, messages and errors are written.</param>
    public static async Task<int> RunAsync(string[] arguments, InvocationConfiguration configuration)
    {
        var root = QuantumKeysCommand.Create();
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);

        // '@FILE' is a value here, as in the Azure CLI, and no file with arguments.
        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (SecretArguments.WhyRefused(parsed.Tokens) is { } why)
        {
            await configuration.Error.WriteLineAsync(why);
            return ExitCode.Failed;
        }

        if (parsed.Action is ParseErrorAction)
            return ExplainWrongUsage(parsed, help, configuration.Error);

        configuration.EnableDefaultExceptionHandler = false;
        return await parsed.InvokeAsync(configuration);
    }

    private static int ExplainWrongUsage(ParseResult parsed, HelpOption help, TextWriter error)
    {
        // A group of commands with none of them: show what there is.
        var command = parsed.CommandResult.Command;
        if (command.Subcommands.Count > 0 && parsed.UnmatchedTokens.Count == 0)
        {
            parsed.InvocationConfiguration.Output = error;
            ((SynchronousCommandLineAction)help.Action!).Invoke(parsed);
            return ExitCode.Failed;
        }

        foreach (var message in parsed.Errors.Select(problem => problem.Message).Distinct())
            error.WriteLine(VisibleText.Of(SecretArguments.Hide(message, parsed.Tokens.Select(token => token.Value))));

        error.WriteLine($"See '{PathOf(parsed.CommandResult)} --help'.");
        return ExitCode.Failed;
    }

    private static string PathOf(CommandResult result) => result.Parent is CommandResult parent
        ? $"{PathOf(parent)} {result.Command.Name}"
        : QuantumKeysCommand.Name;
}
