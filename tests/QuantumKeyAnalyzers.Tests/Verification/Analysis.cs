using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace QuantumKeyAnalyzers.Tests.Verification;

/// <summary>Runs analyzers as a compiler does, and fails when one throws.</summary>
internal static class Analysis
{
    /// <param name="ask">Asks for the findings.</param>
    /// <exception cref="InvalidOperationException">An analyzer threw.</exception>
    /// <exception cref="CompilerFailureException">The compiler threw, as it does without any analyzer.</exception>
    public static async Task<ImmutableArray<Diagnostic>> RunAsync(
        Compilation compilation,
        ImmutableArray<DiagnosticAnalyzer> analyzers,
        AnalyzerOptions options,
        bool concurrently,
        Func<CompilationWithAnalyzers, Task<ImmutableArray<Diagnostic>>> ask)
    {
        // Kept until the end: what a handler itself throws the compiler swallows.
        var exceptions = new ConcurrentQueue<Exception>();
        var analyzed = compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(
            options, (exception, _, _) => exceptions.Enqueue(exception), concurrently, logAnalyzerExecutionTime: false));
        var findings = ImmutableArray<Diagnostic>.Empty;
        try
        {
            findings = await ask(analyzed);
        }
        catch (Exception exception) when (exception is not OperationCanceledException && exceptions.IsEmpty
            && Record.Exception(() => compilation.Clone().GetDiagnostics()) is not null)
        {
            throw new CompilerFailureException(exception);
        }

        return exceptions.TryDequeue(out var first) ? throw new InvalidOperationException("An analyzer threw.", first) : findings;
    }
}
