namespace QuantumWorkspaces.Transport;

/// <summary>Extension methods for code that serves both the synchronous and the asynchronous method of a client.</summary>
/// <remarks>
/// The two methods share one body with a parameter <c>async</c>: if it is false, the body completes on the calling thread. The clients of
/// the Azure SDK do the same.
/// </remarks>
internal static class TaskExtensions
{
    /// <summary>The result of a task that was started with <c>async: false</c>, and therefore is complete.</summary>
    public static T EnsureCompleted<T>(this ValueTask<T> task) => task.GetAwaiter().GetResult();

    /// <inheritdoc cref="EnsureCompleted{T}"/>
    public static void EnsureCompleted(this ValueTask task) => task.GetAwaiter().GetResult();

    /// <summary>Waits for a task that cannot be canceled itself. If the wait is canceled, the task continues.</summary>
    public static async Task<T> OrCancelledAsync<T>(this Task<T> task, CancellationToken cancellationToken)
    {
        var cancelled = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = cancellationToken.Register(() => cancelled.TrySetCanceled(cancellationToken));
        return await (await Task.WhenAny(task, cancelled.Task).ConfigureAwait(false)).ConfigureAwait(false);
    }
}
