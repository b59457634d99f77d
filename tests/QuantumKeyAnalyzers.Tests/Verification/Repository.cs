namespace QuantumKeyAnalyzers.Tests.Verification;

/// <summary>The repository that the tests run from.</summary>
internal static class Repository
{
    /// <summary>The folder with the solution.</summary>
    public static string Folder { get; } = Find();

    public static string Read(string path) => File.ReadAllText(Path.Combine(Folder, path)).ReplaceLineEndings("\n");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "QuantumKeyAnalyzers.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run from inside the repository.");

        return folder.FullName;
    }
}
