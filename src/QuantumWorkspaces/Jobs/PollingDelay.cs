namespace QuantumWorkspaces.Jobs;

/// <summary>The time between two questions how far a job is: 0.2 s at first, half as much again each time, up to 10 s.</summary>
/// <remarks>A simulator takes less than a second, a queue hours. A delay that the service asks for is kept.</remarks>
internal sealed class PollingDelay() : DelayStrategy(TimeSpan.FromSeconds(10))
{
    private const double First = 0.2;
    private const double Growth = 1.5;
    private const int MostGrowths = 30;

    protected override TimeSpan GetNextDelayCore(Response? response, int retryNumber) =>
        TimeSpan.FromSeconds(First * Math.Pow(Growth, Math.Min(Math.Max(retryNumber - 1, 0), MostGrowths)));
}
