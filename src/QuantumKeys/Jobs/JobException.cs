using QuantumKeys.CommandLine;

namespace QuantumKeys.Jobs;

/// <summary>A job has no results: it is not there yet, failed, or was cancelled.</summary>
internal sealed class JobException(string message, int exitCode) : ReportedException(message, exitCode);
