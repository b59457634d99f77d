namespace QuantumWorkspaces.Tests.Telemetry;

/// <summary>Tests that run alone, after all others: <see cref="LastTestsOrderer"/>.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class LastTests
{
    public const string Name = "last";
}
