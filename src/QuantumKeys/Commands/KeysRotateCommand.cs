using System.CommandLine;
using System.CommandLine.Parsing;
using QuantumKeys.CommandLine;
using QuantumKeys.HandingOver;

namespace QuantumKeys.Commands;

/// <summary><c>keys rotate</c>.</summary>
internal static class KeysRotateCommand
{
    private const string Details =
        """
        The steps: the primary key is handed over; after the grace period the secondary key is regenerated, checked and handed over; after
        the grace period the primary key is regenerated, checked and handed over. The result is that of 'keys list'.

        --hand-over names a program that hands keys over. Without it, at a terminal, you are asked to do it and to press Enter. A script has
        to say --no-hand-over: programs that use a key then have the grace period to notice. Wherever a rotation is stopped or fails, both
        keys are valid, and it can be run again.
        """;

    public static Command Create(SharedArguments shared)
    {
        var arguments = new RotationArguments();
        var command = new DocumentedCommand("rotate", "Regenerates keys without a moment in which your programs have no valid key.")
        {
            Details = Details,
            AzureCli = "none: 'az quantum workspace keys regenerate' is one step of it",
            Examples =
            [
                new("At a terminal", "QuantumKeys keys rotate"),
                new("In a script", "QuantumKeys keys rotate --hand-over ./store-connection-string.sh --grace-period 300"),
                new("A program with arguments", "QuantumKeys keys rotate --hand-over 'python3 \"my scripts/store.py\" --vault team'"),
                new(
                    "Only keys of last year and before",
                    "QuantumKeys keys rotate --only-created-before 2026-01-01 --hand-over ./store-connection-string.sh"),
            ],
        };
        arguments.AddTo(command);
        shared.AddShowKeysTo(command);
        command.SetHandler(async (parsed, cancellationToken) =>
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
                var keys = await client.RotateKeysAsync(handOver.HandOverAsync, options, cancellationToken);
                await shared.WriteKeysAsync(parsed, client.WorkspaceId.Name, keys);
            }
            catch when (!connection.IsTransient)
            {
                steps.WriteHowToContinue();
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
            return new NoHandOver(log);

        if (Console.IsInputRedirected || Console.IsErrorRedirected)
        {
            throw new UsageException(
                "There is no terminal to ask on who uses the keys. "
                + "Give --hand-over COMMAND, or --no-hand-over when nobody has to be told.");
        }

        return new TerminalHandOver(Console.In, log);
    }
}
