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
}
