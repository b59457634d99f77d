using System.Text;
using QuantumKeys.Files;
using QuantumKeys.Scanning;

namespace QuantumKeys.History;

/// <summary>One key with all that was seen of it.</summary>
internal sealed class KeyHistory
{
    private readonly Dictionary<ObjectId, Sighting> _versions = [];
    private readonly List<Sighting> _messages = [];
    private readonly HashSet<string> _places = new(StringComparer.Ordinal);
    private Change? _first;
    private Change? _shown;
    private Change? _last;
    private string? _removedIn;
    private bool _isInHead;

    /// <summary>The versions of files that have the key.</summary>
    public IEnumerable<ObjectId> Versions => _versions.Keys;

    /// <summary>The commits that the report names.</summary>
    public IEnumerable<string> Commits => new[] { _first?.Commit, _last?.Commit, _removedIn }.OfType<string>()
        .Concat(_messages.Where(sighting => !sighting.IsTag).Select(IdOf));

    public void Add(Sighting sighting)
    {
        if (sighting.Path is null)
            _messages.Add(sighting);
        else if (!_versions.TryGetValue(ObjectId.Parse(sighting.Object), out var known) || known.Leak.Suppression is not null)
            _versions[ObjectId.Parse(sighting.Object)] = sighting;
    }

    /// <summary>Adds a commit that writes a file with the key. They come in order.</summary>
    public void AddWrite(string commit, ObjectId version, byte[] path)
    {
        _last = new Change(commit, version, path);
        _first ??= _last;
        if (_shown is null || (IsAllowed(_shown) && !IsAllowed(_last)))
            _shown = _last;

        _places.Add(Encoding.UTF8.GetString(path));
        _removedIn = null;
    }

    /// <summary>Adds a commit that takes the key out of a file.</summary>
    public void AddRemoval(string commit)
    {
        if (_last?.Commit != commit)
            _removedIn = commit;
    }

    /// <summary>Says that the commit that is checked out has one of the versions.</summary>
    public void AddHead() => _isInHead = true;

    /// <param name="dates">The commits with their dates, in the order of the history.</param>
    /// <param name="folder">The root of the working tree.</param>
    public Finding ToFinding(IReadOnlyDictionary<string, string> dates, string folder)
    {
        var messages = _messages.OrderBy(message => dates.GetValueOrDefault(IdOf(message)) ?? "", StringComparer.Ordinal).ToList();
        var places = _places.Order(StringComparer.Ordinal).Concat(messages.Select(Describe)).Select(PrintableName.Of).ToList();
        if (_first is { } first && _last is { } last && _shown is { } shown)
        {
            var trail = new KeyTrail(
                Point(first.Commit),
                Point(last.Commit),
                _removedIn is { } removed && !_isInHead ? Point(removed) : null,
                _isInHead,
                places);
            return new Finding(LeakOf(shown), new ScannedPath(folder, "", shown.Path)) { Trail = trail };
        }

        // In messages only; or in versions that no commit of the range has brought in.
        var sighting = messages.Count > 0 ? messages[0] : _versions.Values.First();
        var point = Point(IdOf(sighting));
        var path = sighting.Path is { } bytes ? new ScannedPath(folder, "", bytes) : null;
        return new Finding(sighting.Leak, path)
        {
            Message = path is null ? Describe(sighting) : null,
            Trail = new KeyTrail(point, messages.Count > 0 ? Point(IdOf(messages[^1])) : point, null, _isInHead, places),
        };

        CommitPoint Point(string commit) => new(commit, dates.GetValueOrDefault(commit));
    }

    private bool IsAllowed(Change change) => _versions[change.Version].Leak.Suppression is not null;

    /// <summary>The key is allowed only where each place of it is.</summary>
    private Leak LeakOf(Change shown)
    {
        var leak = _versions[shown.Version].Leak;
        return _messages.Exists(message => message.Leak.Suppression is null) ? leak with { Suppression = null } : leak;
    }

    private static string IdOf(Sighting sighting) => Encoding.ASCII.GetString(sighting.Object);

    private static string Describe(Sighting sighting) =>
        $"the message of {(sighting.IsTag ? "tag" : "commit")} {new CommitPoint(IdOf(sighting), null).ShortId}";

    private sealed record Change(string Commit, ObjectId Version, byte[] Path);
}
