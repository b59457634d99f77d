using System.CommandLine;
using QuantumKeys.CommandLine;

namespace QuantumKeys.Commands;

/// <summary><c>jobs show</c>.</summary>
internal static class JobsShowCommand
{
    public static Command Create(SharedArguments shared)
    {
        var id = IdOption.Job().Required();
        var command = new DocumentedCommand("show", "A job: how far it is, why it failed, what it cost.")
        {
            AzureCli = "az quantum job show -g NAME -w NAME --job-id ID",
            Examples =
            [
                new("How far it is", "quantum-keys jobs show --job-id ID"),
                new("Everything that is known of it", "quantum-keys jobs show --job-id ID -o json"),
            ],
        };
        command.Add(id);
        shared.AddTo(command);
        command.SetHandler(async (parsed, cancellationToken) =>
        {
            await using var connection = await shared.ConnectAsync(parsed, cancellationToken);
            var workspace = await connection.OpenWorkspaceAsync(cancellationToken);
            shared.WriteJob(parsed, await workspace.GetJobAsync(parsed.GetValue(id)!, cancellationToken));
        });
        return command;
    }
}
