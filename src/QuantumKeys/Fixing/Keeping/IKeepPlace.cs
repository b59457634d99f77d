namespace QuantumKeys.Fixing.Keeping;

/// <summary>Where removed strings go.</summary>
internal interface IKeepPlace
{
    /// <summary>Makes room for the strings, without writing anything yet.</summary>
    /// <returns>The changes of files that this takes, and a line for each name.</returns>
    Task<KeepPlan> PlanAsync(IReadOnlyList<KeptString> strings, CancellationToken cancellationToken);
}
