using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using QuantumKeyAnalyzers.Rules;
using QuantumKeyAnalyzers.Tests.Cases;

namespace QuantumKeyAnalyzers.Tests.Verification;

/// <summary>Checks that the marked places of a case are reported, and no others.</summary>
internal static class FindingVerifier
{
    public static Task VerifyAsync(CodeCase test)
    {
        var verifier = new CSharpAnalyzerTest<QuantumKeyAnalyzer, DefaultVerifier>
        {
            ReferenceAssemblies = new ReferenceAssemblies("net10.0"),
            CompilerDiagnostics = test.IsBroken ? CompilerDiagnostics.None : CompilerDiagnostics.Errors,
        };

        var state = verifier.TestState;
        if (test.Options.Length > 0)
            state.AnalyzerConfigFiles.Add(("/.editorconfig", CaseSolution.EditorConfigOf(test)));

        if (test.ReferencedAssembly is { } name)
            state.AdditionalReferences.Add(References.EmptyAssembly(name));

        state.AdditionalReferences.AddRange(References.All);
        if (test.Library is { } library)
            state.AdditionalReferences.Add(References.Compiled(library));

        AddFiles(state.Sources, test.Files, "Test");
        state.OutputKind = CaseSolution.HasTopLevelStatements(test.Files) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        if (test.OtherProject.Length > 0)
        {
            var other = state.AdditionalProjects["Other"];
            other.AdditionalReferences.AddRange(References.All);
            AddFiles(other.Sources, test.OtherProject, "Other");
            state.AdditionalProjectReferences.Add("Other");
        }

        verifier.SolutionTransforms.Add((solution, _) => solution.ProjectIds.Aggregate(solution, (current, id) => current
            .WithProjectParseOptions(id, CaseSolution.ParseOptions)
            .WithProjectCompilationOptions(id, OptionsOf(test, (CSharpCompilationOptions)current.GetProject(id)!.CompilationOptions!))));
        return verifier.RunAsync();
    }

    private static CSharpCompilationOptions OptionsOf(CodeCase test, CSharpCompilationOptions options)
    {
        options = CaseSolution.WithNullable(options);
        return test.ShowsSuggestions ? options : options.WithSpecificDiagnosticOptions(options.SpecificDiagnosticOptions.SetItem("QKA0007", ReportDiagnostic.Suppress));
    }

    private static void AddFiles(SourceFileList sources, string[] files, string name)
    {
        for (var i = 0; i < files.Length; i++)
            sources.Add(($"/{name}/{name}{i}.cs", FakeKey.Fill(files[i])));
    }
}
