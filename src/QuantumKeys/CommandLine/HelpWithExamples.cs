using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace QuantumKeys.CommandLine;

/// <summary>The usual help, followed by details, examples, the command of the Azure CLI and the exit codes.</summary>
internal sealed class HelpWithExamples : SynchronousCommandLineAction
{
    private const string Indent = "  ";

    private readonly HelpAction _usual;

    public HelpWithExamples(HelpAction usual)
    {
        _usual = usual;
        _usual.MaxWidth = HelpText.Width;
    }

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        _usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var command = parseResult.CommandResult.Command;
        if (command is DocumentedCommand { Details: { } details })
            output.WriteLine(HelpText.Wrap(details, _usual.MaxWidth));

        foreach (var documented in command is DocumentedCommand one ? [one] : Below(command))
            WriteExamples(documented, output);

        if (command is DocumentedCommand { AzureCli: { } counterpart })
            output.WriteLine($"Azure CLI counterpart:{Environment.NewLine}{HelpText.Wrap(counterpart, _usual.MaxWidth, Indent)}");

        output.WriteLine(ExitCode.Help);
        return ExitCode.Done;
    }

    private void WriteExamples(DocumentedCommand command, TextWriter output)
    {
        output.WriteLine($"Examples of '{command.Name}':");
        foreach (var example in command.Examples)
        {
            output.Write(HelpText.Wrap(example.Purpose + ":", _usual.MaxWidth, Indent));
            foreach (var line in example.Line.ReplaceLineEndings("\n").Split('\n'))
                output.WriteLine(Indent + Indent + line);
        }

        output.WriteLine();
    }

    private static IEnumerable<DocumentedCommand> Below(Command command) =>
        command.Subcommands.SelectMany(child => child is DocumentedCommand documented ? [documented] : Below(child));
}
