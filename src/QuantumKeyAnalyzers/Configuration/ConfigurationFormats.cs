namespace QuantumKeyAnalyzers.Configuration;

/// <summary>Tells a configuration file's format by its name.</summary>
internal static class ConfigurationFormats
{
    private static readonly Dictionary<string, ConfigurationFormat> ByExtension = Table(
        (ConfigurationFormat.Json, ".json .jsonc .json5 .ipynb .har .webmanifest .code-workspace .tfstate"),
        (ConfigurationFormat.Xml, ".xml .config .props .targets .proj .csproj .vbproj .fsproj .pubxml .user .settings .resx .runsettings .nuspec "
            + ".xaml .xsl .xslt .xsd .plist .manifest .ruleset .wxs .svg"),
        (ConfigurationFormat.Yaml, ".yml .yaml"),
        (ConfigurationFormat.Lines, ".env .properties .ini .cfg .cnf .conf .toml .tfvars .http .rest .editorconfig .globalconfig .service"),
        (ConfigurationFormat.Dockerfile, ".dockerfile .containerfile"),
        (ConfigurationFormat.Shell, ".sh .bash .zsh .ksh .fish .envrc .profile .bashrc .zshrc"),
        (ConfigurationFormat.PowerShell, ".ps1 .psm1 .psd1"),
        (ConfigurationFormat.Batch, ".cmd .bat"),
        (ConfigurationFormat.Razor, ".razor .cshtml"));

    public static ConfigurationFormat Of(string path)
    {
        var name = FileNameOf(path);
        if (ByExtension.TryGetValue(ExtensionOf(name), out var format))
            return format;

        if (StartsWith(".env") || StartsWith(".env."))
            return ConfigurationFormat.Lines;

        return StartsWith("Dockerfile") || StartsWith("Containerfile") ? ConfigurationFormat.Dockerfile : ConfigurationFormat.Plain;

        // "Dockerfile" and "Dockerfile.debug", and not "Dockerfiles".
        bool StartsWith(string word) => name.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (name.Length == word.Length || name[word.Length] is '.' or '-');
    }

    /// <summary>The last part of a path, whatever system it is from.</summary>
    public static string FileNameOf(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    private static string ExtensionOf(string name) => name.LastIndexOf('.') is var dot and >= 0 ? name.Substring(dot) : "";

    private static Dictionary<string, ConfigurationFormat> Table(params (ConfigurationFormat Format, string Extensions)[] rows) => rows
        .SelectMany(row => row.Extensions.Split(' '), (row, extension) => (row.Format, extension))
        .ToDictionary(entry => entry.extension, entry => entry.Format, StringComparer.OrdinalIgnoreCase);
}
