namespace QuantumKeyAnalyzers.Tests.Verification;

/// <summary>The compiler throws at a program, whether it is analyzed or not.</summary>
internal sealed class CompilerFailureException(Exception exception) : Exception("The compiler throws at this program.", exception);
