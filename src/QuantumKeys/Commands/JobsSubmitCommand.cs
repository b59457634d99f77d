using System.CommandLine;
using Azure;
using QuantumKeys.CommandLine;
using QuantumKeys.Jobs;
using QuantumWorkspaces;

namespace QuantumKeys.Commands;

/// <summary><c>jobs submit</c>.</summary>
internal static class JobsSubmitCommand
{
    private const string Details =
        """
        The id of the job is shown before anything is sent. If the command is stopped or the answer is lost, 'jobs show' tells whether
        there is a job, and the same command with --job-id takes it up: a job is never submitted twice.

        Wrong input is mostly not refused: the job fails, and 'jobs show' says why. With --wait the results are shown as 'jobs results'
        does. Ctrl+C ends the wait and nothing else.

        A value of --job-params that is a number, true, false, a list or an object in JSON is sent as such, any other as text. The results
        are stored in the workspace's own storage: there is no --storage.
        """;

    private static readonly Example[] Examples =
    [
        new("A circuit in IonQ's JSON", "quantum-keys jobs submit -t ionq.simulator --job-input-file bell.json --wait"),
        new(
            "A program in OpenQASM",
            """
            quantum-keys jobs submit -t quantinuum.sim.h2-1e \
              --job-input-file bell.qasm --shots 100 --job-name bell
            """),
        new(
            "Parameters of the target",
            """
            quantum-keys jobs submit -t ionq.qpu.forte-1 --job-input-file bell.json \
              --job-params '{"error-mitigation": {"debias": true}}'
            """),
        new(
            "In a script",
            """
            id=$(quantum-keys jobs submit -t ionq.simulator --job-input-file a.json \
              -o json | jq -r .id)
            """),
    ];

    public static Command Create(SharedArguments shared)
    {
        var arguments = new JobSubmitArguments();
        var results = new JobResultArguments();
        var wait = new Option<bool>("--wait") { Description = "Wait until the job is complete, and show its results." };
        var command = new DocumentedCommand("submit", "Submit a circuit or a program.")
        {
            Details = Details,
            AzureCli = "az quantum job submit -g NAME -w NAME -t TARGET --job-input-file FILE; with --wait az quantum run",
            Examples = Examples,
        };
        arguments.AddTo(command);
        command.Add(wait);
        results.AddTo(command);
        shared.AddTo(command);
        command.SetHandler(async (parsed, cancellationToken) =>
        {
            // What is wrong with the arguments is said before anybody is asked.
            var (input, options) = (arguments.InputIn(parsed), arguments.OptionsIn(parsed));
            var id = options.JobId!;
            await using var connection = await shared.ConnectAsync(parsed, cancellationToken);
            var workspace = await connection.OpenWorkspaceAsync(cancellationToken);
            var log = SharedArguments.Log(parsed);
            var job = await SubmitAsync(workspace, input, arguments.TargetIn(parsed), options, log, cancellationToken);
            if (!parsed.GetValue(wait))
            {
                shared.WriteJob(parsed, job);
                return ExitCode.Done;
            }

            job = await new JobWait(workspace, log).RunAsync(id, JobWait.LongestInterval, cancellationToken);
            if (!job.Status.IsSuccess)
                return ExitCode.FoundOrRefused;

            await results.WriteAsync(parsed, shared, id, await JobResultReader.ReadAsync(workspace, id, cancellationToken));
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<QuantumJob> SubmitAsync(
        Workspace workspace, QuantumJobInput input, string target, QuantumJobOptions options, TextWriter log,
        CancellationToken cancellationToken)
    {
        await log.WriteLineAsync($"Submitting the job {options.JobId} to {VisibleText.Of(target)}");
        try
        {
            return (await workspace.SubmitJobAsync(WaitUntil.Started, input, target, options, cancellationToken)).Job!;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await log.WriteLineAsync(
                $"""
                There may be a job. With the options that name the workspace,
                  quantum-keys jobs show --job-id {options.JobId}
                tells. Submitted again with --job-id {options.JobId}, it is not created twice.
                """);
            throw;
        }
    }
}
