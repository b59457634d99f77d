namespace Processes;

/// <summary>A test that takes long and rarely fails: it runs where the environment variable <c>CI</c> is <c>true</c>, as <c>.ci/run</c> sets it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal class CiFactAttribute : FactAttribute
{
    public CiFactAttribute()
    {
        if (!string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase))
            Skip = "It takes long and rarely fails. CI=true runs it, as .ci/run does.";
    }
}
