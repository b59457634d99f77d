namespace QuantumWorkspaces.Tests;

/// <summary>Tests that nothing may run beside: they change the environment of the process.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneTests
{
    public const string Name = "alone";
}
