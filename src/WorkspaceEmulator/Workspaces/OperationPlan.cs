namespace WorkspaceEmulator.Workspaces;

/// <summary>How an asynchronous operation will go, settled when it begins.</summary>
/// <param name="Polls">How many times it answers that it is in progress before it can end.</param>
/// <param name="Duration">How long it takes at least.</param>
/// <param name="Outcome">How it ends.</param>
internal sealed record OperationPlan(int Polls, TimeSpan Duration, OperationStatus Outcome);
