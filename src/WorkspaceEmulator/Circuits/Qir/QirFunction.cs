namespace WorkspaceEmulator.Circuits.Qir;

/// <summary>A function of a QIR text.</summary>
/// <param name="AttributeGroup">Where its attributes stand.</param>
/// <param name="Lines">Labels and instructions.</param>
internal sealed record QirFunction(string AttributeGroup, List<string> Lines);
