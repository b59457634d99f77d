using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.CodeFixes;
using QuantumKeyAnalyzers.Tests.Cases;
using QuantumKeyAnalyzers.Tests.Verification;
using Tiers;

namespace QuantumKeyAnalyzers.Tests;

/// <summary>What a repair looks like, to the letter.</summary>
public class LayoutTests
{
    public static TheoryData<string, string> NamesAndLineEnds => LayoutCases.NamesAndLineEnds;

    /// <remarks>
    /// A full run repairs the one of the two line ends finding by finding, from the menu, and looks whether what is wanted compiles.
    /// </remarks>
    [Theory]
    [MemberData(nameof(NamesAndLineEnds))]
    public async Task A_repaired_file_is_as_a_person_would_have_written_it(string name, string lineEnd)
    {
        var test = LayoutCases.Named(name);
        var before = await LoadAsync(test, lineEnd, FakeKey.Fill(test.Before), test.OtherFile);
        AssertCompiles(before);

        var after = Load(test, lineEnd, LayoutCase.FillAfter(test.After), test.OtherFileAfter ?? test.OtherFile);
        var isFull = Tier.IsFull && lineEnd != "CRLF";
        if (isFull)
            AssertCompiles(await HostedSolution.OfCodeAsync(after));

        var wanted = await TextOfAllAsync(after);
        var repaired = await TextOfAllAsync(isFull
            ? (await before.OneByOneAsync(test.Kind)).Solution
            : await before.FixAllAsync(FixAllScope.Solution, test.Kind));
        if (test.Known is null)
            Assert.True(wanted == repaired, $"Wanted:\n{Shown(wanted)}\nGot:\n{Shown(repaired)}");
        // An older compiler, whose formatter is another, may have it right all the same.
        else if (References.IsNewestCompiler)
            Assert.True(wanted != repaired, "It is as wanted now: take the note off the case.");
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
        var wanted = kind == RepairKeys.Entra
            ? imports + after.Replace("{{NEW}}", "{{ENTRA}}")
            : after.Replace("{{NEW}}", "new Workspace()");

        using var file = new MemoryStream([.. written.GetPreamble(), .. written.GetBytes(FakeKey.Fill(before))]);
        var solution = CaseSolution.Load(new CodeCase("encoding", before));
        solution = solution.WithDocumentText(FirstOf(solution).Id, SourceText.From(file));

        var repaired = await FirstOf((await (await HostedSolution.OfCodeAsync(solution)).OneByOneAsync(kind)).Solution).GetTextAsync();
        Assert.Equal(
            [.. written.GetPreamble(), .. written.GetBytes(LayoutCase.FillAfter(wanted))],
            (byte[])[.. repaired.Encoding!.GetPreamble(), .. repaired.Encoding.GetBytes(repaired.ToString())]);
    }

    [Fact]
    public async Task The_menu_says_what_happens()
    {
        var solution = await HostedSolution.OfCodeAsync(CaseSolution.Load(new CodeCase("titles", """
            using System;
            using QuantumWorkspaces;
            class Program
            {
                object A() => Workspace.FromConnectionString("{{CS}}");
                void B() { Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", "{{CS}}"); var workspace = new Workspace(); }
                string C() => "{{CS}}";
            }
            """)));
        var titles = new List<string>();
        foreach (var finding in solution.Findings)
        {
            foreach (var action in await solution.MenuAsync(finding))
            {
                titles.Add($"{finding.Id}: {action.Title}");
                titles.AddRange(HostedSolution.NestedOf(action).Select(nested => $"- {nested.Title}"));
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
        var references = project.MetadataReferences.Where(reference => !reference.Display!.Contains("Azure.", StringComparison.Ordinal));
        var hosted = await HostedSolution.OfCodeAsync(project.WithMetadataReferences(references).Solution);

        var offer = Assert.Single(await hosted.MenuAsync(Assert.Single(hosted.Findings)));

        Assert.Equal(
            "Connect with 'new Workspace()', which reads AZURE_QUANTUM_CONNECTION_STRING (Microsoft Entra needs the package Azure.Identity)",
            offer.Title);
    }

    private static Task<HostedSolution> LoadAsync(LayoutCase test, string lineEnd, params string?[] files) =>
        HostedSolution.OfCodeAsync(Load(test, lineEnd, files));

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

    private static void AssertCompiles(HostedSolution solution) => Assert.Empty(solution.Errors);

    private static Document FirstOf(Solution solution) => Assert.Single(solution.Projects).Documents.First();

    private static async Task<string> TextOfAllAsync(Solution solution) =>
        string.Join("-----\n", (await HostedSolution.TextsOfAsync(solution)).Values);

    private static string Shown(string text) => FakeKey.Mask(text).Replace("\r", "\\r").Replace("\t", "\\t");
}
