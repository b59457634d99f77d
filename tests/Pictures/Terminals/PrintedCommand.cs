namespace Pictures.Terminals;

/// <summary>A command as it is typed, and the lines that it printed.</summary>
internal sealed record PrintedCommand(string Command, IReadOnlyList<string> Lines);
