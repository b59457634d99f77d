using Processes;

namespace QuantumKeyAnalyzers.Tests.EndToEnd;

/// <summary>Runs <c>git</c> as a process of its own, with no settings but its own.</summary>
internal static class Git
{
    private static readonly string[] Settings =
        ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "core.autocrlf=false", "-c", "commit.gpgsign=false"];

    private static readonly Dictionary<string, string> NoSettings = new()
    {
        ["GIT_CONFIG_NOSYSTEM"] = "1",
        ["GIT_CONFIG_GLOBAL"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null",
    };

    /// <summary>Runs to the end, and returns what was printed.</summary>
    public static async Task<string> RunAsync(string folder, params string[] arguments)
    {
        var run = await ProcessRun.RunAsync("git", [.. Settings, .. arguments], folder, NoSettings);
        Assert.True(run.ExitCode == 0, $"git {string.Join(' ', arguments)}: {run.Error}");
        return run.Output;
    }
}
