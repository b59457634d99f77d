using Azure;
using Loopback;
using WorkspaceEmulator.Faults;

namespace QuantumWorkspaces.Tests.Jobs;

/// <summary>Jobs of the tests, and both ways to call a method.</summary>
internal static class Runs
{
    public const string Target = "ionq.simulator";

    /// <summary>Two qubits that are always measured alike.</summary>
    public static QuantumCircuit Bell => new QuantumCircuit(2).H(0).CX(0, 1);

    public static Task<QuantumJobOperation> SubmitAsync(
        this Workspace workspace, bool isAsync, WaitUntil waitUntil, QuantumJobInput? input = null, QuantumJobOptions? options = null,
        CancellationToken cancellationToken = default) => isAsync
        ? workspace.SubmitJobAsync(waitUntil, input ?? Bell, Target, options, cancellationToken)
        : Task.Run(() => workspace.SubmitJob(waitUntil, input ?? Bell, Target, options, cancellationToken), CancellationToken.None);

    public static async Task<QuantumJobResults> ResultsAsync(this Workspace workspace, bool isAsync, string jobId) => isAsync
        ? await workspace.GetJobResultsAsync(jobId) : await Task.Run(() => workspace.GetJobResults(jobId).Value);

    public static async Task<QuantumJob> WaitAsync(
        this QuantumJobOperation operation, bool isAsync, CancellationToken cancellationToken = default) =>
        isAsync
            ? await operation.WaitForCompletionAsync(TimeSpan.FromMilliseconds(1), cancellationToken)
            : await Task.Run(
                () => operation.WaitForCompletion(TimeSpan.FromMilliseconds(1), cancellationToken).Value, CancellationToken.None);

    /// <summary>The next job that is submitted returns this; null: it succeeds, and there is no output.</summary>
    public static void GiveOutput(this LoopbackService service, string? output) =>
        service.Emulator.Faults.Add(new Fault { Kind = FaultKind.JobOutput, Output = output });

    /// <summary>The text of a histogram, sorted.</summary>
    public static string TextOf(QuantumJobResults results) =>
        string.Join(", ", results.Histogram.Select(entry => entry.ToString()).Order(StringComparer.Ordinal));

    public static IEnumerable<RecordedRequest> Storage(this LoopbackService service) =>
        service.Requests.Where(request => request.PathAndQuery.StartsWith("/devstoreaccount", StringComparison.Ordinal));
}
