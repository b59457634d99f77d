using System.Collections.ObjectModel;

namespace QuantumWorkspaces.Tests.Telemetry;

/// <summary>What OpenTelemetry's exporter fills. It keeps nothing, but shows each item to somebody.</summary>
internal sealed class WatchedCollection<T>(Action<T> see) : Collection<T>
{
    protected override void InsertItem(int index, T item) => see(item);
}
