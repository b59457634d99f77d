using System.CommandLine;
using QuantumKeys.CommandLine;
using QuantumKeys.HandingOver;

namespace QuantumKeys.Commands;

/// <summary><c>keys rotate</c>.</summary>
internal static class KeysRotateCommand
{
    private const string Details =
        """
        The steps: the primary key is handed over; after the grace period the secondary key is regenerated, checked and handed over; after
        the grace period the primary key is regenerated, checked and handed over. The result is that of 'quantum-keys keys list'.

        --hand-over names a program that writes the connection string to where your programs read it, and exits with 0. Any other exit code
        stops the rotation. Quotes keep words together; the line is not passed to a shell, so nothing in it is expanded. The program is
        searched in PATH, and in the current folder only as ./NAME.

        Without it, at a terminal, you are asked to do it and to press Enter. A script has to say --no-hand-over: programs that use a key
        then have the grace period to notice. Wherever a rotation is stopped or fails, both keys are valid, and it can be run again.
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
                new("At a terminal", "quantum-keys keys rotate"),
                new("In a script", "quantum-keys keys rotate --hand-over ./store.sh --grace-period 300"),
                new("A program with arguments", "quantum-keys keys rotate --hand-over 'python3 \"my scripts/store.py\"'"),
                new(
                    "Only keys of last year and before",
                    "quantum-keys keys rotate --only-created-before 2026-01-01 --no-hand-over"),
            ],
        };
        arguments.AddTo(command);
        shared.AddShowKeysTo(command);
        shared.AddTo(command);
        command.SetHandler(async (parsed, cancellationToken) =>
        {
            var log = TextWriter.Synchronized(SharedArguments.Log(parsed));
            var handOver = ChooseHandOver(arguments, parsed, log);
            await using var connection = await shared.ConnectAsync(parsed, cancellationToken);
            var client = await connection.OpenKeysAsync(cancellationToken);
            var options = arguments.Read(parsed);
            var steps = new RotationLog(log, options.GracePeriod);
            options.Progress = steps;
            try
            {
                var keys = await client.RotateKeysAsync(handOver.HandOverAsync, options, cancellationToken);
                await shared.WriteKeysAsync(parsed, client.WorkspaceId.Name, keys);
            }
            catch
            {
                steps.WriteHowToContinue();
                throw;
            }
        });
        return command;
    }

    private static IHandOver ChooseHandOver(RotationArguments arguments, ParseResult parsed, TextWriter log)
    {
        if (arguments.HandOverIn(parsed) is { } words)
            return new ProgramHandOver(words, arguments.IsOutputShown(parsed), log);

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
