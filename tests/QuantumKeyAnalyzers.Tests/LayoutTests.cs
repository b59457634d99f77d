using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.CodeFixes;
using QuantumKeyAnalyzers.Tests.Cases;
using QuantumKeyAnalyzers.Tests.Verification;

namespace QuantumKeyAnalyzers.Tests;

/// <summary>What a repair looks like, to the letter.</summary>
public class LayoutTests
{
    public static TheoryData<string, string> NamesAndLineEnds => LayoutCases.NamesAndLineEnds;

    [Theory]
    [MemberData(nameof(NamesAndLineEnds))]
    public async Task A_repaired_file_is_as_a_person_would_have_written_it(string name, string lineEnd)
    {
        var test = LayoutCases.Named(name);
        var before = Load(test, lineEnd, FakeKey.Fill(test.Before), test.OtherFile);
        await AssertCompilesAsync(before);

        var wanted = Load(test, lineEnd, LayoutCase.FillAfter(test.After), test.OtherFileAfter ?? test.OtherFile);
        await AssertCompilesAsync(wanted);

        var wantedText = await TextOfAllAsync(wanted);
        var repairedText = await TextOfAllAsync(await RepairAsync(before, test.Kind));
        if (test.Known is null)
            Assert.True(wantedText == repairedText, $"Wanted:\n{Shown(wantedText)}\nGot:\n{Shown(repairedText)}");
        // An older compiler, whose formatter is another, may have it right all the same.
        else if (References.IsNewestCompiler)
            Assert.True(wantedText != repairedText, "It is as wanted now: take the note off the case.");
    }

    /// <param name="encoding">What the file is written in.</param>
    [Theory]
    [InlineData("utf-8 with mark", RepairKeys.Environment)]
    [InlineData("utf-8 with mark", RepairKeys.Entra)]
    [InlineData("utf-8", RepairKeys.Environment)]
    [InlineData("utf-8", RepairKeys.Entra)]
    [InlineData("utf-16", RepairKeys.Environment)]
    [InlineData("utf-16", RepairKeys.Entra)]
    public async Task The_file_keeps_its_encoding(string encoding, string kind)
    {
        Encoding written = encoding switch
        {
            "utf-8 with mark" => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
            "utf-8" => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            _ => Encoding.Unicode,
        };
        const string before = """
            using QuantumWorkspaces;

            // Ä, ö and 量子.
            class Program
            {
                const string ConnectionString = "{{CS}}";

                static object Connect() => Workspace.FromConnectionString(ConnectionString);
            }
            """;
        const string imports = "using System;\nusing Azure.Identity;\n";
        const string after = """
            using QuantumWorkspaces;

            // Ä, ö and 量子.
            class Program
            {
                static object Connect() => {{NEW}};
            }
            """;
        var wanted = kind == RepairKeys.Entra ? imports + after.Replace("{{NEW}}", "{{ENTRA}}") : after.Replace("{{NEW}}", "new Workspace()");

        using var file = new MemoryStream([.. written.GetPreamble(), .. written.GetBytes(FakeKey.Fill(before))]);
        var solution = WithText(CaseSolution.Load(new CodeCase("encoding", before)), SourceText.From(file));

        var repaired = await TextAsync(await RepairAsync(solution, kind));
        Assert.Equal(
            [.. written.GetPreamble(), .. written.GetBytes(LayoutCase.FillAfter(wanted))],
            (byte[])[.. repaired.Encoding!.GetPreamble(), .. repaired.Encoding.GetBytes(repaired.ToString())]);
    }

