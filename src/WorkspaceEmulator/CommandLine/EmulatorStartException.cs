namespace WorkspaceEmulator.CommandLine;

/// <summary>The emulator cannot start. The message says why, and what to do.</summary>
internal sealed class EmulatorStartException(string message, Exception? inner = null) : InvalidOperationException(message, inner);
