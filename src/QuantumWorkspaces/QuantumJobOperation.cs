using QuantumWorkspaces.Http;
using QuantumWorkspaces.Jobs;

namespace QuantumWorkspaces;

/// <summary>A job that was submitted, and that can be waited for.</summary>
/// <remarks>
/// <para>The job does not depend on this object: a wait that ends leaves it as it is. With its <see cref="Id"/>, another process can wait
/// for it: <c>new QuantumJobOperation(workspace, id)</c>.</para>
/// <para>A job that is final stays so, even if the service should say something else later: nothing is asked then any more.</para>
/// </remarks>
public class QuantumJobOperation : Operation<QuantumJob>
{
    /// <summary>The failed questions in a row after which a wait ends. Each was tried again by the client before.</summary>
    private const int MostFailures = 10;

    private readonly Workspace _workspace = null!;
    private readonly IProgress<QuantumJob>? _progress;
    private readonly string _id = "";
    private Response? _response;
    private QuantumJob? _job;

    /// <summary>Initializes a new instance for mocking.</summary>
    protected QuantumJobOperation() { }

    /// <summary>Initializes a new instance for a job that was submitted before. Nothing is sent.</summary>
    /// <param name="workspace">The workspace of the job.</param>
    /// <param name="id">The ID of the job.</param>
    /// <param name="progress">Receives the job each time that its status has been asked for.</param>
    /// <exception cref="ArgumentNullException"><paramref name="workspace"/> or <paramref name="id"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="id"/> is empty.</exception>
    public QuantumJobOperation(Workspace workspace, string id, IProgress<QuantumJob>? progress = null)
    {
        _workspace = workspace ?? throw new ArgumentNullException(nameof(workspace));
        _id = JobArguments.NotEmpty(id, nameof(id));
        _progress = progress;
    }

    internal QuantumJobOperation(Workspace workspace, ReceivedItem submitted, IProgress<QuantumJob>? progress)
        : this(workspace, submitted.Job.Id, progress) => See(submitted.JobResponse);

    /// <summary>The ID of the job.</summary>
    public override string Id => _id;

    /// <summary>The job as it was seen last; null if it was not seen yet. A job that failed is here, too.</summary>
    public virtual QuantumJob? Job => _job;

    /// <summary>The job.</summary>
    /// <exception cref="InvalidOperationException">The job is not complete yet.</exception>
    /// <exception cref="RequestFailedException">The job failed, or was cancelled.</exception>
    public override QuantumJob Value => !HasCompleted
        ? throw new InvalidOperationException("The job is not complete yet.")
        : JobFailure.Of(_job!) is { } failure ? throw failure : _job!;

    /// <inheritdoc/>
    public override bool HasCompleted => _job is { Status.IsFinal: true };

    /// <summary>Whether the job is complete and has not failed.</summary>
    public override bool HasValue => _job is { Status.IsSuccess: true };

    /// <summary>Returns the last response of the service about the job.</summary>
    /// <exception cref="InvalidOperationException">The service was not asked yet.</exception>
    public override Response GetRawResponse() =>
        _response ?? throw new InvalidOperationException("The service was not asked yet. Call UpdateStatus first.");

    /// <summary>Asks how far the job is, once.</summary>
    /// <param name="cancellationToken">The token that cancels the call, and not the job.</param>
    /// <exception cref="RequestFailedException">The job failed, or was cancelled; or the request failed.</exception>
    public override Response UpdateStatus(CancellationToken cancellationToken = default) =>
        UpdateAsync(async: false, cancellationToken).EnsureCompleted();

    /// <inheritdoc cref="UpdateStatus"/>
    public override ValueTask<Response> UpdateStatusAsync(CancellationToken cancellationToken = default) =>
        UpdateAsync(async: true, cancellationToken);

