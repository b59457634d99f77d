using System.Text.RegularExpressions;
using ConnectionStrings;
using QuantumKeyAnalyzers.CodeFixes.Edits;
using QuantumKeys.Fixing.Changes;

namespace QuantumKeys.Fixing.Keeping;

/// <summary>Everything that repairs took out, each key under a name: no key is lost. Several can have one name.</summary>
internal static partial class KeptStrings
{
    private const string OfConnectionString = "AZURE_QUANTUM_CONNECTION_STRING_REMOVED";
    private const string OfKey = NamedKey.Variable + "_REMOVED";

    /// <param name="outside">What the repaired code reads.</param>
    /// <param name="removed">The keys that were in the files and are not any more.</param>
    public static IReadOnlyList<KeptString> Of(IEnumerable<OutsideValue> outside, IReadOnlyList<FoundSecret> removed, KeyMask mask)
    {
        var kept = new List<KeptString>();
        foreach (var value in outside)
            Add(kept, new KeptString(value.Name, value.Value, [value.Project], value.IsConfiguration));

        foreach (var secret in removed)
        {
            if (secret.Name is { } name && Name().IsMatch(name) && mask.In(name) == name)
                Add(kept, new KeptString(name, secret.Value, secret.Projects, secret.IsConfiguration));
        }

        // What nothing reads: a key in a comment, in a longer text, or one that Microsoft Entra takes the place of.
        foreach (var secret in removed.Where(secret => !kept.Exists(other => other.Value.Contains(secret.Key, StringComparison.Ordinal))))
            Add(kept, new KeptString(secret.Value == secret.Key ? OfKey : OfConnectionString, secret.Value, secret.Projects, false));

        return kept;
    }

    private static void Add(List<KeptString> kept, KeptString added)
    {
        var index = kept.FindIndex(other => other.Name == added.Name && other.Value == added.Value);
        if (index < 0)
            kept.Add(added);
        else
            kept[index] = kept[index] with { Projects = [.. kept[index].Projects.Union(added.Projects)] };
    }

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_:.-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
