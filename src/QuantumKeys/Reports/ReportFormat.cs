namespace QuantumKeys.Reports;

/// <summary>How findings are written.</summary>
internal enum ReportFormat
{
    /// <summary>A line each, as compilers write them.</summary>
    Text,

    /// <summary>For programs: names and shape stay as they are.</summary>
    Json,

    /// <summary>SARIF 2.1.0.</summary>
    Sarif,

    /// <summary>Workflow commands of GitHub Actions, which show findings beside the lines.</summary>
    Github,
}
