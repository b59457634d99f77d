namespace QuantumKeys.CommandLine;

/// <summary>The user was asked, and did not agree.</summary>
internal sealed class DeclinedException(string message) : ReportedException(message, CommandLine.ExitCode.Cancelled);
