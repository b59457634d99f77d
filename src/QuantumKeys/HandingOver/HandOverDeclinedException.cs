using QuantumKeys.CommandLine;

namespace QuantumKeys.HandingOver;

/// <summary>The user ended the input instead of confirming that the key is in use.</summary>
internal sealed class HandOverDeclinedException() : ReportedException("Not confirmed, so stopped.", CommandLine.ExitCode.Cancelled);
