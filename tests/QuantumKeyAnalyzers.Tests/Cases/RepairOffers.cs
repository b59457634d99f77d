using QuantumKeyAnalyzers.Tests.Verification;

namespace QuantumKeyAnalyzers.Tests.Cases;

/// <summary>
/// Which repairs are offered for the findings of each case and program, in the order of the menu: the lines of <c>RepairOffers.txt</c>.
/// </summary>
internal static class RepairOffers
{
    private const string None = "nothing";
    private const string Path = "tests/QuantumKeyAnalyzers.Tests/Cases/RepairOffers.txt";

    private static readonly SortedDictionary<string, string> Lines = new(
        Repository.Read(Path).Split('\n').Where(line => line.Length > 0).ToDictionary(line => line.Split(':')[0]),
        StringComparer.Ordinal);

    /// <summary>The findings that nothing is offered for.</summary>
    public static IEnumerable<(string Case, string Rule)> WithoutRepair =>
        All.Where(offer => offer.Kinds.Length == 0).Select(offer => (offer.Case, offer.Rule));

    public static IEnumerable<(string Case, string Rule, string[] Kinds)> All =>
        from line in Lines
        from finding in line.Value.Split(": ")[1].Split("; ")
        let words = finding.Split(' ')
        select (line.Key, words[0], words[1] == None ? [] : words[1..]);

    /// <summary>The line of a case; empty where it has none.</summary>
    public static string LineOf(string name) => Lines.GetValueOrDefault(name, "");

    /// <summary>What the line of a case has to be.</summary>
    public static string LineOf(string name, IEnumerable<(string Rule, string[] Keys)> offers) => $"{name}: " + string.Join(
        "; ",
        offers.Select(offer => string.Join(
            ' ', offer.Keys.Select(key => key["QuantumKeyAnalyzers.".Length..]).DefaultIfEmpty(None).Prepend(offer.Rule))));

    /// <summary>Writes the line of a case into the file.</summary>
    public static void Update(string name, string line)
    {
        Lines[name] = line;
        Write();
    }

    /// <summary>Takes the lines of other cases out of the file.</summary>
    public static void KeepOnly(IEnumerable<string> names)
    {
        foreach (var name in Lines.Keys.Except(names).ToList())
            Lines.Remove(name);

        Write();
    }

    private static void Write() => Repository.Write(Path, string.Concat(Lines.Values.Select(line => line + "\n")));
}
