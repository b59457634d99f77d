using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace QuantumKeys.CommandLine;

/// <summary>The usual help, followed by examples, the command of the Azure CLI and the exit codes.</summary>
internal sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var command = parseResult.CommandResult.Command;
        if (command is DocumentedCommand { Details: { } details })
            output.WriteLine(details + Environment.NewLine);

        foreach (var documented in command is DocumentedCommand one ? [one] : Below(command))
            WriteExamples(documented, output);

        if (command is DocumentedCommand { AzureCli: { } counterpart })
            output.WriteLine($"Azure CLI counterpart:{Environment.NewLine}  {counterpart}{Environment.NewLine}");

        output.WriteLine(ExitCode.Help);
        return ExitCode.Done;
    }

    private static void WriteExamples(DocumentedCommand command, TextWriter output)
    {
        output.WriteLine($"Examples of '{command.Name}':");
        foreach (var example in command.Examples)
            output.WriteLine($"  {example.Purpose}:{Environment.NewLine}    {example.Line}");

        output.WriteLine();
    }

    private static IEnumerable<DocumentedCommand> Below(Command command) =>
        command.Subcommands.SelectMany(child => child is DocumentedCommand documented ? [documented] : Below(child));
}
