namespace QuantumKeyAnalyzers.Tests.Detection;

/// <summary>A file of the labelled corpus, as a person has it: without its labels, and with keys in place of the templates.</summary>
/// <param name="Name">With the folder of its program, as in <c>WebApi/Program.cs</c>.</param>
/// <param name="Labels">By line, from 1: a rule's id, or <c>ok</c>.</param>
internal sealed record CorpusFile(string Name, string Text, IReadOnlyDictionary<int, string> Labels)
{
    public const string Silent = "ok";

    private const string Mark = " ◄ ";

    public bool IsCode => Name.EndsWith(".cs", StringComparison.Ordinal);

    /// <summary>The places that must be reported, and by which rule.</summary>
    public IEnumerable<Place> Expected =>
        Labels.Where(label => label.Value != Silent).Select(label => new Place(Name, label.Key, label.Value));

    public static CorpusFile Parse(string name, string labelled)
    {
        var labels = new Dictionary<int, string>();
        var lines = labelled.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var mark = lines[i].LastIndexOf(Mark, StringComparison.Ordinal);
            if (mark < 0)
                continue;

            labels.Add(i + 1, lines[i][(mark + Mark.Length)..].Trim());
            lines[i] = lines[i][..mark] + (lines[i].EndsWith('\r') ? "\r" : "");
        }

        return new CorpusFile(name, FakeKey.Fill(string.Join('\n', lines)), labels);
    }
}
