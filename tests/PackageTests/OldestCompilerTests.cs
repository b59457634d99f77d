using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.Tests;

namespace PackageTests;

/// <summary>The packed assemblies in the oldest compiler that has to take them, loaded as it loads analyzers.</summary>
[Collection(SharedPackages.Name)]
public sealed class OldestCompilerTests(PackedPackages packages)
{
    [Fact]
    public async Task The_packed_analyzers_load_and_report()
    {
        Assert.Equal(new Version(4, 8), new Version(typeof(CSharpCompilation).Assembly.GetName().Version!.ToString(2)));

        var failures = new List<string>();
        var loader = new Loader();
        var analyzers = new List<DiagnosticAnalyzer>();
        var folder = Path.Combine(packages.FolderOf("QuantumKeyAnalyzers"), "analyzers", "dotnet", "cs");
        foreach (var assembly in Directory.EnumerateFiles(folder))
        {
            var reference = new AnalyzerFileReference(assembly, loader);
            reference.AnalyzerLoadFailed += (_, failure) => failures.Add(failure.Message);
            analyzers.AddRange(reference.GetAnalyzers(LanguageNames.CSharp));
        }

        // The repairs have no analyzers, and the compiler says so of no assembly that has some.
        Assert.DoesNotContain(failures, failure => !failure.Contains("CodeFixes", StringComparison.Ordinal));
        Assert.Equal(2, analyzers.Count);

        var compilation = CSharpCompilation.Create(
            "Consumer",
            [CSharpSyntaxTree.ParseText(SourceText.From(FakeKey.Fill("""class C { const string Key = "{{CS}}"; }""")))],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var findings = await compilation.WithAnalyzers([.. analyzers]).GetAnalyzerDiagnosticsAsync();
        Assert.Equal(["QKA0003"], findings.Select(finding => finding.Id));
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        private readonly AssemblyLoadContext _context = new("Packed analyzers");

        public void AddDependencyLocation(string fullPath)
        {
        }

        public System.Reflection.Assembly LoadFromPath(string fullPath) => _context.LoadFromAssemblyPath(fullPath);
    }
}
