using System.Collections.Concurrent;
using System.Diagnostics;

namespace QuantumWorkspaces.Http;

/// <summary>The spans of a client: one for each call, and for a list one for each page, as the clients of Azure have them.</summary>
/// <remarks>
/// The source is named like the client's type with its namespace, and a span like the type and the method. A span has no argument, no
/// response, and of an error only its code: nothing in it can be secret.
/// </remarks>
internal sealed class ClientActivities
{
    private const string Prefix = nameof(QuantumWorkspaces) + ".";
    private const string ResourceProvider = "Microsoft.Quantum";

    private static readonly ConcurrentDictionary<string, ActivitySource> Sources = new(StringComparer.Ordinal);

    private readonly string _client;
    private readonly ActivitySource? _source;

    private ClientActivities(string client, ActivitySource? source)
    {
        _client = client;
        _source = source;
    }

    /// <param name="client">The name of the client's type.</param>
    /// <param name="isEnabled">What <see cref="DiagnosticsOptions.IsDistributedTracingEnabled"/> says.</param>
    public static ClientActivities Of(string client, bool isEnabled) =>
        new(client, isEnabled ? Sources.GetOrAdd(client, static name => new ActivitySource(Prefix + name)) : null);

    /// <summary>Runs what a method does within a span, if anybody wants one.</summary>
    public async ValueTask<T> RunAsync<T>(string method, Func<ValueTask<T>> call)
    {
        using var activity = Start(method);
        try
        {
            return await call().ConfigureAwait(false);
        }
        catch (Exception e) when (SetError(activity, e))
        {
            throw;
        }
    }

    // A method that calls another one of a client has the only span.
    private Activity? Start(string method)
    {
        if (_source?.HasListeners() != true || Activity.Current?.Source.Name.StartsWith(Prefix, StringComparison.Ordinal) == true)
            return null;

        return _source.StartActivity($"{_client}.{method}")?.SetTag("az.namespace", ResourceProvider);
    }

    /// <returns>False: the exception is not caught.</returns>
    private static bool SetError(Activity? activity, Exception exception)
    {
        var failed = exception is AggregateException { InnerExceptions: [.., var last] } ? last : exception;
        activity?.SetTag("error.type", (failed as RequestFailedException)?.ErrorCode ?? failed.GetType().FullName);
        activity?.SetStatus(ActivityStatusCode.Error);
        return false;
    }
}
