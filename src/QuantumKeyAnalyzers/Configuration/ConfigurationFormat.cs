namespace QuantumKeyAnalyzers.Configuration;

/// <summary>A kind of configuration file.</summary>
/// <param name="Extensions">Separated by blanks, like the names and the patterns below.</param>
/// <param name="Read">Gives the values, entries and comments of a file's text.</param>
internal sealed record ConfigurationFormat(string Name, string Extensions, Action<string, KeyCollector> Read)
{
    /// <summary>File names that tell the format where the extension does not: <c>Dockerfile</c> and <c>Dockerfile.debug</c>.</summary>
    public string FileNames { get; init; } = "";

    /// <summary>The files of a project that the package passes to the analyzers.</summary>
    public string PackagePatterns { get; init; } = "";

    /// <summary>Whether only the comments are searched: the code is reported in the document that Razor generates from it.</summary>
    public bool SearchesOnlyComments { get; init; }
}
