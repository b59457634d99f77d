using System.Security.Cryptography;
using System.Text;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Task = Microsoft.Build.Utilities.Task;

namespace QuantumKeyAnalyzers.Build;

/// <summary>
/// Chooses the files that the compiler shows to the analyzers beside the code. The compiler fails at a file that is no text, and hangs at a
/// pipe, so only files that it can read are chosen. Whether it has to run again is decided by all that decides about findings.
/// </summary>
public sealed class FindConfigurationFiles : Task
{
    /// <summary>The files of the project, whatever they are.</summary>
    public ITaskItem[] Candidates { get; set; } = [];

    /// <summary>The patterns of the configuration files' names, as <see cref="FileNamePatterns"/> takes them.</summary>
    public string[] Patterns { get; set; } = [];

    /// <summary>The files that the compiler is shown already.</summary>
    public ITaskItem[] AdditionalFiles { get; set; } = [];

    /// <summary>The files that set severities and options.</summary>
    public ITaskItem[] OptionFiles { get; set; } = [];

    /// <summary>The properties that decide about findings.</summary>
    public string[] Settings { get; set; } = [];

    /// <summary>The ids of the rules.</summary>
    public string[] Rules { get; set; } = [];

    /// <summary>The configuration files among the candidates that can be read and that the compiler is not shown yet.</summary>
    [Output]
    public ITaskItem[] ConfigurationFiles { get; private set; } = [];

    /// <summary>
    /// Where the options are written that tell the analyzers what they cannot see of a file: that it is no text, or its own path.
    /// </summary>
    [Required]
    public string FileOptions { get; set; } = "";

    /// <summary>The folder for links to files whose path the compiler cannot be given.</summary>
    [Required]
    public string LinkFolder { get; set; } = "";

    /// <summary>Whether there are such options.</summary>
    [Output]
    public bool HasFileOptions { get; private set; }

    /// <summary>A hash of all that decides about findings and is not in the code.</summary>
    [Output]
    public string State { get; private set; } = "";

    /// <summary>
    /// Whether the engine makes errors of the rules' warnings (<c>-warnaserror</c>). The compiler does not learn of it, and what comes
    /// behind the compiler does not always either: such a build is never known to have passed.
    /// </summary>
    [Output]
    public bool IsStrict { get; private set; }

    public override bool Execute()
    {
        var patterns = new FileNamePatterns(Patterns);
        var options = new GlobalConfiguration();
        foreach (var path in AdditionalFiles.Select(PathOf).Where(path => !TextFile.CanBeRead(path)))
            options.AddUnreadable(path);

        var shown = new HashSet<string>(AdditionalFiles.Select(PathOf), StringComparer.Ordinal);
        ConfigurationFiles =
        [
            .. Candidates.Where(item => patterns.Match(item.ItemSpec) && shown.Add(PathOf(item)) && TextFile.CanBeRead(PathOf(item)))
                .Select(item => Alias.IsNeededFor(PathOf(item)) ? Link(PathOf(item), options) : item)
                .OfType<ITaskItem>(),
        ];
        HasFileOptions = options.WriteTo(FileOptions);
        var errors = Rules.Where(IsError).ToList();
        IsStrict = errors.Count > 0;
        State = Hash(
            Settings.Concat(errors)
                .Concat(new[] { ConfigurationFiles, AdditionalFiles, OptionFiles }.SelectMany(files => files).Select(TextFile.StateOf)));
        return true;

        static string PathOf(ITaskItem item) => item.GetMetadata("FullPath");
    }

    private TaskItem? Link(string path, GlobalConfiguration options)
    {
        if (Alias.Create(path, LinkFolder) is not { } link)
            return null;

        options.AddPath(link, path);
        return new TaskItem(link);
    }

    /// <summary>Whether the command line makes an error of a warning: only the engine knows.</summary>
    private bool IsError(string rule) => BuildEngine is IBuildEngine8 engine && engine.ShouldTreatWarningAsError(rule);

    private static string Hash(IEnumerable<string> lines)
    {
        using var algorithm = SHA256.Create();
        return BitConverter.ToString(algorithm.ComputeHash(Encoding.UTF8.GetBytes(string.Join("\n", lines)))).Replace("-", "");
    }
}
