using System.CommandLine;
using QuantumKeys.CommandLine;
using QuantumKeys.Jobs;
using QuantumWorkspaces;

namespace QuantumKeys.Commands;

/// <summary><c>jobs cancel</c>.</summary>
internal static class JobsCancelCommand
{
    private const string Details =
        """
        This is a request: a job that runs may complete all the same, and what ran is billed. The command waits until the job has ended. The
        exit code is 1 if it ended otherwise than cancelled.
        """;

    public static Command Create(SharedArguments shared)
    {
        var id = IdOption.Job().Required();
        var command = new DocumentedCommand("cancel", "Ask to cancel a job, and wait until it has ended.")
        {
            Details = Details,
            AzureCli = "az quantum job cancel -g NAME -w NAME --job-id ID",
            Examples = [new("Cancel it", "quantum-keys jobs cancel --job-id ID")],
        };
        command.Add(id);
        shared.AddTo(command);
        command.SetHandler(async (parsed, cancellationToken) =>
        {
            var log = SharedArguments.Log(parsed);
            await using var connection = await shared.ConnectAsync(parsed, cancellationToken);
            var workspace = await connection.OpenWorkspaceAsync(cancellationToken);
            var jobId = parsed.GetValue(id)!;
            QuantumJob job = await workspace.GetJobAsync(jobId, cancellationToken);
            if (job.Status.IsFinal)
            {
                await log.WriteLineAsync($"The job {jobId} had ended before.");
            }
            else
            {
                await workspace.CancelJobAsync(jobId, cancellationToken);
                job = await new JobWait(workspace, log).RunAsync(jobId, JobWait.LongestInterval, cancellationToken);
            }

            shared.WriteJob(parsed, job);
            return job.Status == QuantumJobStatus.Cancelled ? ExitCode.Done : ExitCode.FoundOrRefused;
        });
        return command;
    }
}
