namespace QuantumKeys.Tests.Fixing;

/// <param name="Output">The changes and what became of them.</param>
/// <param name="Log">Progress and failures.</param>
internal sealed record FixOutcome(int ExitCode, string Output, string Log);
