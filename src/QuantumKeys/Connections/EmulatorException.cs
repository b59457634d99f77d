using QuantumKeys.CommandLine;

namespace QuantumKeys.Connections;

/// <summary>The emulator that the user means does not answer.</summary>
internal sealed class EmulatorException(string message) : ReportedException(message);
