namespace WorkspaceEmulator.Workspaces;

/// <summary>What a client is told about an operation at one moment.</summary>
internal sealed record OperationAnswer(string Id, OperationStatus Status, DateTimeOffset StartTime, DateTimeOffset? EndTime);
