using System.Collections.Immutable;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.Rules;
using QuantumKeyAnalyzers.Tests.Detection;
using QuantumKeyAnalyzers.Tests.Verification;

namespace QuantumKeyAnalyzers.Tests.Fuzzing;

/// <summary>A program that was made from choices; some are damaged afterwards.</summary>
internal sealed class GeneratedProgram(IReadOnlyList<string> files)
{
    private const int LongestTape = 200;

    /// <summary>What is referred to is read once for all programs.</summary>
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Generated", references: References.All, options: CaseSolution.CompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static readonly Gen<int> Damage = Gen.Frequency((2, Gen.Const(0)), (1, Gen.Int[1, int.MaxValue]));

    public static Gen<GeneratedProgram> All { get; } = Gen.Select(Gen.Byte.Array[0, LongestTape], Damage).Select((tape, damage) =>
    {
        var files = ProgramWriter.Write(tape);
        return new GeneratedProgram(damage == 0 ? files : [.. files.Select(file => Mutation.Apply(file, new Random(damage)))]);
    });

    /// <summary>The documents by their paths.</summary>
    public IReadOnlyDictionary<string, SourceText> Texts { get; } =
        files.Index().ToDictionary(file => $"/File{file.Index}.cs", file => SourceText.From(file.Item));

    public override string ToString() => string.Join("\n// ----\n", files);

    public CSharpCompilation Compile() =>
        Empty.AddSyntaxTrees(Texts.Select(file => CSharpSyntaxTree.ParseText(file.Value, CaseSolution.ParseOptions, file.Key)));

    /// <summary>The program as an IDE holds it.</summary>
    public Solution ToSolution() => CaseSolution.Load(isProgram: false, Texts.Select(file => (file.Key, file.Key, file.Value)));

    public Task<ImmutableArray<Diagnostic>> AnalyzeAsync(bool concurrently) =>
        AnalyzeAsync(Compile(), new QuantumKeyAnalyzer(), concurrently, CancellationToken.None);

    /// <exception cref="CompilerFailureException">The compiler fails at the program without any analyzer as well.</exception>
    public static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(
        CSharpCompilation compilation, DiagnosticAnalyzer analyzer, bool concurrently, CancellationToken cancellationToken)
    {
        CompilerFailureException.ThrowIfItEndsAt(compilation);
        return Analysis.RunAsync(compilation, [analyzer], new AnalyzerOptions([]), concurrently, async analyzed =>
        {
            // Tree by tree, as an editor asks: the whole of the program would be bound by the compiler as well, which takes most of the
            // time.
            var findings = ImmutableArray.CreateBuilder<Diagnostic>();
            foreach (var tree in compilation.SyntaxTrees)
                findings.AddRange(await analyzed.GetAnalyzerSyntaxDiagnosticsAsync(tree, cancellationToken));

            return findings.ToImmutable();
        });
    }
}
