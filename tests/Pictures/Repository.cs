using System.Reflection;

namespace Pictures;

/// <summary>Where things are in the clone that this was built in.</summary>
internal static class Repository
{
    /// <summary>The tool, to be run with <c>dotnet</c>.</summary>
    public static string QuantumKeys => Metadata(nameof(QuantumKeys));

    public static string PathOf(string path) => Path.Combine(Metadata(nameof(Repository)), path);

    public static string Read(string path) => File.ReadAllText(PathOf(path)).ReplaceLineEndings("\n");

    private static string Metadata(string name) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == name).Value!;
}