    [Fact]
    public async Task The_menu_says_what_happens()
    {
        var solution = CaseSolution.Load(new CodeCase("titles", """
            using System;
            using QuantumWorkspaces;
            class Program
            {
                object A() => Workspace.FromConnectionString("{{CS}}");
                void B() { Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", "{{CS}}"); var workspace = new Workspace(); }
                string C() => "{{CS}}";
            }
            """));
        var titles = new List<string>();
        foreach (var finding in await CaseSolution.FindingsAsync(solution))
        {
            foreach (var action in await RepairBench.OffersAsync(solution, finding))
            {
                titles.Add($"{finding.Id}: {action.Title}");
                titles.AddRange(RepairBench.NestedOf(action).Select(nested => $"- {nested.Title}"));
            }
        }

        Assert.Equal(
            [
                "QKA0001: Connect with 'new Workspace()', which reads AZURE_QUANTUM_CONNECTION_STRING",
                "QKA0001: Use Microsoft Entra instead of the access key",
                "- Use Microsoft Entra (DefaultAzureCredential) instead of the access key",
                "- Use Microsoft Entra (ManagedIdentityCredential) instead of the access key",
                "QKA0002: Remove the assignment: set AZURE_QUANTUM_CONNECTION_STRING outside the code",
                "QKA0002: Use Microsoft Entra instead of the access key",
                "- Use Microsoft Entra (DefaultAzureCredential) instead of the access key",
                "- Use Microsoft Entra (ManagedIdentityCredential) instead of the access key",
                "QKA0003: Read AZURE_QUANTUM_CONNECTION_STRING from the environment",
            ],
            titles);
    }

    [Fact]
    public async Task The_menu_says_what_is_missing_for_Microsoft_Entra()
    {
        var solution = CaseSolution.Load(new CodeCase("titles", """
            namespace QuantumWorkspaces
            {
                public class Workspace
                {
                    public static Workspace FromConnectionString(string connectionString) => new Workspace();
                }

                class Program { object A() => Workspace.FromConnectionString("{{CS}}"); }
            }
            """));
        var project = Assert.Single(solution.Projects);
        solution = project.WithMetadataReferences(project.MetadataReferences.Where(reference => !reference.Display!.Contains("Azure.", StringComparison.Ordinal))).Solution;

        var offer = Assert.Single(await RepairBench.OffersAsync(solution, Assert.Single(await CaseSolution.FindingsAsync(solution))));

        Assert.Equal("Connect with 'new Workspace()', which reads AZURE_QUANTUM_CONNECTION_STRING (Microsoft Entra needs the package Azure.Identity)", offer.Title);
    }

    private static Solution Load(LayoutCase test, string lineEnd, params string?[] files)
    {
        var solution = CaseSolution.Load(new CodeCase(test.Name, [.. files.OfType<string>().Select(file => WithLineEnds(file, lineEnd))])
        {
            Options = test.Options,
            Library = test.Library,
        });
        if (!test.IsFileBased)
            return solution;

        var options = CaseSolution.ParseOptions.WithFeatures([new("FileBasedProgram", "true")]);
        return solution.WithProjectParseOptions(Assert.Single(solution.ProjectIds), options);
    }

    private static string WithLineEnds(string text, string kind) => kind switch
    {
        "LF" => text.ReplaceLineEndings("\n"),
        "CRLF" => text.ReplaceLineEndings("\r\n"),
        _ => text,
    };

    private static Task<Solution> RepairAsync(Solution solution, string kind) => RepairBench.OneByOneAsync(solution, kind, (_, _, _) => Task.CompletedTask);

    private static async Task AssertCompilesAsync(Solution solution)
    {
        var compilation = await Assert.Single(solution.Projects).GetCompilationAsync();
        var errors = compilation!.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.True(!errors.Any(), string.Join('\n', errors) + "\n" + Shown(await TextOfAllAsync(solution)));
    }

    private static Document FirstOf(Solution solution) => Assert.Single(solution.Projects).Documents.First();

    private static Solution WithText(Solution solution, SourceText text) => solution.WithDocumentText(FirstOf(solution).Id, text);

    private static Task<SourceText> TextAsync(Solution solution) => FirstOf(solution).GetTextAsync();

    private static async Task<string> TextOfAllAsync(Solution solution) => string.Join("-----\n", (await CaseSolution.TextsAsync(solution)).Values);

    private static string Shown(string text) => FakeKey.Mask(text).Replace("\r", "\\r").Replace("\t", "\\t");
}
