namespace WorkspaceEmulator.Circuits.OpenQasm;

/// <summary>A gate that the program itself defines.</summary>
/// <param name="Body">What it does, read again for each call.</param>
/// <param name="Depth">How many definitions stand behind one another, with this one.</param>
internal sealed record QasmGateDefinition(IReadOnlyList<string> Angles, IReadOnlyList<string> Qubits, QasmTokens Body, int Depth);
