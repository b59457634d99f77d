using System.Diagnostics;
using System.Globalization;
using Azure;
using Azure.Core;
using QuantumKeys.Output;
using QuantumWorkspaces;

namespace QuantumKeys.Jobs;

/// <summary>Waits for a job, and says how far it is. A wait that is stopped leaves the job, and says how to go on.</summary>
internal sealed class JobWait(Workspace workspace, TextWriter log)
{
    /// <summary>As the Azure CLI has it.</summary>
    public const int LongestInterval = 5;

    private static readonly TimeSpan FirstInterval = TimeSpan.FromSeconds(0.2);

    /// <param name="longestInterval">The seconds between two questions, once a few have been asked.</param>
    /// <returns>The job as it ended, which can be that it failed: then the log says why.</returns>
    public async Task<QuantumJob> RunAsync(string id, int longestInterval, CancellationToken cancellationToken)
    {
        try
        {
            // Where there is no terminal nothing is said of each question.
            var shown = new CommandProgress(log);
            var (job, failure) = await shown.ShowAsync(
                () => WaitAsync(id, longestInterval, text => shown.Step = text, cancellationToken));
            if (failure is not null)
                await log.WriteLineAsync(VisibleText.Of(failure.Split('\n')[0]));

            return job;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await log.WriteLineAsync(
                $"""
                The job goes on. With the options that name the workspace,
                  quantum-keys jobs wait --job-id {id}
                waits for it again, and
                  quantum-keys jobs cancel --job-id {id}
                cancels it.
                """);
            throw;
        }
    }

    private async Task<(QuantumJob Job, string? Failure)> WaitAsync(
        string id, int longestInterval, Action<string> say, CancellationToken cancellationToken)
    {
        var time = Stopwatch.StartNew();
        say($"Waiting for the job {id}");
        var progress = new JobProgress(job => say(VisibleText.Of(string.Create(
            CultureInfo.InvariantCulture, $"Waiting for the job {id}: {job.Status} after {time.Elapsed.TotalSeconds:0} s"))));
        var operation = new QuantumJobOperation(workspace, id, progress);
        var intervals = DelayStrategy.CreateExponentialDelayStrategy(FirstInterval, TimeSpan.FromSeconds(longestInterval));
        try
        {
            return (await operation.WaitForCompletionAsync(intervals, cancellationToken), null);
        }
        catch (RequestFailedException e) when (operation.HasCompleted)
        {
            return (operation.Job!, e.Message);
        }
    }

    /// <summary>Reports at once: <see cref="Progress{T}"/> does it later, in any order.</summary>
    private sealed class JobProgress(Action<QuantumJob> report) : IProgress<QuantumJob>
    {
        public void Report(QuantumJob value) => report(value);
    }
}
