using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.Options;

namespace QuantumKeys.Scanning;

/// <summary>What <c>.editorconfig</c> and <c>.globalconfig</c> say of files that no project has, as the compiler reads them.</summary>
internal sealed class EditorConfigs
{
    private const string FileName = ".editorconfig";
    private const string GlobalFileName = ".globalconfig";

    private readonly ConcurrentDictionary<string, AnalyzerConfigSet> _sets = new(StringComparer.Ordinal);
    private readonly bool _isEmpty;

    public EditorConfigs()
    {
    }

    private EditorConfigs(bool isEmpty) => _isEmpty = isEmpty;

    /// <summary>Says nothing of any file.</summary>
    public static EditorConfigs None { get; } = new(isEmpty: true);

    /// <summary>Whether a configuration file has options of the analyzers: they can name words that are looked for in all code.</summary>
    public static bool HasOptions(string path)
    {
        try
        {
            return File.ReadAllText(path).Contains(KeyOptions.Prefix, StringComparison.OrdinalIgnoreCase);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Whether a file can say something that is looked for here.</summary>
    public static bool IsOne(string fileName) => fileName is FileName or GlobalFileName;

    /// <summary>The configuration files of a folder and of those above it.</summary>
    public static IEnumerable<string> FilesFor(string folder)
    {
        for (var at = folder; !string.IsNullOrEmpty(at); at = Path.GetDirectoryName(at))
        {
            foreach (var file in new[] { Path.Combine(at, FileName), Path.Combine(at, GlobalFileName) }.Where(File.Exists))
                yield return file;
        }
    }

    /// <summary>The options of a file by its full path. The file itself need not be there.</summary>
    public FileOptions For(string path)
    {
        var folder = Path.GetDirectoryName(path) ?? path;
        var set = _sets.GetOrAdd(_isEmpty ? "" : folder, SetOf);
        return new FileOptions(set.GetOptionsForSourcePath(path), set.GlobalConfigOptions);
    }

    private static AnalyzerConfigSet SetOf(string folder) =>
        AnalyzerConfigSet.Create(FilesFor(folder).Select(Read).OfType<AnalyzerConfig>().ToList());

    private static AnalyzerConfig? Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return AnalyzerConfig.Parse(SourceText.From(stream), path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What cannot be read is said where the files are scanned.
            return null;
        }
    }
}
