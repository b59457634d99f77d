using Microsoft.CodeAnalysis;

namespace QuantumKeys.Scanning;

/// <summary>Loads a project or a solution, and says what the compiler and the analyzers say of it.</summary>
internal delegate Task<AnalyzedProject> ProjectLoader(string path, IProgress<string>? progress, CancellationToken cancellationToken);

/// <param name="Diagnostics">With full paths; suppressed ones included.</param>
/// <param name="Files">The full paths of all that was analyzed.</param>
/// <param name="Failures">What could not be loaded, in a line each.</param>
internal sealed record AnalyzedProject(
    IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyCollection<string> Files, IReadOnlyList<string> Failures);
