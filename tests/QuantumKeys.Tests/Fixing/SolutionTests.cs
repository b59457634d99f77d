using Tiers;

namespace QuantumKeys.Tests.Fixing;

/// <summary>
/// <c>fix</c> over tests/LeakySolution with a file of every configuration format: afterwards no key is anywhere, it builds, and its program
/// runs with what was kept.
/// </summary>
public class SolutionTests
{
    private static readonly Dictionary<string, string> Nothing = [];

    /// <summary>Says which keys reach it, by the code and by the configuration.</summary>
    private const string Report = """
        using Contoso.Shared;
        using Microsoft.Extensions.Configuration;
        using QuantumWorkspaces;

        var configuration = new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json")
            .AddUserSecrets(typeof(Marker).Assembly, optional: true)
            .AddEnvironmentVariables()
            .Build();
        Console.WriteLine(Workspace.FromConnectionString("{{CS}}").WorkspaceName);
        Console.WriteLine(Workspace.FromConnectionString(configuration["ConnectionStrings:Quantum"]!).WorkspaceName);
        Console.WriteLine(QuantumDefaults.Provider);

        internal sealed class Marker;
        """;

    private const string ReportProject = """
        <Project Sdk="Microsoft.NET.Sdk">

          <PropertyGroup>
            <OutputType>Exe</OutputType>
          </PropertyGroup>

          <ItemGroup>
            <FrameworkReference Include="Microsoft.AspNetCore.App" />
            <None Update="appsettings.json" CopyToOutputDirectory="PreserveNewest" />
            <ProjectReference Include="../Shared/Shared.csproj" />
          </ItemGroup>

        </Project>
        """;

    [FullFact("a solution is loaded three times, built and run; StoryTests do the same with one project, FolderTests with every format")]
    public async Task Repaired_built_and_run_with_the_kept_file()
    {
        using var copy = await WidenedAsync();
        using var outside = new TemporaryFolder();
        var kept = outside["kept.env"];

        var first = await Tool.RunAsync("fix", copy.Folder, "--yes", "--keep", kept);
        Assert.Empty(PlantedKey.PartsIn(first.All));
        Assert.True(first.ExitCode == 0, first.All);
        Assert.Empty(Leaks(copy));
        var changes = await GitCommand.RunAsync(copy.Folder, "diff");

        var (exitCode, output) = await Dotnet.RunAsync(copy.Folder, Nothing, "build", "-maxcpucount:1");
        Assert.True(exitCode == 0, output);
        Assert.DoesNotContain("QKA", output, StringComparison.Ordinal);

        var second = await Tool.RunAsync("fix", copy.Folder, "--yes", "--keep", kept);
        Assert.True(second.ExitCode == 0, second.All);
        Assert.Contains("There is nothing to repair.", second.Output, StringComparison.Ordinal);
        Assert.Equal(changes, await GitCommand.RunAsync(copy.Folder, "diff"));

        var lines = await File.ReadAllLinesAsync(kept);
        var variables = lines.Select(line => line.Split('=', 2)).ToDictionary(line => line[0], line => line[1]);
        Assert.Equal(PlantedKey.Fill("{{CS}}"), variables["AZURE_QUANTUM_CONNECTION_STRING"]);
        Assert.Equal("my-workspace\nmy-workspace\nionq\n", await RunAsync(copy, variables));
    }

    [FullFact("runs over a solution that are stopped, and as many that finish; StoppedTests does the same in a folder")]
    public async Task Stopped_at_random_moments_a_solution_ends_the_same()
    {
        using var copy = await WidenedAsync();
        using var outside = new TemporaryFolder();
        await Tool.RunAsync("fix", copy.Folder, "--yes", "--keep", outside["whole.env"]);
        var whole = await GitCommand.RunAsync(copy.Folder, "diff");
        var random = new Random(2);
        foreach (var name in new[] { "first.env", "second.env" })
        {
            var kept = outside[name];
            await GitCommand.RunAsync(copy.Folder, "reset", "--quiet", "--hard");
            await StoppedTests.KillAsync(["fix", copy.Folder, "--yes", "--keep", kept], TimeSpan.FromSeconds(6 * random.NextDouble()));

            var run = await Tool.RunAsync("fix", copy.Folder, "--yes", "--keep", kept);

            Assert.Equal(0, run.ExitCode);
            Assert.Equal(whole, await GitCommand.RunAsync(copy.Folder, "diff"));
            Assert.Equal(await File.ReadAllTextAsync(outside["whole.env"]), await File.ReadAllTextAsync(kept));
            Assert.Equal("", await GitCommand.RunAsync(copy.Folder, "ls-files", "--others", "--exclude-standard"));
        }
    }

    private static async Task<SolutionCopy> WidenedAsync()
    {
        var copy = new SolutionCopy();
        foreach (var (file, template) in EveryFormat.Files.Where(file => Path.GetExtension(file.Key) != ".cs"))
            copy.Write(Path.Combine("Web", file), template);

        // Beside the projects: what is in their folders can be a part of their build.
        foreach (var (file, template) in EveryFormat.Names)
            copy.Write(Path.Combine("Deploy", file), template);

        copy.Write("Report/Report.csproj", ReportProject);
        copy.Write("Report/Program.cs", Report);
        copy.Write("Report/appsettings.json", "{\n  \"ConnectionStrings\": { \"Quantum\": \"{{CS2}}\" }\n}\n");
        copy.Write("Contoso.slnx", File.ReadAllText(copy["Contoso.slnx"]).Replace(
            "</Solution>", "  <Project Path=\"Report/Report.csproj\" />\n</Solution>", StringComparison.Ordinal));
        await GitCommand.RunAsync(copy.Folder, "init", "--quiet");
        await GitCommand.RunAsync(copy.Folder, "add", "--all", "--force", ".");
        await GitCommand.RunAsync(copy.Folder, "commit", "--quiet", "--message=Leak");
        return copy;
    }

    private static async Task<string> RunAsync(SolutionCopy copy, Dictionary<string, string> environment)
    {
        var run = await Processes.ProcessRun.RunAsync(
            Dotnet.Program, ["exec", copy["Report/bin/Debug/net10.0/Report.dll"]], environment: environment);
        Assert.True(run.ExitCode == 0, PlantedKey.Mask(run.All));
        return run.Output.ReplaceLineEndings("\n");
    }

    private static IEnumerable<string> Leaks(SolutionCopy copy) => Directory
        .EnumerateFiles(copy.Folder, "*", SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}.git{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Where(file => PlantedKey.IsLeakedBy(File.ReadAllText(file)));
}
