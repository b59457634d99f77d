namespace QuantumKeyAnalyzers.CodeFixes.Tracing;

/// <summary>Where a declared name is mentioned.</summary>
/// <param name="Reads">The expressions in the code that is compiled.</param>
/// <param name="Inactive">Those in code that other configurations or target frameworks compile.</param>
/// <param name="AreInDocumentation">Whether a comment of documentation refers to it.</param>
/// <param name="AreElsewhere">Whether something else refers to it, or whether that cannot be found out.</param>
internal sealed record Mentions(
    IReadOnlyList<ExpressionSyntax> Reads, IReadOnlyList<IdentifierNameSyntax> Inactive, bool AreInDocumentation, bool AreElsewhere)
{
    public static Mentions Unknown { get; } = new([], [], AreInDocumentation: false, AreElsewhere: true);

    /// <summary>Whether nothing but the expressions that are compiled here needs the declaration.</summary>
    public bool AreOnlyReads => Inactive.Count == 0 && !AreInDocumentation && !AreElsewhere;
}
