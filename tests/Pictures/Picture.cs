namespace Pictures;

/// <summary>A picture in <c>docs/pictures</c>.</summary>
/// <param name="DrawAsync">Makes its SVG: the same bytes each time, as long as what it shows is the same.</param>
public sealed record Picture(string Name, Func<Task<string>> DrawAsync)
{
    /// <summary>From the repository's folder.</summary>
    public string Path => $"docs/pictures/{Name}.svg";

    private string File => Repository.PathOf(Path);

    /// <summary>What the file holds; empty where there is none.</summary>
    public string Committed => System.IO.File.Exists(File) ? System.IO.File.ReadAllText(File).ReplaceLineEndings("\n") : "";

    public async Task WriteAsync()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(File)!);
        await System.IO.File.WriteAllTextAsync(File, await DrawAsync());
    }

    public override string ToString() => Name;
}
