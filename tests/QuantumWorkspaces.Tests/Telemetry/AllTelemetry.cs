using System.Diagnostics;
using System.Diagnostics.Tracing;
using System.Runtime.CompilerServices;
using System.Text;
using Azure.Core.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using WorkspaceEmulator.Workspaces;

namespace QuantumWorkspaces.Tests.Telemetry;

/// <summary>Turns on, before the first test, everything that programs log and measure with, for the whole run.</summary>
internal static class AllTelemetry
{
    private static readonly List<IDisposable> Listeners = [];
    private static TracerProvider _tracing = null!;
    private static MeterProvider _metrics = null!;

    /// <summary>Sees all of it.</summary>
    public static KeyWatch Watch { get; } = new();

    /// <summary>Sees, while it is set, all of it as well: for a test that nothing runs beside.</summary>
    public static KeyWatch? Also { get; set; }

    /// <summary>Lets out what has been gathered so far.</summary>
    public static void Flush()
    {
        _tracing.ForceFlush();
        _metrics.ForceFlush();
    }

#pragma warning disable CA2255 // This is an application of its own: the test run.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void TurnOn()
    {
        AppContext.SetSwitch("Azure.Experimental.EnableActivitySource", true);
        AccessKeyGenerator.Created += AddKey;
        Listeners.Add(new AzureEventSourceListener(SeeAzureEvent, EventLevel.Verbose));
        Listeners.Add(new NetworkEventListener());

        var activities = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => See(TelemetryKind.Activity, activity.Source.Name, TextOf(activity)),
        };
        ActivitySource.AddActivityListener(activities);
        Listeners.Add(activities);

        _tracing = Sdk.CreateTracerProviderBuilder()
            .AddSource("*")
            .AddHttpClientInstrumentation(options => options.RecordException = true)
            .AddInMemoryExporter(
                new WatchedCollection<Activity>(activity => See(TelemetryKind.Span, activity.Source.Name, TextOf(activity))))
            .Build();
        _metrics = Sdk.CreateMeterProviderBuilder()
            .AddMeter("*")
            .AddHttpClientInstrumentation()
            .AddInMemoryExporter(
                new WatchedCollection<Metric>(SeeMetric),
                reader => reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = 1000)
            .Build();
    }

    /// <summary>Everything in an event as text; bytes as Latin-1, so that text in them stays text.</summary>
    public static string TextOf(EventWrittenEventArgs args) => string.Join(' ', (args.Payload ?? new([])).Select(value => value switch
    {
        byte[] bytes => Encoding.Latin1.GetString(bytes),
        string[] texts => string.Join(' ', texts),
        _ => value?.ToString(),
    }));

    private static void SeeAzureEvent(EventWrittenEventArgs args, string message)
    {
        var kind = args.EventName switch
        {
            { } name when name.Contains("RequestContent", StringComparison.Ordinal) => TelemetryKind.AzureRequestContent,
            { } name when name.Contains("ResponseContent", StringComparison.Ordinal) => TelemetryKind.AzureResponseContent,
            _ => TelemetryKind.AzureEvent,
        };
        See(kind, $"{args.EventSource.Name} {args.EventName}", $"{message} {TextOf(args)}");
    }

    private static string TextOf(Activity activity) => string.Join(
        ' ',
        [
            activity.OperationName, activity.DisplayName, activity.StatusDescription, activity.TraceStateString,
            .. activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"),
            .. activity.Baggage.Select(item => $"{item.Key}={item.Value}"),
            .. activity.Events.SelectMany(item => item.Tags.Select(tag => $"{item.Name} {tag.Key}={tag.Value}")),
            .. activity.Links.SelectMany(link => link.Tags ?? []).Select(tag => $"{tag.Key}={tag.Value}"),
        ]);

    private static void SeeMetric(Metric metric)
    {
        foreach (ref readonly var point in metric.GetMetricPoints())
        {
            var line = new StringBuilder(metric.Name);
            foreach (var tag in point.Tags)
                line.Append(' ').Append(tag.Key).Append('=').Append(tag.Value);

            See(TelemetryKind.Metric, metric.MeterName, line.ToString());
        }
    }

    private static void AddKey(string key)
    {
        Watch.AddKey(key);
        Also?.AddKey(key);
    }

    /// <param name="source">Says where the line comes from.</param>
    public static void See(TelemetryKind kind, string source, string line)
    {
        Watch.See(kind, source, line);
        Also?.See(kind, source, line);
    }
}
