using Xunit.Abstractions;

namespace QuantumKeyAnalyzers.Tests.Verification;

/// <summary>Starts the classes that take long before all others, so that none of them runs on alone when the others are done.</summary>
public sealed class LongFirst : ITestCollectionOrderer
{
    private static readonly string[] Long =
    [
        "LeakySolutionTests", "RobustnessTests", "RepairedProgramsTests", "RepairPropertyTests", "LeakyAppTests", "ChainRobustnessTests",
        "ConfigurationRobustnessTests", "DeepNestingTests", "LayoutTests",
    ];

    IEnumerable<ITestCollection> ITestCollectionOrderer.OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(PlaceOf);

    private static int PlaceOf(ITestCollection collection)
    {
        var place = Array.FindIndex(Long, name => collection.DisplayName.EndsWith($".{name}", StringComparison.Ordinal));
        return place < 0 ? Long.Length : place;
    }
}
