namespace QuantumKeyAnalyzers.Tests.Fuzzing;

/// <summary>The resolver and the rules, on programs.</summary>
internal static class ProgramTarget
{
    public static FuzzTarget Target { get; } = FuzzTarget.Of("programs", 60, GeneratedProgram.All, Check, program => program.ToString());

    private static int Check(GeneratedProgram program)
    {
        var findings = program.AnalyzeAsync(concurrently: false).GetAwaiter().GetResult();
        Answer.Check(findings, path => program.Texts[path]);

        var answer = Answer.Of(findings);
        Assert.Equal(answer, Answer.Of(program.AnalyzeAsync(concurrently: false).GetAwaiter().GetResult()));
        Assert.Equal(answer, Answer.Of(program.AnalyzeAsync(concurrently: true).GetAwaiter().GetResult()));
        return findings.Length;
    }
}
