namespace QuantumKeyAnalyzers.Values;

/// <summary>
/// The texts that one expression can evaluate to, combined with those of another; their number is bounded, since each branch can double it.
/// </summary>
internal static class Alternatives
{
    /// <summary>Of one expression: a variable that is set in many places.</summary>
    public const int Most = 64;

    /// <summary>Of several in all their combinations.</summary>
    private const int MostCombined = 16;

    public static IReadOnlyList<ResolvedText> Unknown { get; } = [ResolvedText.Unknown];

    public static IReadOnlyList<ResolvedText> Empty { get; } = [ResolvedText.Empty];

    public static IReadOnlyList<ResolvedText> Union(params IEnumerable<IReadOnlyList<ResolvedText>> alternatives) =>
        alternatives.SelectMany(texts => texts).Take(Most).ToArray();

    /// <summary>One text behind the other, in every combination.</summary>
    public static IReadOnlyList<ResolvedText> Concat(IEnumerable<IReadOnlyList<ResolvedText>> parts) => Combine(parts, ResolvedText.Concat);

    /// <summary>Every combination of the parts' texts, up to the bound; none where a part never yields one.</summary>
    public static IReadOnlyList<ResolvedText> Combine(
        IEnumerable<IReadOnlyList<ResolvedText>> parts, Func<IReadOnlyList<ResolvedText>, ResolvedText> combine)
    {
        // A list for each combination, extended part by part: linear in the number of parts.
        List<List<ResolvedText>> combinations = [[]];
        foreach (var alternatives in parts)
        {
            if (alternatives.Count == 0)
                return [];

            if (alternatives.Count == 1)
                combinations.ForEach(combination => combination.Add(alternatives[0]));
            else if (combinations.Count * alternatives.Count <= MostCombined)
                combinations = [.. from rest in combinations from text in alternatives select (List<ResolvedText>)[.. rest, text]];
            else
                combinations = Pair(combinations, alternatives);
        }

        return combinations.ConvertAll(combination => combine(combination));
    }

    /// <summary>Where all combinations would be too many, each text is in one of them at least.</summary>
    private static List<List<ResolvedText>> Pair(List<List<ResolvedText>> combinations, IReadOnlyList<ResolvedText> alternatives) =>
    [
        .. Enumerable.Range(0, Math.Max(combinations.Count, alternatives.Count))
            .Select(i => (List<ResolvedText>)[.. combinations[i % combinations.Count], alternatives[i % alternatives.Count]]),
    ];
}
