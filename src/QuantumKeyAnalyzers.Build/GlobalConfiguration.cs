using System.Text;

namespace QuantumKeyAnalyzers.Build;

/// <summary>A global configuration file of the compiler with options for single files: what the analyzers cannot see of them.</summary>
internal sealed class GlobalConfiguration
{
    // What a section's name has to escape, as the compiler's own GenerateMSBuildEditorConfig does.
    private const string Special = "*?{},;[]#!";

    private readonly List<string> _sections = [];

    /// <summary>The option <c>AnalyzedFile.IsUnreadableName</c> of the analyzers: they must not ask for the text.</summary>
    public void AddUnreadable(string path) => Add(path, "quantum_key_analyzers.is_unreadable", "true");

    /// <summary>The option <c>AnalyzedFile.PathName</c> of the analyzers: they report this path.</summary>
    public void AddPath(string link, string path) => Add(link, "quantum_key_analyzers.path", path);

    /// <summary>
    /// Writes the options, where there are any and the file does not have them: a file that is newer is reason to compile.
    /// </summary>
    /// <returns>Whether there are any.</returns>
    public bool WriteTo(string file)
    {
        if (_sections.Count == 0)
            return false;

        string[] lines = ["is_global = true", "global_level = -100", .. _sections];
        if (!File.Exists(file) || !File.ReadLines(file).SequenceEqual(lines))
            File.WriteAllLines(file, lines);

        return true;
    }

    private void Add(string path, string option, string value)
    {
        if (path.Any(char.IsControl))
            return;

        var name = new StringBuilder();
        foreach (var c in Path.DirectorySeparatorChar == '\\' ? path.Replace('\\', '/') : path)
        {
            if (Special.IndexOf(c) >= 0)
                name.Append('\\');

            name.Append(c);
        }

        _sections.Add($"[{name}]");
        _sections.Add($"{option} = {value}");
    }
}
