namespace QuantumKeyAnalyzers.Configuration;

/// <summary>
/// The configuration formats. All that knows of formats reads this list: a new one is a reader, an entry here and its cases. The reader
/// also tells how comments and emptied values are written.
/// </summary>
internal static class ConfigurationFormats
{
    /// <summary>No reader knows more of the file: its text is searched as it is.</summary>
    public static ConfigurationFormat Text { get; } = new("text", "", static (_, _) => { });

    public static IReadOnlyList<ConfigurationFormat> All { get; } =
    [
        new("JSON", ".json .jsonc .json5 .ipynb .har .webmanifest .code-workspace .tfstate .tf .tfvars .hcl .bicep "
            + ".bicepparam", JsonReader.ReadFile)
        {
            PackagePatterns = "appsettings*.json launchSettings.json *.run.json local.settings.json *.parameters.json "
                + "http-client*.env.json devcontainer.json .vscode/*.json *.tfvars *.bicepparam",
        },
        new("XML", ".xml .config .props .targets .proj .csproj .vbproj .fsproj .pubxml .user .settings .resx .runsettings .nuspec "
            + ".xaml .xsl .xslt .xsd .plist .manifest .ruleset .wxs .svg", XmlReader.ReadFile)
        {
            PackagePatterns = "*.config *.runsettings *.run.xml *.pubxml",
        },
        new("environment", ".env", LineReader.ReadVariables)
        {
            FileNames = ".env",
            PackagePatterns = ".env* *.env",
        },
        new("lines", ".properties .ini .cfg .cnf .conf .toml .http .rest .editorconfig .globalconfig "
            + ".service .mk .mak", LineReader.ReadFile)
        {
            FileNames = "Makefile GNUmakefile justfile",
            PackagePatterns = "*.http",
        },
        new("YAML", ".yml .yaml", YamlReader.ReadFile)
        {
            PackagePatterns = "*.yml *.yaml",
        },
        new("Dockerfile", ".dockerfile .containerfile", ScriptReader.In(ScriptStyle.Dockerfile))
        {
            FileNames = "Dockerfile Containerfile",
            PackagePatterns = "Dockerfile* *.Dockerfile",
        },
        new("shell", ".sh .bash .zsh .ksh .fish .envrc .profile .bashrc .zshrc", ScriptReader.In(ScriptStyle.Shell)),
        new("PowerShell", ".ps1 .psm1 .psd1", ScriptReader.In(ScriptStyle.PowerShell)),
        new("batch", ".cmd .bat", ScriptReader.In(ScriptStyle.Batch)),
        new("Razor", ".razor .cshtml", RazorReader.ReadFile) { SearchesOnlyComments = true },
    ];

    private static readonly Dictionary<string, ConfigurationFormat> ByExtension = By(format => format.Extensions);
    private static readonly Dictionary<string, ConfigurationFormat> ByFileName = By(format => format.FileNames);

    /// <summary>The format of a file. An extension tells it before the start of the name does.</summary>
    public static ConfigurationFormat Of(string path)
    {
        var name = FileNameOf(path);
        if (ByExtension.TryGetValue(name.Substring(Math.Max(0, name.LastIndexOf('.'))), out var format))
            return format;

        // "Dockerfile" and "Dockerfile.debug", and not "Dockerfiles".
        var end = name.Length == 0 ? -1 : name.IndexOfAny(['.', '-'], 1);
        return ByFileName.TryGetValue(end < 0 ? name : name.Substring(0, end), out format) ? format : Text;
    }

    /// <summary>The last part of a path, whatever system it is from.</summary>
    public static string FileNameOf(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    private static Dictionary<string, ConfigurationFormat> By(Func<ConfigurationFormat, string> words) => All
        .SelectMany(format => words(format).Split([' '], StringSplitOptions.RemoveEmptyEntries), (format, word) => (format, word))
        .ToDictionary(entry => entry.word, entry => entry.format, StringComparer.OrdinalIgnoreCase);
}
