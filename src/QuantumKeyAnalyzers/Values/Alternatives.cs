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

    /// <summary>Every combination of the parts' texts, up to the bound; none where a part never yields one.</summary>
    public static IReadOnlyList<ResolvedText> Combine(
        IEnumerable<IReadOnlyList<ResolvedText>> parts, Func<IReadOnlyList<ResolvedText>, ResolvedText> combine)
    {
        // Each combination is a chain from its last part back, extended part by part: linear in the number of parts.
        Combination?[] combinations = [null];
        foreach (var alternatives in parts)
        {
            if (alternatives.Count == 0)
                return [];

            combinations = alternatives.Count == 1 || combinations.Length * alternatives.Count > MostCombined
                ? Pair(combinations, alternatives)
                : [.. from rest in combinations from text in alternatives select new Combination(rest, text)];
        }

        return Array.ConvertAll(combinations, combination => combine(Combination.ToList(combination)));
    }

    /// <summary>Where all combinations would be too many, each text is in one of them at least.</summary>
    private static Combination[] Pair(Combination?[] combinations, IReadOnlyList<ResolvedText> alternatives)
    {
        var pairs = new Combination[Math.Max(combinations.Length, alternatives.Count)];
        for (var i = 0; i < pairs.Length; i++)
            pairs[i] = new Combination(combinations[i % combinations.Length], alternatives[i % alternatives.Count]);

        return pairs;
    }

    private sealed record Combination(Combination? Rest, ResolvedText Last)
    {
        public static List<ResolvedText> ToList(Combination? combination)
        {
            var texts = new List<ResolvedText>();
            for (; combination is not null; combination = combination.Rest)
                texts.Add(combination.Last);

            texts.Reverse();
            return texts;
        }
    }
}
