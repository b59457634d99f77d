using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using QuantumKeyAnalyzers.Options;
using QuantumKeyAnalyzers.Rules;
using QuantumKeyAnalyzers.Tests.Fuzzing;
using QuantumKeyAnalyzers.Tests.Verification;

namespace QuantumKeyAnalyzers.Tests;

/// <summary>
/// Code in the middle of being typed that the compiler, or its workspace, throws at: what it means is not known, and what stands beside it
/// is found all the same.
/// </summary>
public class CompilerFailureTests
{
    /// <summary>The compiler throws when it is asked what is called there.</summary>
    private const string Unbindable = """
        [assembly: System.Reflection.AssemblyMetadata("k", QuantumWorkspaces.Workspace.FromConnectionString("a".Replace("b", v.ToString()) is { Length: > 3 } v ? v : v))]

        """ + Plain;

    private const string Plain = """
        class P { string F = "{{KEY}}"; object O = QuantumWorkspaces.Workspace.FromConnectionString("{{CSOTHER}}"); }
        """;

    [Fact]
    public async Task A_call_that_the_compiler_throws_at_hides_no_other()
    {
        var (solution, findings) = await FindAsync(Unbindable);
        var compilation = await solution.Projects.Single().GetCompilationAsync();
        Assert.Throws<NullReferenceException>(() => compilation!.GetDiagnostics());
        Assert.Equal(["QKA0001", "QKA0003"], findings.Select(finding => finding.Id).Order());
    }

    [Theory]
    [InlineData(Unbindable, false)]
    [InlineData(Plain, true)]
    public async Task Where_the_compiler_cannot_say_whether_a_repair_compiles_there_is_none(string source, bool isRepaired)
    {
        var (solution, findings) = await FindAsync(source);
        Assert.Equal(2, findings.Length);
        foreach (var finding in findings)
            Assert.Equal(
                isRepaired, (await HostedSolution.OffersAsync(solution.GetDocument(finding.Location.SourceTree)!, finding)).Count > 0);
    }

    [Theory]
    [InlineData("static {\n=> throw @\"{{CS}}\"")]
    [InlineData("namespace = GetEnvironmentVariable<string> { [new {\"{{CS}}\"")]
    public async Task Code_that_the_hosts_simplifier_throws_at_is_repaired_as_any_other(string source)
    {
        var (solution, findings) = await FindAsync(source);
        var offers = await HostedSolution.OffersAsync(solution.Projects.Single().Documents.Single(), Assert.Single(findings));
        Assert.NotEmpty(offers);
        foreach (var offer in offers)
        {
            var repaired = await (await HostedSolution.ApplyAsync(offer)).Projects.Single().Documents.Single().GetTextAsync();
            Assert.StartsWith("using System;\n", repaired.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("System.Environment.", repaired.ToString(), StringComparison.Ordinal);
            Assert.Contains("Environment.GetEnvironmentVariable(\"AZURE_QUANTUM_", repaired.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain(FakeKey.Shaped, repaired.ToString(), StringComparison.Ordinal);
        }
    }

    /// <summary>The pass itself: what drives it asks the compiler more than the pass does.</summary>
    private static async Task<(Solution Solution, ImmutableArray<Diagnostic> Findings)> FindAsync(string source)
    {
        var solution = new GeneratedProgram([FakeKey.Fill(source)]).ToSolution();
        var compilation = await solution.Projects.Single().GetCompilationAsync();
        var findings = DocumentPass.Run(compilation!, compilation!.SyntaxTrees.Single(), KeyOptions.Default, CancellationToken.None);
        return (solution, [.. findings.Select(Report.Of).Where(finding => !Suggestion.Is(finding))]);
    }
}
