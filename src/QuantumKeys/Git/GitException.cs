using QuantumKeys.CommandLine;

namespace QuantumKeys.Git;

/// <summary>git is not installed, or has failed.</summary>
internal sealed class GitException(string message) : ReportedException(message);
