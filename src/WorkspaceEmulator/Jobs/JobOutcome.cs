using System.Text.Json.Nodes;

namespace WorkspaceEmulator.Jobs;

/// <summary>What the execution of a job has given.</summary>
/// <param name="Error">Why it has failed; null: it has not.</param>
/// <param name="Output">What its output blob will contain; null: there will be none.</param>
/// <param name="Cost">What it has cost, as the service writes it.</param>
internal sealed record JobOutcome(JobError? Error, byte[]? Output = null, JsonObject? Cost = null);
