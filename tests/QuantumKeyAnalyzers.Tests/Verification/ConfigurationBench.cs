using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.Rules;

namespace QuantumKeyAnalyzers.Tests.Verification;

/// <summary>Runs the analyzer of configuration files as a compiler does.</summary>
internal static class ConfigurationBench
{
    private static readonly CSharpCompilation Compilation = CSharpCompilation.Create("Test");

    public static Task<ImmutableArray<Diagnostic>> FindingsAsync(string fileName, string content) =>
        FindingsAsync(new InMemoryFile(fileName, content), CancellationToken.None);

    public static Task<ImmutableArray<Diagnostic>> FindingsAsync(AdditionalText file, CancellationToken cancellationToken) => Analysis.RunAsync(
        Compilation, [new ConfigurationKeyAnalyzer()], new AnalyzerOptions([file]), concurrently: true, analyzed => analyzed.GetAnalyzerDiagnosticsAsync(cancellationToken));

    public sealed class FileOfText(string path, SourceText content) : AdditionalText
    {
        public override string Path { get; } = path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => content;
    }

    public sealed class InMemoryFile(string path, string? content) : AdditionalText
    {
        public override string Path { get; } = path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => content is null ? null : SourceText.From(content);
    }
}
