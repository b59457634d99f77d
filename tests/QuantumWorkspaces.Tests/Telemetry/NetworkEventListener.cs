using System.Diagnostics.Tracing;

namespace QuantumWorkspaces.Tests.Telemetry;

/// <summary>
/// Listens to .NET's networking (<c>System.Net.Http</c>, <c>System.Net.Security</c>, <c>System.Net.Sockets</c> …) and to the server. Not
/// to the sources that begin with <c>Private.InternalDiagnostics</c>: those are .NET's own debugging, which writes down the bytes on the
/// wire, of every program and every secret.
/// </summary>
internal sealed class NetworkEventListener : EventListener
{
    private static readonly string[] Prefixes = ["System.Net.", "Microsoft-AspNetCore-", "Microsoft.AspNetCore."];

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (Prefixes.Any(prefix => eventSource.Name.StartsWith(prefix, StringComparison.Ordinal)))
            EnableEvents(eventSource, EventLevel.Verbose, EventKeywords.All);
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData) =>
        AllTelemetry.See(
            TelemetryKind.NetworkEvent, $"{eventData.EventSource.Name} {eventData.EventName}",
            $"{eventData.Message} {AllTelemetry.TextOf(eventData)}");
}
