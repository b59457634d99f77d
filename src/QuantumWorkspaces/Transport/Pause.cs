namespace QuantumWorkspaces.Transport;

/// <summary>A pause in code that serves both the synchronous and the asynchronous method of a client.</summary>
internal static class Pause
{
    /// <exception cref="OperationCanceledException">The pause was cancelled.</exception>
    public static async ValueTask WaitAsync(TimeSpan delay, bool async, CancellationToken cancellationToken)
    {
        if (async)
            await Task.Delay(delay, cancellationToken).ConfigureAwait(false);
        else if (cancellationToken.WaitHandle.WaitOne(delay))
            cancellationToken.ThrowIfCancellationRequested();
    }
}
