namespace QuantumKeys.Scanning;

/// <summary>What in a source says that a finding is all right.</summary>
/// <param name="Justification">Null where none is given.</param>
internal sealed record Suppression(SuppressionKind Kind, string? Justification);
