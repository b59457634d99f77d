namespace WorkspaceEmulator.Items;

/// <summary>A query that the service does not take. The message says what is wrong and goes to the client.</summary>
internal sealed class QueryException(string message) : Exception(message);
