using System.Collections.Immutable;
using QuantumKeyAnalyzers.Rules;

namespace QuantumKeyAnalyzers.CodeFixes.Tracing;

/// <summary>What is found in a document.</summary>
/// <param name="Variables">The words that begin like the names of the service's environment variables.</param>
internal sealed record DocumentFindings(ImmutableArray<Finding> Findings, IReadOnlyList<string> Variables);
