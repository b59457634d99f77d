namespace Benchmarks.Code;

/// <summary>The files below a folder that a build would give to the compiler.</summary>
internal sealed class SourceFolder(string folder)
{
    private static readonly string[] NotSources = ["bin", "obj", ".git", "node_modules"];

    private static readonly string[] SettingsPatterns =
    [
        "appsettings*.json", "launchSettings.json", "local.settings.json", "*.config", ".env*", "*.yml", "*.yaml", "Dockerfile",
    ];

    private static readonly EnumerationOptions WithoutLinks = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    public IEnumerable<(string Path, string Text)> Code => Read("*.cs");

    public IEnumerable<(string Path, string Text)> Settings => SettingsPatterns.SelectMany(Read);

    private IEnumerable<(string Path, string Text)> Read(string pattern) =>
        from file in Directory.EnumerateFiles(folder, pattern, WithoutLinks).Order(StringComparer.Ordinal)
        let path = Path.GetRelativePath(folder, file)
        where !path.Split(Path.DirectorySeparatorChar).SkipLast(1).Intersect(NotSources).Any()
        select (path, File.ReadAllText(file));
}
