namespace WorkspaceEmulator.ResourceGraph;

/// <summary>The query holds something that the emulator does not know. The message says what.</summary>
internal sealed class QueryNotUnderstoodException(string message) : Exception(message);
