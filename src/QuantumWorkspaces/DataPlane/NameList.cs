namespace QuantumWorkspaces.DataPlane;

/// <summary>Names that the service gave, for a message: no more than can be read, and none that is no name.</summary>
internal sealed class NameList
{
    private const int MostNames = 100;
    private const int LongestName = 64;

    private readonly List<string> _names = [];
    private bool _isCut;

    public void Add(IEnumerable<string> names)
    {
        foreach (var name in names.Select(VisibleText.Of).Where(name => name.Length <= LongestName))
        {
            _isCut |= _names.Count == MostNames;
            if (!_isCut)
                _names.Add(name);
        }
    }

    public override string ToString() => _names.Count == 0 ? "none" : string.Join(", ", _names) + (_isCut ? ", …" : "");
}
