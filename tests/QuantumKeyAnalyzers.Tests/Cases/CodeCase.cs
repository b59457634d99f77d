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

    /// <summary>Lines of <c>.editorconfig</c>.</summary>
    public string[] Options { get; init; } = [];

    /// <summary>Another assembly that the project refers to, empty but for its name.</summary>
    public string? ReferencedAssembly { get; init; }

    /// <summary>The source of a library that the project refers to as compiled, under the alias <c>Library</c> as well.</summary>
    public string? Library { get; init; }

    /// <summary>A <see cref="Suggestion"/> counts as a finding.</summary>
    public bool ShowsSuggestions => Files.Any(file => file.Contains(Suggestion.Rule, StringComparison.Ordinal));

    /// <summary>Something is found in it.</summary>
    public bool IsReported => Files.Concat(OtherProject).Any(file => file.Contains("{|QKA", StringComparison.Ordinal));

    public override string ToString() => Name;
}
