using QuantumWorkspaces.Http;

namespace QuantumWorkspaces;

// Sessions, and what stands beside one another in a workspace.
public partial class Workspace
{
    /// <summary>Opens a session (<c>PUT …/sessions/{id}</c>): its jobs run close together.</summary>
    /// <param name="target">The name of the target of its jobs, such as <c>ionq.simulator</c>.</param>
    /// <param name="options">Options that configure the session.</param>
    /// <param name="cancellationToken">The token that cancels the call.</param>
    /// <returns>The session. Dispose it to close it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="target"/> is null.</exception>
    /// <exception cref="ArgumentException">An argument or an option is malformed.</exception>
    /// <exception cref="RequestFailedException">The service returned an error or could not be reached.</exception>
    public virtual QuantumSession OpenSession(
        string target, QuantumSessionOptions? options = null, CancellationToken cancellationToken = default) =>
        new(this, _jobs.OpenSessionAsync(target, options, async: false, cancellationToken).EnsureCompleted().Session);

    /// <inheritdoc cref="OpenSession"/>
    public virtual async Task<QuantumSession> OpenSessionAsync(
        string target, QuantumSessionOptions? options = null, CancellationToken cancellationToken = default) =>
        new(this, (await _jobs.OpenSessionAsync(target, options, async: true, cancellationToken).ConfigureAwait(false)).Session);

    /// <summary>Gets a session (<c>GET …/sessions/{id}</c>).</summary>
    /// <param name="sessionId">The ID of the session.</param>
    /// <param name="cancellationToken">The token that cancels the call.</param>
    /// <exception cref="ArgumentNullException"><paramref name="sessionId"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="sessionId"/> is empty.</exception>
    /// <exception cref="RequestFailedException">The service returned an error or could not be reached.</exception>
    public virtual Response<QuantumSessionInfo> GetSession(string sessionId, CancellationToken cancellationToken = default) =>
        _jobs.GetSessionAsync(sessionId, async: false, cancellationToken).EnsureCompleted();

    /// <inheritdoc cref="GetSession"/>
    public virtual async Task<Response<QuantumSessionInfo>> GetSessionAsync(
        string sessionId, CancellationToken cancellationToken = default) =>
        await _jobs.GetSessionAsync(sessionId, async: true, cancellationToken).ConfigureAwait(false);

    /// <summary>Closes a session (<c>POST …/sessions/{id}:close</c>): it takes no more jobs. Those that it has go on.</summary>
    /// <returns>The session after the request.</returns>
    /// <inheritdoc cref="GetSession" path="/param|/exception"/>
    public virtual Response<QuantumSessionInfo> CloseSession(string sessionId, CancellationToken cancellationToken = default) =>
        _jobs.CloseSessionAsync(sessionId, async: false, cancellationToken).EnsureCompleted();

    /// <inheritdoc cref="CloseSession"/>
    public virtual async Task<Response<QuantumSessionInfo>> CloseSessionAsync(
        string sessionId, CancellationToken cancellationToken = default) =>
        await _jobs.CloseSessionAsync(sessionId, async: true, cancellationToken).ConfigureAwait(false);

    /// <summary>Gets the sessions of the workspace (<c>GET …/sessions</c>).</summary>
    /// <param name="filter">Which sessions are wanted, and in which order; null: all.</param>
    /// <param name="cancellationToken">The token that cancels the enumeration.</param>
    /// <exception cref="RequestFailedException">During the enumeration: as for <see cref="GetTargets"/>.</exception>
    public virtual Pageable<QuantumSessionInfo> GetSessions(
        QuantumItemFilter? filter = null, CancellationToken cancellationToken = default) =>
        new LinkedPageable<QuantumSessionInfo>(_jobs.AllSessions(filter), cancellationToken);

    /// <inheritdoc cref="GetSessions"/>
    public virtual AsyncPageable<QuantumSessionInfo> GetSessionsAsync(
        QuantumItemFilter? filter = null, CancellationToken cancellationToken = default) =>
        new LinkedAsyncPageable<QuantumSessionInfo>(_jobs.AllSessions(filter), cancellationToken);

    /// <summary>Gets the jobs of a session (<c>GET …/sessions/{id}/jobs</c>).</summary>
    /// <param name="sessionId">The ID of the session.</param>
    /// <param name="filter">Which jobs are wanted, and in which order; null: all.</param>
    /// <param name="cancellationToken">The token that cancels the enumeration.</param>
    /// <exception cref="ArgumentNullException"><paramref name="sessionId"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="sessionId"/> is empty.</exception>
    /// <exception cref="RequestFailedException">During the enumeration: as for <see cref="GetTargets"/>.</exception>
    public virtual Pageable<QuantumJob> GetSessionJobs(
        string sessionId, QuantumItemFilter? filter = null, CancellationToken cancellationToken = default) =>
        new LinkedPageable<QuantumJob>(_jobs.JobsOfSession(sessionId, filter), cancellationToken);

    /// <inheritdoc cref="GetSessionJobs"/>
    public virtual AsyncPageable<QuantumJob> GetSessionJobsAsync(
        string sessionId, QuantumItemFilter? filter = null, CancellationToken cancellationToken = default) =>
        new LinkedAsyncPageable<QuantumJob>(_jobs.JobsOfSession(sessionId, filter), cancellationToken);

    /// <summary>Gets the sessions, and the jobs that belong to none (<c>GET …/topLevelItems</c>).</summary>
    /// <param name="filter">Which of them are wanted, and in which order; null: all.</param>
    /// <param name="cancellationToken">The token that cancels the enumeration.</param>
    /// <returns>Each is a <see cref="QuantumJob"/> or a <see cref="QuantumSessionInfo"/>.</returns>
    /// <exception cref="RequestFailedException">During the enumeration: as for <see cref="GetTargets"/>.</exception>
    public virtual Pageable<QuantumWorkspaceItem> GetTopLevelItems(
        QuantumItemFilter? filter = null, CancellationToken cancellationToken = default) =>
        new LinkedPageable<QuantumWorkspaceItem>(_jobs.TopLevelItems(filter), cancellationToken);

    /// <inheritdoc cref="GetTopLevelItems"/>
    public virtual AsyncPageable<QuantumWorkspaceItem> GetTopLevelItemsAsync(
        QuantumItemFilter? filter = null, CancellationToken cancellationToken = default) =>
        new LinkedAsyncPageable<QuantumWorkspaceItem>(_jobs.TopLevelItems(filter), cancellationToken);
}
