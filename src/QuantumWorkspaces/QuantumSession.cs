namespace QuantumWorkspaces;

/// <summary>An open session: jobs that are submitted to it run close together.</summary>
/// <remarks>
/// <para>The service closes a session when no job has come for ten minutes. To close it when the work is done, dispose it, or call
/// <see cref="Close"/>. Its jobs go on.</para>
/// <para>The object is thread-safe: jobs can be submitted at the same time.</para>
/// </remarks>
public class QuantumSession : IAsyncDisposable, IDisposable
{
    private readonly Workspace _workspace = null!;
    private volatile QuantumSessionInfo _info = null!;

    /// <summary>Initializes a new instance for mocking.</summary>
    protected QuantumSession() { }

    /// <summary>Initializes a new instance for a session that was opened before, perhaps by another process. Nothing is sent.</summary>
    /// <param name="workspace">The workspace of the session.</param>
    /// <param name="info">The session, as <see cref="Workspace.GetSession"/> returns it.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public QuantumSession(Workspace workspace, QuantumSessionInfo info)
    {
        _workspace = workspace ?? throw new ArgumentNullException(nameof(workspace));
        _info = info ?? throw new ArgumentNullException(nameof(info));
    }

    /// <summary>The ID of the session.</summary>
    public virtual string Id => _info.Id;

    /// <summary>The target of its jobs.</summary>
    public virtual string Target => _info.Target;

    /// <summary>The session as it was seen last.</summary>
    public virtual QuantumSessionInfo Info => _info;

    /// <summary>Submits a job to the session.</summary>
    /// <inheritdoc cref="Workspace.SubmitJob" path="/param|/returns|/exception"/>
    public virtual QuantumJobOperation SubmitJob(
        WaitUntil waitUntil, QuantumJobInput input, QuantumJobOptions? options = null, CancellationToken cancellationToken = default) =>
        _workspace.SubmitJob(waitUntil, input, Target, OptionsOf(options), cancellationToken);

    /// <inheritdoc cref="SubmitJob"/>
    public virtual Task<QuantumJobOperation> SubmitJobAsync(
        WaitUntil waitUntil, QuantumJobInput input, QuantumJobOptions? options = null, CancellationToken cancellationToken = default) =>
        _workspace.SubmitJobAsync(waitUntil, input, Target, OptionsOf(options), cancellationToken);

    /// <summary>Gets the jobs of the session.</summary>
    /// <inheritdoc cref="Workspace.GetSessionJobs" path="/param|/exception"/>
    public virtual Pageable<QuantumJob> GetJobs(QuantumItemFilter? filter = null, CancellationToken cancellationToken = default) =>
        _workspace.GetSessionJobs(Id, filter, cancellationToken);

    /// <inheritdoc cref="GetJobs"/>
    public virtual AsyncPageable<QuantumJob> GetJobsAsync(
        QuantumItemFilter? filter = null, CancellationToken cancellationToken = default) =>
        _workspace.GetSessionJobsAsync(Id, filter, cancellationToken);

    /// <summary>Asks how far the session is.</summary>
    /// <param name="cancellationToken">The token that cancels the call.</param>
    /// <returns>What <see cref="Info"/> is then.</returns>
    /// <exception cref="RequestFailedException">The service returned an error or could not be reached.</exception>
    public virtual Response<QuantumSessionInfo> Refresh(CancellationToken cancellationToken = default) =>
        See(_workspace.GetSession(Id, cancellationToken));

    /// <inheritdoc cref="Refresh"/>
    public virtual async Task<Response<QuantumSessionInfo>> RefreshAsync(CancellationToken cancellationToken = default) =>
        See(await _workspace.GetSessionAsync(Id, cancellationToken).ConfigureAwait(false));

    /// <summary>Closes the session: it takes no more jobs. Those that it has go on.</summary>
    /// <param name="cancellationToken">The token that cancels the call.</param>
    /// <returns>What <see cref="Info"/> is then.</returns>
    /// <exception cref="RequestFailedException">The service returned an error or could not be reached.</exception>
    public virtual Response<QuantumSessionInfo> Close(CancellationToken cancellationToken = default) =>
        See(_workspace.CloseSession(Id, cancellationToken));

    /// <inheritdoc cref="Close"/>
    public virtual async Task<Response<QuantumSessionInfo>> CloseAsync(CancellationToken cancellationToken = default) =>
        See(await _workspace.CloseSessionAsync(Id, cancellationToken).ConfigureAwait(false));

    /// <summary>Closes the session if it is open.</summary>
    /// <remarks>
    /// This throws nothing: an exception that is on its way would be lost. If the session cannot be closed, the service closes it some
    /// minutes later.
    /// </remarks>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc cref="Dispose()"/>
    public virtual async ValueTask DisposeAsync()
    {
        if (!Info.Status.IsFinal)
        {
            try
            {
                await CloseAsync().ConfigureAwait(false);
            }
            catch (Exception e) when (IsOfRequest(e))
            {
                // See the remarks.
            }
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Returns the session in one line, such as <c>scan (ionq.simulator, Executing)</c>.</summary>
    public override string ToString() => _info?.ToString() ?? nameof(QuantumSession);

    /// <inheritdoc cref="Dispose()"/>
    /// <param name="disposing">Whether this is called by <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (!disposing || Info.Status.IsFinal)
            return;

        try
        {
            Close();
        }
        catch (Exception e) when (IsOfRequest(e))
        {
            // See the remarks.
        }
    }

    private static bool IsOfRequest(Exception exception) =>
        exception is RequestFailedException or AggregateException or OperationCanceledException or IOException;

    private Response<QuantumSessionInfo> See(Response<QuantumSessionInfo> answer)
    {
        _info = answer.Value;
        return answer;
    }

    private QuantumJobOptions OptionsOf(QuantumJobOptions? options) =>
        options?.SessionId is { } given && !string.Equals(given, Id, StringComparison.OrdinalIgnoreCase)
            ? throw new ArgumentException("The options name another session.", nameof(options))
            : (options ?? new QuantumJobOptions()).In(Id);
}
