namespace QuantumKeys.CommandLine;

/// <summary>What ends a command with a message of its own: it says what is wrong and what to do, and shows no secret.</summary>
/// <param name="exitCode">One of <see cref="CommandLine.ExitCode"/>.</param>
internal abstract class ReportedException(string message, int exitCode = ExitCode.Failed) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
