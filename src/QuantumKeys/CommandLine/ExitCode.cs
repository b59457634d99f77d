namespace QuantumKeys.CommandLine;

/// <summary>What the program ends with: scripts go by these, so they stay as they are.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int WrongUsage = 2;
    public const int NotAuthorized = 3;

    /// <summary>As shells have it for a program that Ctrl+C ended.</summary>
    public const int Cancelled = 130;

    /// <summary>The list in the help.</summary>
    public const string Help =
        """
        Exit codes:
          0    done
          1    the service refused or failed, or cannot be reached; the hand-over failed
          2    wrong usage
          3    not authorized, or no credential
          130  cancelled (Ctrl+C)
        """;
}
