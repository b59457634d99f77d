using QuantumWorkspaces.Http;

namespace QuantumWorkspaces.Jobs;

/// <summary>Creates a job or a session of a known ID: once, whatever becomes of the answers.</summary>
/// <remarks>
/// If it is not known what became of a request, the item is asked for by its ID: it was created, or it was not, and then the request is
/// sent again with the same ID.
/// </remarks>
internal sealed class Creation(ItemRequests requests, RetryPlan retries)
{
    private static readonly SendOnceClassifier SendOnce = new(200, 201);

    /// <param name="what">What it is called, such as <c>job</c>.</param>
    /// <exception cref="RequestFailedException">
    /// It was refused, or it is still not known what became of it: the message has the ID.
    /// </exception>
    /// <exception cref="OperationCanceledException">The message has the ID.</exception>
    public async ValueTask<ReceivedItem> RunAsync(
        string what, string id, string path, BinaryData body, BinaryData shown, bool async, CancellationToken cancellationToken)
    {
        for (var retry = 0; ; retry++)
        {
            try
            {
                return await requests.PutAsync(path, body, shown, SendOnce, async, cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException e) when (cancellationToken.IsCancellationRequested)
            {
                throw new OperationCanceledException(
                    $"The submission was cancelled. It is not known whether the {what} {id} was created: ask for it.",
                    e, cancellationToken);
            }
            catch (Exception e) when (IsOpen(e, retry, cancellationToken))
            {
                if (await FindAsync(what, id, path, e, async, cancellationToken).ConfigureAwait(false) is { } found)
                    return found;

                if (retry >= retries.MostRetries)
                    throw new RequestFailedException(
                        (e as RequestFailedException)?.Status ?? 0,
                        $"The service did not create the {what} {id}. If you submit it again, use the same ID: "
                            + $"then it is not created twice. {FirstLine(e)}",
                        (e as RequestFailedException)?.ErrorCode,
                        e);
            }

            await retries.WaitAsync(retry + 1, async, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Whether the item may be there although the request failed: it may be in the way of the next request, too.
    /// </summary>
    private static bool IsOpen(Exception exception, int retry, CancellationToken cancellationToken) =>
        SendOnceClassifier.IsOutcomeUnknown(exception, cancellationToken)
        || (retry > 0 && exception is RequestFailedException { Status: 409 });

    private async ValueTask<ReceivedItem?> FindAsync(
        string what, string id, string path, Exception cause, bool async, CancellationToken cancellationToken)
    {
        try
        {
            return await requests.FindAsync(path, async, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException($"{Unknown(what, id)} {FirstLine(cause)}", e, cancellationToken);
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException or OperationCanceledException)
        {
            throw new RequestFailedException(
                (e as RequestFailedException)?.Status ?? 0, $"{Unknown(what, id)} {FirstLine(cause)}",
                (e as RequestFailedException)?.ErrorCode, e);
        }
    }

    private static string Unknown(string what, string id) =>
        $"It is not known whether the {what} {id} was created. Ask for it, or submit it again with the same ID: then it is not created "
        + "twice.";

    private static string FirstLine(Exception exception) => exception.Message.Split('\n')[0].TrimEnd();
}
