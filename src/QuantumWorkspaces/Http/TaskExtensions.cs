namespace QuantumWorkspaces.Http;

/// <summary>
/// Methods that come in pairs share one body, which takes <c>async</c>: false lets it run to its end on the calling thread. (The way of
/// the Azure SDK's own clients.)
/// </summary>
internal static class TaskExtensions
{
    /// <summary>The result of a task that was started with <c>async: false</c>, so has ended.</summary>
    public static T EnsureCompleted<T>(this ValueTask<T> task) => task.GetAwaiter().GetResult();

    /// <inheritdoc cref="EnsureCompleted{T}"/>
    public static void EnsureCompleted(this ValueTask task) => task.GetAwaiter().GetResult();

    /// <summary>Waits for a task that cannot be cancelled itself; it goes on when the wait ends.</summary>
    public static async Task<T> OrCancelledAsync<T>(this Task<T> task, CancellationToken cancellationToken)
    {
        var cancelled = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = cancellationToken.Register(() => cancelled.TrySetCanceled(cancellationToken));
        return await (await Task.WhenAny(task, cancelled.Task).ConfigureAwait(false)).ConfigureAwait(false);
    }
}
