using System.CommandLine;
using QuantumKeys.CommandLine;

namespace QuantumKeys.Commands;

/// <summary><c>jobs delete</c>.</summary>
internal static class JobsDeleteCommand
{
    public static Command Create(SharedArguments shared)
    {
        var id = IdOption.Job().Required();
        var yes = new Option<bool>("--yes", "-y") { Description = "Delete it without asking you." };
        var command = new DocumentedCommand(
            "delete", "Delete a job that has ended, with its results. This does not cancel one that runs: see 'jobs cancel'.")
        {
            AzureCli = "az quantum job delete -g NAME -w NAME --job-id ID",
            Examples = [new("In a script", "quantum-keys jobs delete --job-id ID --yes")],
        };
        command.Add(id);
        command.Add(yes);
        shared.AddTo(command);
        command.SetHandler(async (parsed, cancellationToken) =>
        {
            var (log, job) = (SharedArguments.Log(parsed), parsed.GetValue(id)!);
            if (!parsed.GetValue(yes))
            {
                await TerminalInput.ConfirmAsync(
                    $"Delete the job {job} and its results?", "Nothing was deleted.", log, cancellationToken);
            }

            await using var connection = await shared.ConnectAsync(parsed, cancellationToken);
            var workspace = await connection.OpenWorkspaceAsync(cancellationToken);
            await workspace.DeleteJobAsync(job, cancellationToken);
            await log.WriteLineAsync($"Deleted the job {job}");
        });
        return command;
    }
}
