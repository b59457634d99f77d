namespace QuantumWorkspaces.Http;

/// <summary>How often, and after which delays, something is tried again that the pipeline itself does not try again.</summary>
/// <param name="options">What the user wants for retries.</param>
internal sealed class RetryPlan(RetryOptions options)
{
    private readonly DelayStrategy _delays = DelayStrategy.CreateExponentialDelayStrategy(options.Delay, options.MaxDelay);

    /// <summary>The number of tries after the first.</summary>
    public int MostRetries { get; } = options.MaxRetries;

    /// <summary>Waits before the next try.</summary>
    /// <param name="retry">Its number, beginning with 1.</param>
    public ValueTask WaitAsync(int retry, bool async, CancellationToken cancellationToken) =>
        Pause.WaitAsync(_delays.GetNextDelay(null, retry), async, cancellationToken);
}
