namespace QuantumKeyAnalyzers.Tests.Verification;

/// <summary>The repository that the tests run from.</summary>
internal static class Repository
{
    /// <summary>The folder with the solution.</summary>
    public static string Folder { get; } = Find();

    /// <summary>Whether the tests write the files that they compare: <c>UPDATE_DERIVED=true</c> in the environment.</summary>
    public static bool UpdatesDerived { get; } = Environment.GetEnvironmentVariable("UPDATE_DERIVED") == "true";

    public static void Write(string path, string text) => File.WriteAllText(Path.Combine(Folder, path), text);

    public static string Read(string path) => File.ReadAllText(Path.Combine(Folder, path)).ReplaceLineEndings("\n");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "QuantumKeyAnalyzers.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run from inside the repository.");

        return folder.FullName;
    }
}
