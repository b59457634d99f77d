namespace QuantumKeys.Tests;

/// <summary>tests/LeakySolution in a folder of its own, with keys in the places of the templates.</summary>
internal sealed class SolutionCopy : IDisposable
{
    private static readonly string Origin = Path.Combine(Repository.Folder, "tests", "LeakySolution");

    private readonly TemporaryFolder _folder = new();

    public SolutionCopy()
    {
        var expected = Path.Combine(Origin, "expected");
        foreach (var file in Directory.EnumerateFiles(Origin, "*", SearchOption.AllDirectories).Where(
            file => !file.StartsWith(expected, StringComparison.Ordinal)))
        {
            Write(Path.GetRelativePath(Origin, file), File.ReadAllText(file));
        }

        var packages = Path.Combine(Repository.Folder, "Directory.Packages.props");
        Write("Directory.Packages.props", $"""<Project><Import Project="{packages}" /></Project>""");
    }

    public string Folder => _folder.Path;

    public string this[string file] => _folder[file];

    /// <summary>Adds a file, or writes another text into it.</summary>
    /// <param name="template">In the templates of <see cref="PlantedKey.Fill"/>.</param>
    public void Write(string file, string template)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[file])!);
        var binaries = Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);
        File.WriteAllText(_folder[file], PlantedKey.Fill(template.Replace("{{BINARIES}}", binaries)));
    }

    public void Dispose() => _folder.Dispose();
}
