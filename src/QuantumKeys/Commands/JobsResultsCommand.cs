using System.CommandLine;
using QuantumKeys.CommandLine;
using QuantumKeys.Jobs;
using QuantumWorkspaces;

namespace QuantumKeys.Commands;

/// <summary><c>jobs results</c>.</summary>
internal static class JobsResultsCommand
{
    private const string Details =
        """
        The histogram has the most probable outcome first. In an outcome the first qubit, or the first bit of a register, stands first,
        whatever the provider writes. IonQ gives probabilities and no counts. JSON has all outcomes, and the shots where the format has
        them.
        """;

    public static Command Create(SharedArguments shared)
    {
        var id = IdOption.Job().Required();
        var arguments = new JobResultArguments();
        var raw = new Option<bool>("--raw") { Description = "Write the output as it came, whatever its format is." };
        var command = new DocumentedCommand("results", "What a job returned, as a histogram.")
        {
            Details = Details,
            AzureCli = "az quantum job output -g NAME -w NAME --job-id ID",
            Examples =
            [
                new("A histogram", "quantum-keys jobs results --job-id ID"),
                new("All outcomes and shots", "quantum-keys jobs results --job-id ID -o json"),
                new("The file that the provider wrote", "quantum-keys jobs results --job-id ID --raw > output.json"),
            ],
        };
        command.Aliases.Add("output");
        command.Add(id);
        command.Add(raw);
        arguments.AddTo(command);
        shared.AddTo(command);
        command.SetHandler(async (parsed, cancellationToken) =>
        {
            await using var connection = await shared.ConnectAsync(parsed, cancellationToken);
            var workspace = await connection.OpenWorkspaceAsync(cancellationToken);
            var job = parsed.GetValue(id)!;
            if (parsed.GetValue(raw))
                await WriteRawAsync(workspace, job, parsed.InvocationConfiguration.Output, cancellationToken);
            else
                await arguments.WriteAsync(parsed, shared, job, await JobResultReader.ReadAsync(workspace, job, cancellationToken));
        });
        return command;
    }

    private static async Task WriteRawAsync(Workspace workspace, string job, TextWriter output, CancellationToken cancellationToken)
    {
        if (output == Console.Out && Console.IsOutputRedirected)
        {
            await using var stream = Console.OpenStandardOutput();
            await JobResultReader.CopyAsync(workspace, job, stream, cancellationToken);
            return;
        }

        // A terminal would obey what is in it.
        JobResultArguments.WriteVisible((await JobResultReader.ReadAsync(workspace, job, cancellationToken)).Raw, output);
    }
}
