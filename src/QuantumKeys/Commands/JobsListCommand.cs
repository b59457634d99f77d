using System.CommandLine;
using QuantumKeys.CommandLine;
using QuantumKeys.Output;

namespace QuantumKeys.Commands;

/// <summary><c>jobs list</c>.</summary>
internal static class JobsListCommand
{
    public static Command Create(SharedArguments shared)
    {
        var filter = new ItemFilterArguments(hasNames: true);
        var command = new DocumentedCommand("list", "The jobs of the workspace, the newest first.")
        {
            AzureCli = "az quantum job list -g NAME -w NAME",
            Examples =
            [
                new("The last ten", "quantum-keys jobs list --top 10"),
                new("What failed today", "quantum-keys jobs list --status Failed --created-after 2026-11-25"),
                new("Of two targets", "quantum-keys jobs list --target-id ionq.simulator,ionq.qpu.forte-1 -o json"),
            ],
        };
        filter.AddTo(command);
        shared.AddTo(command);
        command.SetHandler(async (parsed, cancellationToken) =>
        {
            await using var connection = await shared.ConnectAsync(parsed, cancellationToken);
            var workspace = await connection.OpenWorkspaceAsync(cancellationToken);
            var jobs = await filter.ReadAsync(
                parsed, wanted => workspace.GetJobsAsync(wanted, cancellationToken), JobDetails.From, cancellationToken);
            shared.ResultsTo(parsed).Write(jobs, OutputJson.Default.IReadOnlyListJobDetails, JobDetails.ToTable);
        });
        return command;
    }
}
