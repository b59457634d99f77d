using System.CommandLine;
using System.CommandLine.Parsing;
using ManageKeys.CommandLine;
using ManageKeys.HandingOver;

namespace ManageKeys.Commands;

/// <summary><c>keys rotate</c>.</summary>
internal static class KeysRotateCommand
{
    private const string Details =
        """
        The steps: the primary key is handed over, after the grace period the secondary is made anew and seen to work, then handed over, after the grace period the primary is
        made anew and seen to work, and handed over. The result is that of 'keys list'.

        Handing over is for --hand-over to do. Without it you are asked to, with Enter, when this runs at a terminal; a script has to say --no-hand-over, since whoever uses a key
        then has the grace period to notice. Stopped or failed anywhere, both keys are valid and it can be run again.
        """;

    public static Command Create(SharedArguments shared)
    {
        var arguments = new RotationArguments();
        var command = new DocumentedCommand("rotate", "Makes keys anew without a moment in which your programs have no valid one.")
        {
            Details = Details,
            AzureCli = "none: 'az quantum workspace keys regenerate' is one step of it",
            Examples =
            [
                new("At a terminal", "ManageKeys keys rotate"),
                new("In a script", "ManageKeys keys rotate --hand-over ./store-connection-string.sh --grace-period 300"),
                new("A program with arguments", "ManageKeys keys rotate --hand-over 'python3 \"my scripts/store.py\" --vault team'"),
                new("Only keys of last year and before", "ManageKeys keys rotate --only-created-before 2026-01-01 --hand-over ./store-connection-string.sh"),
            ],
        };
        arguments.AddTo(command);
        shared.AddShowKeysTo(command);
        command.Runs(async (parsed, cancellationToken) =>
        {
            var log = TextWriter.Synchronized(SharedArguments.Log(parsed));
            var handOver = ChooseHandOver(arguments, parsed, log);
            await using var connection = await shared.ConnectForKeysAsync(parsed, cancellationToken);
            var client = connection.OpenKeys();
            var options = arguments.Read(parsed);
            var steps = new RotationLog(log, options.GracePeriod);
            options.Progress = steps;
            try
            {
                await shared.WriteKeysAsync(parsed, client.WorkspaceId.Name, await client.RotateKeysAsync(handOver.HandOverAsync, options, cancellationToken));
            }
            catch when (!connection.IsTransient)
            {
                steps.WriteHowToGoOn();
                throw;
            }
        });
        return command;
    }

    private static IHandOver ChooseHandOver(RotationArguments arguments, ParseResult parsed, TextWriter log)
    {
        if (arguments.HandOverIn(parsed) is { } line)
            return new ProgramHandOver([.. CommandLineParser.SplitCommandLine(line)], log);

        if (arguments.IsNobodyTold(parsed))
            return new SilentHandOver(log);

        if (Console.IsInputRedirected || Console.IsErrorRedirected)
            throw new UsageException("There is no terminal to ask on who uses the keys. Give --hand-over COMMAND, or --no-hand-over when nobody has to be told.");

        return new TerminalHandOver(Console.In, log);
    }
}
