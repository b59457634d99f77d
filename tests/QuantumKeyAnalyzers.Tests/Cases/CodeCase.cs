namespace QuantumKeyAnalyzers.Tests.Cases;

/// <summary>
/// Source code and what is found in it: <c>{|QKA0001:"…"|}</c> marks a finding, and where there is no mark nothing is found. The templates of
/// <see cref="FakeKey.Fill"/> stand for keys.
/// </summary>
/// <param name="Name">A sentence, with underscores.</param>
/// <param name="Files">The documents of the project.</param>
public sealed record CodeCase(string Name, params string[] Files)
{
    /// <summary>The documents of another project, which this one refers to.</summary>
    public string[] OtherProject { get; init; } = [];

    /// <summary>The code is meant not to compile.</summary>
    public bool IsBroken { get; init; }

    /// <summary>The code needs a compiler newer than the oldest.</summary>
    public bool NeedsNewestCompiler { get; init; }

    /// <summary>Something is found in it.</summary>
    public bool IsReported => Files.Concat(OtherProject).Any(file => file.Contains("{|QKA", StringComparison.Ordinal));

    public override string ToString() => Name;
}