    /// <summary>Waits until the job is complete.</summary>
    /// <remarks>
    /// There is no timeout: jobs wait in queues for hours. A request that fails does not end the wait unless the service cannot be reached
    /// for minutes.
    /// </remarks>
    /// <param name="cancellationToken">The token that ends the wait. The job goes on.</param>
    /// <exception cref="RequestFailedException">
    /// The job failed, or was cancelled: the message and the <see cref="RequestFailedException.ErrorCode"/> are those of
    /// <see cref="QuantumJob.Error"/>. Or the service could not be reached.
    /// </exception>
    /// <exception cref="OperationCanceledException">The wait was cancelled. The message has the ID of the job.</exception>
    public override Response<QuantumJob> WaitForCompletion(CancellationToken cancellationToken = default) =>
        WaitForCompletion(new PollingDelay(), cancellationToken);

    /// <inheritdoc cref="WaitForCompletion(CancellationToken)"/>
    /// <param name="pollingInterval">The time between two questions. A delay that the service asks for is kept.</param>
    public override Response<QuantumJob> WaitForCompletion(TimeSpan pollingInterval, CancellationToken cancellationToken) =>
        WaitForCompletion(DelayStrategy.CreateFixedDelayStrategy(pollingInterval), cancellationToken);

    /// <inheritdoc cref="WaitForCompletion(CancellationToken)"/>
    /// <param name="delayStrategy">Says the time between two questions.</param>
    public override Response<QuantumJob> WaitForCompletion(DelayStrategy delayStrategy, CancellationToken cancellationToken) =>
        WaitAsync(delayStrategy, async: false, cancellationToken).EnsureCompleted();

    /// <inheritdoc cref="WaitForCompletion(CancellationToken)"/>
    public override ValueTask<Response<QuantumJob>> WaitForCompletionAsync(CancellationToken cancellationToken = default) =>
        WaitForCompletionAsync(new PollingDelay(), cancellationToken);

    /// <inheritdoc cref="WaitForCompletion(TimeSpan, CancellationToken)"/>
    public override ValueTask<Response<QuantumJob>> WaitForCompletionAsync(
        TimeSpan pollingInterval, CancellationToken cancellationToken) =>
        WaitForCompletionAsync(DelayStrategy.CreateFixedDelayStrategy(pollingInterval), cancellationToken);

    /// <inheritdoc cref="WaitForCompletion(DelayStrategy, CancellationToken)"/>
    public override ValueTask<Response<QuantumJob>> WaitForCompletionAsync(
        DelayStrategy delayStrategy, CancellationToken cancellationToken) =>
        WaitAsync(delayStrategy, async: true, cancellationToken);

    private async ValueTask<Response> UpdateAsync(bool async, CancellationToken cancellationToken)
    {
        if (!HasCompleted)
        {
            See(async
                ? await _workspace.GetJobAsync(_id, cancellationToken).ConfigureAwait(false)
                : _workspace.GetJob(_id, cancellationToken));
        }

        return HasCompleted && JobFailure.Of(_job!) is { } failure ? throw failure : _response!;
    }

    private void See(Response<QuantumJob> answer)
    {
        (_job, _response) = (answer.Value, answer.GetRawResponse());
        _progress?.Report(_job);
    }

    private async ValueTask<Response<QuantumJob>> WaitAsync(DelayStrategy delays, bool async, CancellationToken cancellationToken)
    {
        _ = delays ?? throw new ArgumentNullException(nameof(delays));
        var failures = 0;
        try
        {
            for (var retry = 1; ; retry++)
            {
                Response? response = null;
                try
                {
                    response = await UpdateAsync(async, cancellationToken).ConfigureAwait(false);
                    failures = 0;
                }
                catch (Exception e) when (MayPass(e, cancellationToken) && ++failures < MostFailures)
                {
                    // Asked again after the next delay.
                }

                if (HasCompleted)
                    return Response.FromValue(_job!, _response!);

                await Pause.WaitAsync(delays.GetNextDelay(response, retry), async, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException e) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(
                $"The wait for the job {_id} was cancelled. The job goes on: wait for it with new QuantumJobOperation(workspace, id), "
                + "or cancel it with CancelJob.",
                e, cancellationToken);
        }
    }

    /// <summary>Whether the failure is one of the request, and the next one may succeed.</summary>
    private bool MayPass(Exception exception, CancellationToken cancellationToken) => !HasCompleted
        && (exception is RequestFailedException { Status: 429 } || SendOnceClassifier.IsUnreachable(exception, cancellationToken));
}
