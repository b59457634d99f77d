using QuantumWorkspaces.Http;

namespace QuantumWorkspaces;

// Jobs, with what they return and what they store.
public partial class Workspace
{
    /// <summary>Submits a job (<c>PUT …/jobs/{id}</c>), with its input.</summary>
    /// <remarks>
    /// <para>The ID of the job is chosen before anything is sent. If a response is lost, the job is asked for by its ID, and the request is
    /// sent again only if there is none: a job is never submitted twice. To be able to do the same after a crash, set
    /// <see cref="QuantumJobOptions.JobId"/>.</para>
    /// <para>If the input is wrong, most providers say so later: the job fails, with a reason in <see cref="QuantumJob.Error"/>.</para>
    /// </remarks>
    /// <param name="waitUntil">
    /// <see cref="WaitUntil.Started"/> returns when the service has the job; <see cref="WaitUntil.Completed"/> waits until it is complete.
    /// </param>
    /// <param name="input">What the job runs: a <see cref="QuantumCircuit"/>, or a program in a format of the target.</param>
    /// <param name="target">The name of the target, such as <c>ionq.simulator</c>.</param>
    /// <param name="options">Options that configure the job.</param>
    /// <param name="cancellationToken">The token that cancels the call. It does not cancel a job that the service has.</param>
    /// <returns>The job, as something to wait for.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> or <paramref name="target"/> is null.</exception>
    /// <exception cref="ArgumentException">An argument or an option is malformed.</exception>
    /// <exception cref="NotSupportedException">The circuit cannot be written for the provider.</exception>
    /// <exception cref="RequestFailedException">
    /// The service or its storage returned an error, or could not be reached. Where there may be a job all the same, the message says so
    /// and has its ID. With <see cref="WaitUntil.Completed"/>: the job failed, or was cancelled.
    /// </exception>
    /// <exception cref="OperationCanceledException">
    /// The call was cancelled. Where there is a job, or may be one, the message says so and has its ID.
    /// </exception>
    public virtual QuantumJobOperation SubmitJob(
        WaitUntil waitUntil, QuantumJobInput input, string target, QuantumJobOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var submitted = _jobs.SubmitAsync(input, target, options, async: false, cancellationToken).EnsureCompleted();
        var operation = new QuantumJobOperation(this, submitted, options?.Progress);
        if (waitUntil == WaitUntil.Completed)
            operation.WaitForCompletion(cancellationToken);

        return operation;
    }

    /// <inheritdoc cref="SubmitJob"/>
    public virtual async Task<QuantumJobOperation> SubmitJobAsync(
        WaitUntil waitUntil, QuantumJobInput input, string target, QuantumJobOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var submitted = await _jobs.SubmitAsync(input, target, options, async: true, cancellationToken).ConfigureAwait(false);
        var operation = new QuantumJobOperation(this, submitted, options?.Progress);
        if (waitUntil == WaitUntil.Completed)
            await operation.WaitForCompletionAsync(cancellationToken).ConfigureAwait(false);

        return operation;
    }

    /// <summary>Gets a job (<c>GET …/jobs/{id}</c>).</summary>
    /// <param name="jobId">The ID of the job.</param>
    /// <param name="cancellationToken">The token that cancels the call.</param>
    /// <exception cref="ArgumentNullException"><paramref name="jobId"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="jobId"/> is empty.</exception>
    /// <exception cref="RequestFailedException">The service returned an error or could not be reached.</exception>
    public virtual Response<QuantumJob> GetJob(string jobId, CancellationToken cancellationToken = default) =>
        _jobs.GetJobAsync(jobId, async: false, cancellationToken).EnsureCompleted();

    /// <inheritdoc cref="GetJob"/>
    public virtual async Task<Response<QuantumJob>> GetJobAsync(string jobId, CancellationToken cancellationToken = default) =>
        await _jobs.GetJobAsync(jobId, async: true, cancellationToken).ConfigureAwait(false);

    /// <summary>Gets the jobs of the workspace, those of sessions included (<c>GET …/jobs</c>).</summary>
    /// <param name="filter">Which jobs are wanted, and in which order; null: all.</param>
    /// <param name="cancellationToken">The token that cancels the enumeration.</param>
    /// <returns>
    /// The jobs. Each page is requested when the enumeration reaches it. Where the filter has times, a page can have fewer jobs than the
    /// service sent.
    /// </returns>
    /// <exception cref="RequestFailedException">During the enumeration: as for <see cref="GetTargets"/>.</exception>
    public virtual Pageable<QuantumJob> GetJobs(QuantumItemFilter? filter = null, CancellationToken cancellationToken = default) =>
        new LinkedPageable<QuantumJob>(_jobs.Jobs(filter), cancellationToken);

    /// <inheritdoc cref="GetJobs"/>
    public virtual AsyncPageable<QuantumJob> GetJobsAsync(
        QuantumItemFilter? filter = null, CancellationToken cancellationToken = default) =>
        new LinkedAsyncPageable<QuantumJob>(_jobs.Jobs(filter), cancellationToken);

