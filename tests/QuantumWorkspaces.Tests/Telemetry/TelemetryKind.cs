namespace QuantumWorkspaces.Tests.Telemetry;

/// <summary>Where a line comes from.</summary>
internal enum TelemetryKind
{
    /// <summary>Azure's own logging, without content.</summary>
    AzureEvent,

    /// <summary>The content of a request, as Azure's logging writes it.</summary>
    AzureRequestContent,

    /// <summary>The content of an answer, as Azure's logging writes it.</summary>
    AzureResponseContent,

    /// <summary>The event sources of .NET's networking and of the server.</summary>
    NetworkEvent,

    /// <summary>Activities of all sources.</summary>
    Activity,

    /// <summary>Spans as OpenTelemetry exports them.</summary>
    Span,

    /// <summary>Measurements as OpenTelemetry exports them.</summary>
    Metric,
}
