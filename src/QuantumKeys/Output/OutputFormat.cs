namespace QuantumKeys.Output;

/// <summary>How a result is written.</summary>
internal enum OutputFormat
{
    /// <summary>Columns, for people.</summary>
    Text,

    /// <summary>For programs: names and shape stay as they are.</summary>
    Json,
}
