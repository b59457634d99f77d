namespace Tiers;

/// <summary>
/// How much of the tests a run has: all of it where the environment variable CI is <c>true</c>, as <c>.ci/run</c> and most build servers
/// set it.
/// </summary>
internal static class Tier
{
    public const string WhyNot = "Runs with CI=true only, as in .ci/run: ";

    public static bool IsCi { get; } = bool.TryParse(Environment.GetEnvironmentVariable("CI"), out var isCi) && isCi;
}
