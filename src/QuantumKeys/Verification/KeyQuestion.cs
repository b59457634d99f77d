using ConnectionStrings;
using QuantumKeys.Connections;
using QuantumWorkspaces;

namespace QuantumKeys.Verification;

/// <summary>A key and the workspace that it is to be tried at, with all places where it was found.</summary>
internal sealed class KeyQuestion
{
    private readonly string _key;

    private KeyQuestion(string key, IReadOnlyList<FoundPlace> places)
    {
        _key = key;
        Places = places;
    }

    public IReadOnlyList<FoundPlace> Places { get; }

    /// <summary>Where the key goes, and nowhere else; null if it goes nowhere.</summary>
    public QuantumConnectionString? Target { get; private init; }

    /// <summary>Why the service is not asked; null if it is.</summary>
    public string? WhyNot { get; private init; }

    /// <summary>Each key once for each workspace that it is found with.</summary>
    /// <param name="emulator">The emulator that may be asked, and alone then; null for Azure alone.</param>
    /// <param name="forBareKeys">The fields of the workspace for keys that none stands beside; null if none is named.</param>
    public static IReadOnlyList<KeyQuestion> From(
        IReadOnlyList<FoundConnectionString> found, Uri? emulator, string? forBareKeys)
    {
        var questions = new List<KeyQuestion>();
        foreach (var key in found.GroupBy(item => item.GetKey(), StringComparer.Ordinal))
        {
            // A key by itself is the same one as in a connection string elsewhere: one request is enough.
            var whole = key.Where(item => item.GetConnectionString() is not null).ToLookup(item => item.GetConnectionString(), Comparer);
            var bare = key.Where(item => item.GetConnectionString() is null).Select(item => item.Place).ToList();
            if (whole.Count == 0)
                questions.Add(Create(key.Key, forBareKeys is null ? null : $"{forBareKeys}ApiKey={key.Key};", bare, emulator));

            foreach (var group in whole)
            {
                questions.Add(Create(key.Key, group.Key, [.. group.Select(item => item.Place), .. bare], emulator));
                bare = [];
            }
        }

        return questions;
    }

    /// <summary>A part of the target where it may be shown.</summary>
    public string? Show(string? text) => text is null || SharesPartWithKey(text) ? null : VisibleText.Of(text);

    /// <summary>Neither the key nor where it goes.</summary>
    public override string ToString() => nameof(KeyQuestion);

    // Hosts and names, but not keys, are the same in any case; the key is that of the group.
    private static StringComparer Comparer => StringComparer.OrdinalIgnoreCase;

    private static KeyQuestion Create(string key, string? connectionString, IReadOnlyList<FoundPlace> places, Uri? emulator)
    {
        var unasked = new KeyQuestion(key, places);
        if (connectionString is null)
            return unasked.Not("No workspace stands beside the key: name it with -w, and -g and --subscription if the name is not unique.");

        QuantumConnectionString target;
        try
        {
            target = QuantumConnectionString.Parse(connectionString);
        }
        catch (FormatException exception)
        {
            return unasked.Not(exception.Message);
        }

        // The name of a host is asked for in clear text.
        string[] others = [target.Endpoint.Host, target.SubscriptionId, target.ResourceGroupName, target.WorkspaceName];
        if (others.Any(unasked.SharesPartWithKey))
            return unasked.Not("A part of the key stands in another field of the connection string.");

        if (target.Endpoint.IsLoopback && emulator is null)
            return unasked.Not($"It leads to this machine ({target.Endpoint}), where only an emulator can be: add --emulator to ask it.");

        return emulator is not null && !HostName.IsSame(emulator, target.Endpoint)
            ? unasked.Not("With --emulator, only that emulator is asked.")
            : new KeyQuestion(key, places) { Target = target };
    }

    private KeyQuestion Not(string why) => new(_key, Places) { WhyNot = why };

    private bool SharesPartWithKey(string text) =>
        KeyPart.IndexIn(text, 0, _key, KeyPart.ShortestLength, StringComparison.OrdinalIgnoreCase) >= 0;
}