    /// <summary>Asks to cancel a job (<c>POST …/jobs/{id}:cancel</c>).</summary>
    /// <remarks>
    /// This is no promise: a job that runs may complete all the same, and what it used is billed. To know how it ended, wait for it with
    /// <see cref="QuantumJobOperation(Workspace, string, IProgress{QuantumJob})"/>.
    /// </remarks>
    /// <returns>The job after the request.</returns>
    /// <inheritdoc cref="GetJob" path="/param|/exception"/>
    public virtual Response<QuantumJob> CancelJob(string jobId, CancellationToken cancellationToken = default) =>
        _jobs.CancelJobAsync(jobId, async: false, cancellationToken).EnsureCompleted();

    /// <inheritdoc cref="CancelJob"/>
    public virtual async Task<Response<QuantumJob>> CancelJobAsync(string jobId, CancellationToken cancellationToken = default) =>
        await _jobs.CancelJobAsync(jobId, async: true, cancellationToken).ConfigureAwait(false);

    /// <summary>Deletes a job (<c>DELETE …/jobs/{id}</c>). This does not cancel it: see <see cref="CancelJob"/>.</summary>
    /// <inheritdoc cref="GetJob" path="/param|/exception"/>
    public virtual Response DeleteJob(string jobId, CancellationToken cancellationToken = default) =>
        _jobs.DeleteJobAsync(jobId, async: false, cancellationToken).EnsureCompleted();

    /// <inheritdoc cref="DeleteJob"/>
    public virtual async Task<Response> DeleteJobAsync(string jobId, CancellationToken cancellationToken = default) =>
        await _jobs.DeleteJobAsync(jobId, async: true, cancellationToken).ConfigureAwait(false);

    /// <summary>Changes the name, the priority or the tags of a job (<c>PATCH …/jobs/{id}</c>).</summary>
    /// <param name="jobId">The ID of the job.</param>
    /// <param name="update">What is changed. Tags take the place of those that the job has.</param>
    /// <param name="cancellationToken">The token that cancels the call.</param>
    /// <returns>The job after the change.</returns>
    /// <inheritdoc cref="GetJob" path="/exception"/>
    public virtual Response<QuantumJob> UpdateJob(string jobId, QuantumJobUpdate update, CancellationToken cancellationToken = default) =>
        _jobs.UpdateJobAsync(jobId, update, async: false, cancellationToken).EnsureCompleted();

    /// <inheritdoc cref="UpdateJob"/>
    public virtual async Task<Response<QuantumJob>> UpdateJobAsync(
        string jobId, QuantumJobUpdate update, CancellationToken cancellationToken = default) =>
        await _jobs.UpdateJobAsync(jobId, update, async: true, cancellationToken).ConfigureAwait(false);

    /// <summary>Gets what a job returned.</summary>
    /// <remarks>
    /// The output can come a little later than the status says: it is waited for as long as <see cref="ClientOptions.Retry"/> allows. An
    /// output without content is no error: <see cref="QuantumJobResults.IsEmpty"/>.
    /// </remarks>
    /// <param name="jobId">The ID of the job.</param>
    /// <param name="cancellationToken">The token that cancels the call.</param>
    /// <exception cref="ArgumentNullException"><paramref name="jobId"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="jobId"/> is empty.</exception>
    /// <exception cref="RequestFailedException">
    /// The job is not complete (error code <c>JobNotCompleted</c>); it failed (the code that the service gives, or <c>JobFailed</c>), or
    /// was cancelled (<c>JobCancelled</c>); it is complete, but has no output, or not yet (<c>JobOutputNotFound</c>). Or the service or its
    /// storage returned an error, or could not be reached.
    /// </exception>
    public virtual Response<QuantumJobResults> GetJobResults(string jobId, CancellationToken cancellationToken = default) =>
        _jobs.GetResultsAsync(jobId, async: false, cancellationToken).EnsureCompleted();

    /// <inheritdoc cref="GetJobResults"/>
    public virtual async Task<Response<QuantumJobResults>> GetJobResultsAsync(
        string jobId, CancellationToken cancellationToken = default) =>
        await _jobs.GetResultsAsync(jobId, async: true, cancellationToken).ConfigureAwait(false);

    /// <summary>Writes what a job returned to a stream, as it is.</summary>
    /// <param name="jobId">The ID of the job.</param>
    /// <param name="destination">The stream.</param>
    /// <param name="cancellationToken">The token that cancels the call.</param>
    /// <inheritdoc cref="GetJobResults" path="/exception"/>
    public virtual Response DownloadJobOutput(string jobId, Stream destination, CancellationToken cancellationToken = default) =>
        _jobs.DownloadOutputAsync(jobId, destination, async: false, cancellationToken).EnsureCompleted();

