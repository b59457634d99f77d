using System.CommandLine;
using QuantumKeys.CommandLine;
using QuantumKeys.Fixing;

namespace QuantumKeys.Commands;

/// <summary><c>fix</c>.</summary>
internal static class FixCommand
{
    private const string Details =
        """
        Repairs what the analyzers find, as the code fixes of an editor do, in C# and in configuration files. The changes are shown first,
        with the keys masked. Files that git ignores stay as they are. A repair does not take a key back: regenerate it ('keys regenerate').

        The removed strings are lost unless --keep says where they go: user secrets of the project, which its configuration reads, or a file
        that only you can read, with lines NAME=VALUE or, by its extension, JSON. Each has the name that the repaired code reads.

        Files are written as a whole. If the command is stopped, each file is old or new, and the next run finishes.
        """;

    public static Command Create()
    {
        var arguments = new FixArguments();
        var command = new DocumentedCommand("fix", "Takes keys out of code and configuration files.")
        {
            Details = Details,
            Examples =
            [
                new("Show what would change", "quantum-keys fix --dry-run"),
                new("The program reads the strings from user secrets", "quantum-keys fix Contoso.slnx --keep user-secrets"),
                new("In a script, with the variables in a file", "quantum-keys fix --yes --keep ~/contoso.env"),
                new("Use Microsoft Entra where that is possible", "quantum-keys fix --prefer entra"),
            ],
        };
        arguments.AddTo(command);
        command.SetHandler(async (parsed, cancellationToken) =>
        {
            var options = arguments.Read(parsed);
            if (options is { IsDryRun: false, IsAgreed: false } && Console.IsInputRedirected)
                throw new UsageException("There is no terminal to ask on whether to change the files. Give --yes or --dry-run.");

            var (output, log) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            return await new FixRun(options, output, log, question => Ask(question, output)).RunAsync(cancellationToken);
        });
        return command;
    }

    private static bool Ask(string question, TextWriter output)
    {
        output.Write($"{question} [y/N] ");
        output.Flush();
        return Console.In.ReadLine()?.Trim() is "y" or "Y" or "yes";
    }
}
