using QuantumKeyAnalyzers.Configuration;
using QuantumKeyAnalyzers.Rules;

namespace QuantumKeyAnalyzers.CodeFixes.Configuration;

/// <summary>Plans the repair of a key in a configuration file, which is read again: a diagnostic does not have the key.</summary>
internal static class ConfigurationRepairPlanner
{
    private const int MostRepairedOneByOne = 100;

    /// <summary>The repair of the key at a place; null where there is none, or none is sound.</summary>
    public static ConfigurationRepair? Plan(SourceText text, string path, TextSpan span, CancellationToken cancellationToken)
    {
        var keys = QKA0004_KeyInConfigurationFile.KeysOf(text, path, cancellationToken);
        return keys.FirstOrDefault(key => key.Place.Start == span.Start && key.Place.Length == span.Length) is { } found
            ? Plan(text, path, keys, found, cancellationToken) : null;
    }

    /// <summary>Repairs all that can be, the first one first: in a broken file a repair can change how what follows is read.</summary>
    public static SourceText RepairAll(SourceText text, string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            // To read the file again for each of thousands takes too long.
            var keys = QKA0004_KeyInConfigurationFile.KeysOf(text, path, cancellationToken);
            IReadOnlyList<TextChange>? changes = keys.Count > MostRepairedOneByOne ? AllChanges(text, keys) : null;
            if (changes is null || !IsSound(text, path, keys, changes, cancellationToken))
                changes = keys.Select(key => Plan(text, path, keys, key, cancellationToken))
                    .FirstOrDefault(repair => repair is not null)?.Changes;

            if (changes is null)
                return text;

            text = text.WithChanges(changes);
        }
    }

    private static ConfigurationRepair? Plan(
        SourceText text, string path, IReadOnlyList<FoundKey> keys, FoundKey key, CancellationToken cancellationToken) =>
        ConfigurationRepair.Of(key, text.ToString()).FirstOrDefault(repair => IsSound(text, path, keys, repair.Changes, cancellationToken));

    /// <summary>The changes of each key's best repair, but for those that overlap one before: keys of one value go together.</summary>
    private static List<TextChange> AllChanges(SourceText text, IReadOnlyList<FoundKey> keys)
    {
        var content = text.ToString();
        var changes = new List<TextChange>();
        foreach (var key in keys)
        {
            var repair = ConfigurationRepair.Of(key, content).First();
            if (changes.Count == 0 || changes[changes.Count - 1].Span.End <= repair.Changes[0].Span.Start)
                changes.AddRange(repair.Changes);
        }

        return changes;
    }

    /// <summary>Whether all findings are gone that the changes touch, and no new ones appear.</summary>
    private static bool IsSound(
        SourceText text, string path, IReadOnlyList<FoundKey> keys, IReadOnlyList<TextChange> changes, CancellationToken cancellationToken)
    {
        var left = new HashSet<int>();
        int next = 0, shift = 0;
        foreach (var key in keys)
        {
            for (; next < changes.Count && changes[next].Span.End <= key.Place.Start; next++)
                shift += changes[next].NewText!.Length - changes[next].Span.Length;

            if (next == changes.Count || key.Place.End <= changes[next].Span.Start)
                left.Add(key.Place.Start + shift);
        }

        var keysAfter = QKA0004_KeyInConfigurationFile.KeysOf(text.WithChanges(changes), path, cancellationToken);
        return keysAfter.All(key => left.Contains(key.Place.Start));
    }
}
