using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using ManageKeys.Commands;

namespace ManageKeys.CommandLine;

/// <summary>From arguments to an exit code.</summary>
internal static class CommandLineRun
{
    /// <summary>How long a step may take to end after Ctrl+C. A hand-over program gets about half of it.</summary>
    private static readonly TimeSpan TerminationTimeout = TimeSpan.FromSeconds(10);

    public static async Task<int> RunAsync(string[] arguments)
    {
        var root = ManageKeysCommand.Create();
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new TeachingHelp((HelpAction)help.Action!);

        var parsed = root.Parse(arguments);
        if (parsed.Action is ParseErrorAction)
            return Explain(parsed, help);

        return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TerminationTimeout });
    }

    private static int Explain(ParseResult parsed, HelpOption help)
    {
        // A group of commands with none of them: show what there is.
        var command = parsed.CommandResult.Command;
        if (command.Subcommands.Count > 0 && parsed.UnmatchedTokens.Count == 0)
        {
            parsed.InvocationConfiguration.Output = Console.Error;
            ((SynchronousCommandLineAction)help.Action!).Invoke(parsed);
            return ExitCode.WrongUsage;
        }

        foreach (var message in parsed.Errors.Select(error => error.Message).Distinct())
            Console.Error.WriteLine(SecretArguments.Hide(message, parsed.Tokens.Select(token => token.Value)));

        Console.Error.WriteLine($"See '{PathOf(parsed.CommandResult)} --help'.");
        return ExitCode.WrongUsage;
    }

    private static string PathOf(System.CommandLine.Parsing.SymbolResult result) => result is System.CommandLine.Parsing.CommandResult command
        ? command.Parent is { } parent ? $"{PathOf(parent)} {command.Command.Name}" : command.Command.Name
        : "";
}
