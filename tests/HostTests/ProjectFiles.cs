namespace HostTests;

/// <summary>A project as a host loads it.</summary>
/// <param name="Code">The C# files by their paths; their templates are filled with keys.</param>
internal sealed record ProjectFiles(string Name, IReadOnlyDictionary<string, string> Code)
{
    /// <summary>The configuration files that are passed to the compiler.</summary>
    public IReadOnlyDictionary<string, string> Configuration { get; init; } = new Dictionary<string, string>();

    /// <summary>What <c>#if</c> knows.</summary>
    public string[] Symbols { get; init; } = [];

    /// <summary>The projects that it refers to, by their names.</summary>
    public string[] RefersTo { get; init; } = [];
}
