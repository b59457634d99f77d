using System.IO.Compression;
using QuantumKeyAnalyzers.Tests.EndToEnd;
using QuantumKeyAnalyzers.Tests.Verification;

namespace PackageTests;

/// <summary>
/// Both packages, made once for all tests from a copy of the sources in a repository of its own, as a release is; and the cache that
/// the consumers install into, which starts empty.
/// </summary>
public sealed class PackedPackages : IAsyncLifetime, IDisposable
{
    public const string Remote = "https://github.com/contoso/quantum-key-analyzers";

    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<Task> _tool;

    public PackedPackages() => _tool = new Lazy<Task>(() => PackAsync("src/QuantumKeys"));

    /// <summary>The folder with the packages: a feed.</summary>
    public string Feed => _folder["packages"];

    /// <summary>The sources that the packages were made from.</summary>
    public string Sources => _folder["repository"];

    /// <summary>The packages' cache of the consumers.</summary>
    public string Cache => _folder["cache"];

    public string Version { get; private set; } = "";

    /// <summary>The commit that the packages were made from.</summary>
    public string Commit { get; private set; } = "";

    /// <summary>The folder that a package was unpacked to.</summary>
    public string FolderOf(string package) => _folder[Path.Combine("unpacked", package)];

    public async Task InitializeAsync()
    {
        var repository = Sources;
        foreach (var file in SourceFiles())
        {
            var copy = Path.Combine(repository, Path.GetRelativePath(Repository.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        await File.WriteAllTextAsync(Path.Combine(repository, "Packages.slnx"), """
            <Solution>
              <Project Path="src/QuantumKeyAnalyzers/QuantumKeyAnalyzers.csproj" />
              <Project Path="src/QuantumKeyAnalyzers.Build/QuantumKeyAnalyzers.Build.csproj" />
              <Project Path="src/QuantumKeyAnalyzers.CodeFixes/QuantumKeyAnalyzers.CodeFixes.csproj" />
              <Project Path="src/QuantumKeyAnalyzers.Package/QuantumKeyAnalyzers.Package.csproj" />
              <Project Path="src/QuantumWorkspaces/QuantumWorkspaces.csproj" />
            </Solution>
            """);
        await Git.RunAsync(repository, "init", "--quiet");
        await Git.RunAsync(repository, "add", ".");
        await Git.RunAsync(repository, "commit", "--quiet", "--message", "Sources");
        await Git.RunAsync(repository, "remote", "add", "origin", Remote);
        Commit = (await Git.RunAsync(repository, "rev-parse", "HEAD")).Trim();

        await PackAsync("Packages.slnx");
        var analyzers = Directory.EnumerateFiles(Feed, "QuantumKeyAnalyzers.*.nupkg").Single();
        Version = Path.GetFileNameWithoutExtension(analyzers)["QuantumKeyAnalyzers.".Length..];
        foreach (var package in Directory.EnumerateFiles(Feed))
            await UnpackAsync(package);
    }

    /// <summary>Adds the tool to the feed: only a full run needs it.</summary>
    public async Task AddToolAsync()
    {
        await _tool.Value;
        if (!Directory.Exists(FolderOf("QuantumKeys")))
            await UnpackAsync(Directory.EnumerateFiles(Feed, "QuantumKeys.*.nupkg").Single());
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    private async Task PackAsync(string project)
    {
        // Without analyzers: the build of this repository has run them over the same sources.
        string[] arguments = [project, "--output", Feed, "-p:ContinuousIntegrationBuild=true", "-p:RunAnalyzers=false"];
        var (exitCode, output) = await Dotnet.RunAsync(_folder["repository"], new Dictionary<string, string>(), ["pack", .. arguments]);
        Assert.True(exitCode == 0, output);
        Assert.DoesNotContain("warning", output, StringComparison.Ordinal);
    }

    private Task UnpackAsync(string package)
    {
        var name = Path.GetFileName(package)
            .Replace($".{Version}.nupkg", "", StringComparison.Ordinal)
            .Replace($".{Version}.snupkg", ".symbols", StringComparison.Ordinal);
        return ZipFile.ExtractToDirectoryAsync(package, FolderOf(name));
    }

    private static IEnumerable<string> SourceFiles() =>
        Directory.EnumerateFiles(Repository.Folder)
            .Where(file => Path.GetExtension(file) != ".sln")
            .Concat(FilesBelow(".config"))
            .Concat(FilesBelow("src"))
            .Concat(FilesBelow("docs"));

    private static IEnumerable<string> FilesBelow(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Folder, folder), "*", SearchOption.AllDirectories)
            .Where(file => !PartsOf(Path.GetRelativePath(Repository.Folder, file)).Any(part => part is "bin" or "obj"));

    private static string[] PartsOf(string path) => path.Split(Path.DirectorySeparatorChar);
}
