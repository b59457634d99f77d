using QuantumKeyAnalyzers.Tests;
using QuantumKeyAnalyzers.Tests.EndToEnd;
using QuantumKeyAnalyzers.Tests.Verification;

namespace PackageTests;

/// <summary>A folder outside the repository with projects that install the packages.</summary>
internal sealed class Consumer : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly PackedPackages _packages;

    /// <summary>An empty folder whose projects find the packages.</summary>
    public Consumer(PackedPackages packages)
    {
        _packages = packages;
        Write(
            "nuget.config",
            $"""<configuration><packageSources><add key="packed" value="{packages.Feed}" /></packageSources></configuration>""");
    }

    public string Path => _folder.Path;

    /// <summary>A copy of the folder <c>Consumers</c>, with keys where its files have templates.</summary>
    public static Consumer CopyAll(PackedPackages packages)
    {
        var consumer = new Consumer(packages);
        var source = System.IO.Path.Combine(Repository.Folder, "tests", "PackageTests", "Consumers");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
            consumer.Write(System.IO.Path.GetRelativePath(source, file), File.ReadAllText(file));

        HostileFiles.CreateIn(consumer._folder["Defaults/Files"]);

        // The compiler makes no folder for its logs.
        Directory.CreateDirectory(consumer._folder["sarif"]);
        return consumer;
    }

    /// <summary>The cache that packages are installed into.</summary>
    public string Cache => _packages.Cache;

    public string Read(string file) => File.ReadAllText(_folder[file]);

    public IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(_folder[folder]);

    public void Write(string file, string template)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(_folder[file])!);
        File.WriteAllText(_folder[file], FakeKey.Fill(template).Replace("{{VERSION}}", _packages.Version, StringComparison.Ordinal));
    }

    /// <summary>Makes a file older than all that was ever built from it.</summary>
    public void Age(string file) => File.SetLastWriteTimeUtc(_folder[file], new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));

    /// <summary>Runs <c>dotnet build</c>; whatever it finds, no analyzer fails and no key shows.</summary>
    public async Task<BuildOutput> BuildAsync(params string[] arguments)
    {
        var (exitCode, output) = await RunAsync(["build", .. arguments]);
        Assert.DoesNotContain("AD0001", output, StringComparison.Ordinal);
        Assert.DoesNotContain("CS8032", output, StringComparison.Ordinal);
        Assert.DoesNotContain("CS9057", output, StringComparison.Ordinal);
        Assert.False(FakeKey.IsLeakedBy(output), "The output shows a part of a key.");
        return new BuildOutput(exitCode, output, Path);
    }

    public Task<(int ExitCode, string Output)> RunAsync(params string[] arguments) =>
        Dotnet.RunAsync(Path, new Dictionary<string, string> { ["NUGET_PACKAGES"] = _packages.Cache }, arguments);

    public void Dispose() => _folder.Dispose();
}
