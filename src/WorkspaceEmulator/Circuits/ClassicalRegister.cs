namespace WorkspaceEmulator.Circuits;

/// <summary>Some of the bits, with a name.</summary>
internal sealed record ClassicalRegister(string Name, int Start, int Length);
