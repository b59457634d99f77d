using Xunit.Abstractions;

[assembly: TestCollectionOrderer(
    "QuantumWorkspaces.Tests.Telemetry." + nameof(QuantumWorkspaces.Tests.Telemetry.LastTestsOrderer), "QuantumWorkspaces.Tests")]

namespace QuantumWorkspaces.Tests.Telemetry;

/// <summary>Puts <see cref="LastTests"/> behind all others. That it does not run in parallel puts it behind those that do.</summary>
public sealed class LastTestsOrderer : ITestCollectionOrderer
{
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(collection => collection.DisplayName == LastTests.Name);
}
