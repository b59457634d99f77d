using System.Text.Json;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using QuantumKeyAnalyzers.Tests.Detection;
using Tiers;

namespace QuantumKeys.Tests.Scanning;

/// <summary>
/// The labelled corpus (tests/Corpus) on the disk. Its labels are what the compiler reports, as the analyzers' own tests show: <c>scan</c>
/// has to agree with each.
/// </summary>
public sealed class CorpusTests : ScanTests
{
    private const string Suggestion = "QKA0007";

    private static readonly string Corpus = Path.Combine(Repository.Folder, "tests", "Corpus");

    private readonly List<CorpusFile> _files = [];

    public CorpusTests()
    {
        foreach (var path in Directory.EnumerateDirectories(Corpus).SelectMany(
            program => Directory.EnumerateFiles(program, "*", SearchOption.AllDirectories)))
        {
            var file = CorpusFile.Parse(Path.GetRelativePath(Corpus, path).Replace('\\', '/'), File.ReadAllText(path));
            Write(file.Name, file.Text);
            _files.Add(file);
        }
    }

    [Fact]
    public async Task Without_projects_each_line_is_reported_that_the_compiler_reports() => await AssertFoundAsync("--no-projects");

    [FullFact("loads a project for each program of the corpus")]
    public async Task With_projects_each_line_is_reported_that_the_compiler_reports()
    {
        Write("Directory.Build.props", $"""
            <Project>
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <LangVersion>preview</LangVersion>
                <Nullable>enable</Nullable>
                <ImplicitUsings>disable</ImplicitUsings>
                <!-- One of the corpus has that name, and is none. -->
                <NuGetLockFilePath>$(MSBuildProjectDirectory)/obj/packages.lock.json</NuGetLockFilePath>
              </PropertyGroup>
              <ItemGroup>
                <FrameworkReference Include="Microsoft.AspNetCore.App" />
                <Reference Include="{AppContext.BaseDirectory}Azure.Core.dll" />
                <Reference Include="{AppContext.BaseDirectory}Azure.Identity.dll" />
                <Reference Include="{AppContext.BaseDirectory}QuantumWorkspaces.dll" />
              </ItemGroup>
            </Project>
            """);
        var programs = _files.GroupBy(file => file.Name.Split('/')[0]).ToList();
        foreach (var program in programs)
        {
            var isConsole = program.Any(file => file.IsCode && HasStatements(file.Text));
            Write($"{program.Key}/{program.Key}.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><OutputType>{(isConsole ? "Exe" : "Library")}</OutputType></PropertyGroup>
                </Project>
                """);
        }

        var projects = programs.Select(program => $"""<Project Path="{program.Key}/{program.Key}.csproj" />""");
        Write("Corpus.slnx", $"<Solution>{string.Concat(projects)}</Solution>");
        await AssertFoundAsync(PathOf("Corpus.slnx"));
    }

    private static bool HasStatements(string code) =>
        CSharpSyntaxTree.ParseText(code).GetCompilationUnitRoot().Members.Any(member => member is GlobalStatementSyntax);

    /// <param name="argument">Beside the folder.</param>
    private async Task AssertFoundAsync(string argument)
    {
        var run = argument.StartsWith('-') ? await ScanAsync(argument, "--format", "json")
            : await ScanPathsAsync(argument, "--format", "json");
        Assert.True(run.ExitCode == 1, PlantedKey.Mask(run.All));
        Assert.False(PlantedKey.IsLeakedBy(run.All));
        var found = from finding in run.Json.GetProperty("findings").EnumerateArray()
                    let rule = finding.GetProperty("rule").GetString()
                    where rule != Suggestion && finding.GetProperty("allowed").ValueKind == JsonValueKind.Null
                    select new Place(finding.GetProperty("path").GetString()!, finding.GetProperty("line").GetInt32(), rule);
        var expected = _files.SelectMany(file => file.Expected).ToHashSet();
        Assert.NotEmpty(expected);
        Assert.Empty(Differences(expected, [.. found]));
    }

    private static IEnumerable<string> Differences(HashSet<Place> expected, HashSet<Place> found) =>
        expected.Except(found).Select(place => $"missed {place}")
            .Concat(found.Except(expected).Select(place => $"not by the compiler: {place}"))
            .Order(StringComparer.Ordinal);
}
