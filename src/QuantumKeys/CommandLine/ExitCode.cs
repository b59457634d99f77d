namespace QuantumKeys.CommandLine;

/// <summary>What every command ends with: scripts go by these, so they stay as they are.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The answer is the one that somebody has to act on.</summary>
    public const int FoundOrRefused = 1;

    /// <summary>There is no answer, or not the whole one.</summary>
    public const int Failed = 2;

    /// <summary>As shells have it for a program that Ctrl+C ended.</summary>
    public const int Cancelled = 130;

    /// <summary>The list in the help.</summary>
    public const string Help =
        """
        Exit codes:
          0    done: nothing found, nothing refused
          1    found: keys, or one that works; or the service refused,
               or a job failed
          2    wrong usage, or failed: no answer, or not a whole one
          130  cancelled: Ctrl+C, or no to a question
        """;
}
