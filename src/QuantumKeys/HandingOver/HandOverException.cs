using QuantumKeys.CommandLine;

namespace QuantumKeys.HandingOver;

/// <summary>A key could not be handed over.</summary>
internal sealed class HandOverException(string message) : ReportedException(message);
