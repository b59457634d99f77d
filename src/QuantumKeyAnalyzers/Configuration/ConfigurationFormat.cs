namespace QuantumKeyAnalyzers.Configuration;

/// <summary>How a configuration file writes names, values and comments.</summary>
internal enum ConfigurationFormat
{
    /// <summary>Nothing is known of it: the text is taken as it stands.</summary>
    Plain,
    Json,
    Xml,
    Yaml,

    /// <summary>A name and a value a line: .env, .ini, .properties, .toml and their like.</summary>
    Lines,
    Dockerfile,

    /// <summary>The Bourne shell and its descendants.</summary>
    Shell,
    PowerShell,

    /// <summary>Batch files of Windows.</summary>
    Batch,

    /// <summary>Only its comments: the code is reported in the document that Razor generates from it.</summary>
    Razor,
}
