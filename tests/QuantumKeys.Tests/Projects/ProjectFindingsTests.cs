using Microsoft.CodeAnalysis;
using QuantumKeys.Projects;

namespace QuantumKeys.Tests.Projects;

/// <summary>Projects are analysed as the compiler does it; what cannot be opened is said, and nothing is thrown.</summary>
public class ProjectFindingsTests
{
    /// <summary>What a build reports, as <c>LeakySolutionTests</c> has it.</summary>
    private static readonly string[] InCode =
    [
        "Shared/QuantumDefaults.cs:8 QKA0003",
        "Shared/QuantumSecrets.cs:11 QKA0003",
        "Shared/QuantumSecrets.cs:9 QKA0003",
        "Web.Tests/JobServiceTests.cs:13 QKA0003",
        "Web.Tests/WorkspaceTests.cs:11 QKA0002",
        "Web.Tests/WorkspaceTests.cs:21 QKA0001",
        "Web.Tests/WorkspaceTests.cs:29 QKA0003",
        "Web/Controllers/WorkspacesController.cs:20 QKA0001",
        "Web/Controllers/WorkspacesController.cs:29 QKA0003",
        "Web/JobService.cs:22 QKA0001",
        "Web/JobService.cs:8 QKA0001",
        "Web/Program.cs:13 QKA0001",
        "Web/Program.cs:20 QKA0001",
        "Web/Program.cs:7 QKA0003",
        "Web/Program.cs:8 QKA0001",
    ];

    [Fact]
    public async Task A_solution_has_what_its_build_reports_and_the_configuration_files_of_the_package()
    {
        using var copy = new SolutionCopy();
        copy.Write("Web/appsettings.json", """{ "ConnectionStrings": { "Quantum": "{{CS}}" } }""");
        copy.Write("Web/notes.txt", "{{KEY}}");

        using var found = await ProjectFindings.LoadAsync(copy["Contoso.slnx"], null, CancellationToken.None);

        Assert.Empty(found.Failures);
        Assert.Equal(InCode.Append("Web/appsettings.json:1 QKA0004").Order(StringComparer.Ordinal), Lines(found, copy));
        Assert.Contains(copy["Web/appsettings.json"], found.Files);
        Assert.DoesNotContain(copy["Web/notes.txt"], found.Files);
    }

    [Fact]
    public async Task Severities_suppressions_and_target_frameworks_are_those_of_the_build()
    {
        using var copy = new SolutionCopy();
        copy.Write("Shared/Shared.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework></TargetFramework>
                <TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>
              </PropertyGroup>
            </Project>
            """);
        copy.Write("Shared/QuantumSecrets.cs", """
            public static class QuantumSecrets
            {
            #pragma warning disable QKA0003
                public const string Suppressed = "{{KEY}}";
            #pragma warning restore QKA0003
                public const string Other = "{{KEY2}}";
            #if NETSTANDARD2_0
                public const string Old = "{{LONG}}AzureQuantum";
            #endif
            }
            """);
        copy.Write("Shared/settings.yml", "AZURE_QUANTUM_API_KEY: {{OTHER}}\n");
        copy.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.QKA0004.severity = error\n");
        copy.Write(".editorconfig", "[QuantumDefaults.cs]\ndotnet_diagnostic.QKA0003.severity = none\n");

        using var found = await ProjectFindings.LoadAsync(copy["Shared/Shared.csproj"], null, CancellationToken.None);

        Assert.Empty(found.Failures);
        Assert.Equal(
            [
                "QuantumSecrets.cs:4 QKA0003 Warning suppressed",
                "QuantumSecrets.cs:6 QKA0003 Warning",
                "settings.yml:1 QKA0004 Error",
            ],
            found.Diagnostics.Select(diagnostic =>
                $"{Path.GetFileName(SolutionFindings.PathOf(diagnostic))}:{LineOf(diagnostic)} {diagnostic.Id} {diagnostic.Severity}"
                + (diagnostic.IsSuppressed ? " suppressed" : "")));
    }

    [Fact]
    public async Task A_folder_has_all_its_projects_and_what_is_wrong_with_one_is_said()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["good"]);
        Directory.CreateDirectory(folder["bad"]);
        File.WriteAllText(folder["good/good.csproj"], ProjectFile());
        File.WriteAllText(folder["good/C.cs"], PlantedKey.Fill("class C { string Key => \"{{KEY}}\"; }"));
        File.WriteAllText(folder["bad/bad.csproj"], "<Project Sdk=\"Microsoft.NET.Sdk\">");
        File.WriteAllText(folder["bad/D.cs"], PlantedKey.Fill("class D { string Key => \"{{KEY}}\"; }"));

        using var found = await ProjectFindings.LoadAsync(folder.Path, null, CancellationToken.None);

        Assert.Equal(folder["good/C.cs"], SolutionFindings.PathOf(Assert.Single(found.Diagnostics)));
        Assert.Contains("bad.csproj", Assert.Single(found.Failures), StringComparison.Ordinal);
        Assert.DoesNotContain(folder["bad/D.cs"], found.Files);
    }

    [Fact]
    public async Task Packages_that_cannot_be_restored_are_said()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(
            folder["a.csproj"],
            ProjectFile("""<PackageReference Include="No.Such.Package.Of.Contoso" Version="1.0.0" />"""));
        File.WriteAllText(folder["nuget.config"], "<configuration><packageSources><clear /></packageSources></configuration>");
        File.WriteAllText(folder["C.cs"], PlantedKey.Fill("class C { string Key => \"{{KEY}}\"; }"));

        using var found = await ProjectFindings.LoadAsync(folder["a.csproj"], null, CancellationToken.None);

        Assert.Contains(found.Failures, failure => failure.Contains("cannot be restored", StringComparison.Ordinal));
        Assert.Empty(found.Files);
    }

    [Fact]
    public async Task A_folder_without_projects_has_nothing()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["C.cs"], PlantedKey.Fill("class C { string Key => \"{{KEY}}\"; }"));

        using var found = await ProjectFindings.LoadAsync(folder.Path, null, CancellationToken.None);

        Assert.Empty(found.Diagnostics);
        Assert.Empty(found.Files);
        Assert.Empty(found.Failures);
    }

    private static string ProjectFile(string items = "") => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
          <ItemGroup>{items}</ItemGroup>
        </Project>
        """;

    private static int LineOf(Diagnostic diagnostic) =>
        diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1;

    private static IEnumerable<string> Lines(ProjectFindings found, SolutionCopy copy) => found.Diagnostics
        .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
        .Select(diagnostic =>
            $"{Path.GetRelativePath(copy.Folder, SolutionFindings.PathOf(diagnostic))}:{LineOf(diagnostic)} {diagnostic.Id}")
        .Order(StringComparer.Ordinal);
}
