namespace QuantumKeys.Commands;

/// <summary>What is scanned.</summary>
internal enum ScanMode
{
    Files,
    Staged,
    History,
}
