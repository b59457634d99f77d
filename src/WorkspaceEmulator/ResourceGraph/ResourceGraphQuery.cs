using System.Text.Json.Nodes;

namespace WorkspaceEmulator.ResourceGraph;

/// <summary>The few queries that clients use to find a workspace: filters by equality, ignoring case, then a choice of columns.</summary>
/// <remarks>Not the Kusto language: whatever else a query contains is an error that names it, never a wrong result.</remarks>
internal sealed class ResourceGraphQuery
{
    private readonly QueryText _text;
    private readonly Dictionary<string, Column> _extended = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(Column Column, string Value, StringComparison Comparison)> _conditions = [];
    private List<Column>? _projection;

    private ResourceGraphQuery(QueryText text) => _text = text;

    /// <exception cref="QueryNotUnderstoodException">It is more than the emulator knows.</exception>
    public static ResourceGraphQuery Parse(string text)
    {
        var query = new ResourceGraphQuery(new QueryText(text));
        query.ReadAll();
        return query;
    }

    public bool Matches(JsonObject row) =>
        _conditions.All(condition => condition.Column.TextIn(row).Equals(condition.Value, condition.Comparison));

    /// <summary>A row with the columns that the query asks for.</summary>
    public JsonObject Project(JsonObject row)
    {
        var result = new JsonObject();
        if (_projection is null)
        {
            result = row.DeepClone().AsObject();
            foreach (var column in _extended.Values)
                result[column.Name] = column.ValueIn(row)?.DeepClone();
        }

        foreach (var column in _projection ?? [])
            result[column.Name] = column.ValueIn(row)?.DeepClone();

        return result;
    }

    private void ReadAll()
    {
        if (!_text.TryReadWord("Resources"))
            throw _text.NotUnderstood("the table 'Resources'");

        while (!_text.IsAtEnd)
        {
            _text.Read("|");
            if (_projection is not null)
                throw _text.NotUnderstood("nothing after 'project'");

            if (_text.TryReadWord("where"))
                ReadConditions();
            else if (_text.TryReadWord("extend"))
                ReadColumns().ForEach(column => _extended[column.Name] = column);
            else if (_text.TryReadWord("project"))
                _projection = ReadColumns();
            else
                throw _text.NotUnderstood("'where', 'extend' or 'project'");
        }
    }

    private void ReadConditions()
    {
        do
        {
            var column = ReadColumn();
            if (_text.TryRead("=~"))
                _conditions.Add((column, _text.ReadString(), StringComparison.OrdinalIgnoreCase));
            else if (_text.TryRead("=="))
                _conditions.Add((column, _text.ReadString(), StringComparison.Ordinal));
            else
                throw _text.NotUnderstood("'=~' or '=='");
        }
        while (_text.TryReadWord("and"));
    }

    private List<Column> ReadColumns()
    {
        var columns = new List<Column>();
        do
        {
            var column = ReadColumn();
            columns.Add(_text.TryRead("=") ? ReadColumn() with { Name = column.Name } : column);
        }
        while (_text.TryRead(","));

        return columns;
    }

    private Column ReadColumn()
    {
        var word = _text.ReadWord();
        if (word.Equals("tostring", StringComparison.OrdinalIgnoreCase) && _text.TryRead("("))
        {
            var column = ReadColumn();
            _text.Read(")");
            return column;
        }

        // Without a name of its own, a column inside another is called by its whole path.
        return _extended.TryGetValue(word, out var extended) ? extended : new Column(word.Replace('.', '_'), word.Split('.'));
    }
}
