namespace QuantumKeyAnalyzers.Values;

/// <summary>
/// The texts that one expression can evaluate to, combined with those of another; their number is bounded, since each branch can double it.
/// </summary>
internal static class Alternatives
{
    private const int Most = 16;

    public static IReadOnlyList<ResolvedText> Unknown { get; } = [ResolvedText.Unknown];

    public static IReadOnlyList<ResolvedText> Empty { get; } = [ResolvedText.Empty];

    public static IReadOnlyList<ResolvedText> Union(params IReadOnlyList<ResolvedText>[] alternatives) => Union(alternatives.AsEnumerable());

    public static IReadOnlyList<ResolvedText> Union(IEnumerable<IReadOnlyList<ResolvedText>> alternatives) =>
        alternatives.SelectMany(texts => texts).Take(Most).ToArray();

    /// <summary>One text behind the other, in every combination.</summary>
    public static IReadOnlyList<ResolvedText> Concat(IEnumerable<IReadOnlyList<ResolvedText>> parts) =>
        Combine(parts, ResolvedText.Concat);

    /// <summary>Every combination of the parts' texts, up to the bound; none where a part never yields one.</summary>
    public static IReadOnlyList<ResolvedText> Combine(IEnumerable<IReadOnlyList<ResolvedText>> parts, Func<IReadOnlyList<ResolvedText>, ResolvedText> combine)
    {
        // A list for each combination, extended part by part: linear in the number of parts.
        List<List<ResolvedText>> combinations = [[]];
        foreach (var alternatives in parts)
        {
            if (alternatives.Count == 0)
                return [];

            var fork = combinations.Count * (alternatives.Count - 1) + combinations.Count <= Most ? alternatives.Count : 1;
            for (var i = combinations.Count - 1; i >= 0; i--)
            {
                for (var other = 1; other < fork; other++)
                    combinations.Add([.. combinations[i], alternatives[other]]);

                combinations[i].Add(alternatives[0]);
            }
        }

        return combinations.ConvertAll(combination => combine(combination));
    }
}
