namespace QuantumKeyAnalyzers.Configuration;

/// <summary>
/// An entry that sets an environment variable of a program. A value there, an empty one too, hides the variable of that name that the
/// program would have from outside: so the entry goes as a whole, or takes the value from outside.
/// </summary>
/// <param name="Range">What goes or is replaced: the entry without what separates it from others, or a part of it.</param>
/// <param name="Layout">How the entry stands among others; it matters where the entry goes.</param>
internal sealed record VariableEntry(TextRange Range, EntryLayout Layout)
{
    /// <summary>What the range becomes, where the format can take the value from outside; else null, and the entry goes.</summary>
    public string? Replacement { get; init; }
}
