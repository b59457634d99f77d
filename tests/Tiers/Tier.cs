namespace Tiers;

/// <summary>
/// How much of the tests a run has. Where the environment variable CI is <c>true</c>, as <c>.ci/run</c> and most build servers set it, it
/// has what takes some seconds too; where FULL is, every test with all its rows and in its full size, which takes several times as long.
/// </summary>
internal static class Tier
{
    public const string WhyNot = "Runs with CI=true only, as in .ci/run: ";

    public const string WhyNotFull = "Runs with FULL=true only: ";

    public static bool IsFull { get; } = IsSet("FULL");

    public static bool IsCi { get; } = IsFull || IsSet("CI");

    private static bool IsSet(string variable) => bool.TryParse(Environment.GetEnvironmentVariable(variable), out var isSet) && isSet;
}