    /// <inheritdoc cref="DownloadJobOutput"/>
    public virtual async Task<Response> DownloadJobOutputAsync(
        string jobId, Stream destination, CancellationToken cancellationToken = default) =>
        await _jobs.DownloadOutputAsync(jobId, destination, async: true, cancellationToken).ConfigureAwait(false);

    /// <summary>Gets the files in the container of a job: its input, its output, and what was attached.</summary>
    /// <param name="jobId">The ID of the job.</param>
    /// <param name="cancellationToken">The token that cancels the enumeration.</param>
    /// <inheritdoc cref="GetJob" path="/exception"/>
    public virtual Pageable<QuantumJobFile> GetJobFiles(string jobId, CancellationToken cancellationToken = default) =>
        _jobs.GetFiles(jobId, cancellationToken);

    /// <inheritdoc cref="GetJobFiles"/>
    public virtual AsyncPageable<QuantumJobFile> GetJobFilesAsync(string jobId, CancellationToken cancellationToken = default) =>
        _jobs.GetFilesAsync(jobId, cancellationToken);

    /// <summary>Writes a file of a job to a stream.</summary>
    /// <param name="jobId">The ID of the job.</param>
    /// <param name="fileName">The name of the file, as <see cref="GetJobFiles"/> gives it.</param>
    /// <param name="destination">The stream.</param>
    /// <param name="cancellationToken">The token that cancels the call.</param>
    /// <inheritdoc cref="GetJob" path="/exception"/>
    public virtual Response DownloadJobFile(
        string jobId, string fileName, Stream destination, CancellationToken cancellationToken = default) =>
        _jobs.DownloadFileAsync(jobId, fileName, destination, async: false, cancellationToken).EnsureCompleted();

    /// <inheritdoc cref="DownloadJobFile"/>
    public virtual async Task<Response> DownloadJobFileAsync(
        string jobId, string fileName, Stream destination, CancellationToken cancellationToken = default) =>
        await _jobs.DownloadFileAsync(jobId, fileName, destination, async: true, cancellationToken).ConfigureAwait(false);

    /// <summary>Attaches a file to a job. A file of the same name is replaced.</summary>
    /// <param name="jobId">The ID of the job.</param>
    /// <param name="fileName">The name of the file.</param>
    /// <param name="content">What the file contains.</param>
    /// <param name="contentType">The type of the content, such as <c>application/json</c>; null for bytes of any kind.</param>
    /// <param name="cancellationToken">The token that cancels the call.</param>
    /// <inheritdoc cref="GetJob" path="/exception"/>
    public virtual Response UploadJobFile(
        string jobId, string fileName, BinaryData content, string? contentType = null, CancellationToken cancellationToken = default) =>
        _jobs.UploadFileAsync(jobId, fileName, content, contentType, async: false, cancellationToken).EnsureCompleted();

    /// <inheritdoc cref="UploadJobFile"/>
    public virtual async Task<Response> UploadJobFileAsync(
        string jobId, string fileName, BinaryData content, string? contentType = null, CancellationToken cancellationToken = default) =>
        await _jobs.UploadFileAsync(jobId, fileName, content, contentType, async: true, cancellationToken).ConfigureAwait(false);

    /// <summary>
    /// Gets a fresh signed address of the container of a job, for a client of Azure Storage: <c>new BlobContainerClient(uri)</c>.
    /// </summary>
    /// <remarks>
    /// The address is a secret: whoever has it can read and write the container, and often all containers of the storage account. Keep it
    /// out of logs. This is the only method that returns one.
    /// </remarks>
    /// <inheritdoc cref="GetJob" path="/param|/exception"/>
    public virtual Response<Uri> GetJobContainerUri(string jobId, CancellationToken cancellationToken = default) =>
        _jobs.GetContainerUriAsync(jobId, async: false, cancellationToken).EnsureCompleted();

    /// <inheritdoc cref="GetJobContainerUri"/>
    public virtual async Task<Response<Uri>> GetJobContainerUriAsync(string jobId, CancellationToken cancellationToken = default) =>
        await _jobs.GetContainerUriAsync(jobId, async: true, cancellationToken).ConfigureAwait(false);

    /// <summary>Gets how much of its quotas the workspace used (<c>GET …/quotaUsages</c>). Only newer workspaces have this.</summary>
    /// <param name="cancellationToken">The token that cancels the enumeration.</param>
    /// <exception cref="RequestFailedException">As for <see cref="GetTargets"/>.</exception>
    public virtual Pageable<QuantumQuotaUsage> GetQuotaUsages(CancellationToken cancellationToken = default) =>
        new LinkedPageable<QuantumQuotaUsage>(_pipeline.QuotaUsages(), cancellationToken);

    /// <inheritdoc cref="GetQuotaUsages"/>
    public virtual AsyncPageable<QuantumQuotaUsage> GetQuotaUsagesAsync(CancellationToken cancellationToken = default) =>
        new LinkedAsyncPageable<QuantumQuotaUsage>(_pipeline.QuotaUsages(), cancellationToken);
}
