using System.CommandLine;
using QuantumKeys.CommandLine;
using QuantumKeys.Jobs;

namespace QuantumKeys.Commands;

/// <summary><c>jobs wait</c>.</summary>
internal static class JobsWaitCommand
{
    public static Command Create(SharedArguments shared)
    {
        var id = IdOption.Job().Required();
        var interval = WholeNumberOption.Create(
            "--max-poll-wait-secs", $"The seconds between two questions at most. Default: {JobWait.LongestInterval}.", least: 1);
        var command = new DocumentedCommand(
            "wait", "Wait until a job is complete. The exit code is 1 if it failed or was cancelled. Ctrl+C ends the wait, not the job.")
        {
            AzureCli = "az quantum job wait -g NAME -w NAME --job-id ID",
            Examples =
            [
                new("Until it is complete", "quantum-keys jobs wait --job-id ID && quantum-keys jobs results --job-id ID"),
                new("In a long queue", "quantum-keys jobs wait --job-id ID --max-poll-wait-secs 60"),
            ],
        };
        command.Add(id);
        command.Add(interval);
        shared.AddTo(command);
        command.SetHandler(async (parsed, cancellationToken) =>
        {
            await using var connection = await shared.ConnectAsync(parsed, cancellationToken);
            var workspace = await connection.OpenWorkspaceAsync(cancellationToken);
            var job = await new JobWait(workspace, SharedArguments.Log(parsed))
                .RunAsync(parsed.GetValue(id)!, parsed.GetValue(interval) ?? JobWait.LongestInterval, cancellationToken);
            shared.WriteJob(parsed, job);
            return job.Status.IsSuccess ? ExitCode.Done : ExitCode.FoundOrRefused;
        });
        return command;
    }
}
