using System.Globalization;
using System.Text;

namespace WorkspaceEmulator.Items;

/// <summary>
/// Reads a filter: <c>startswith(Name, 'x') and (ProviderId eq 'a' or ProviderId eq 'b') and CreationTime ge 2024-04-01</c>. A quote in a
/// text is doubled. Everything else is refused.
/// </summary>
internal sealed class ItemFilter
{
    private const int MostTerms = 1000;

    private readonly string _text;
    private readonly IReadOnlyCollection<string> _properties;
    private int _position;
    private int _terms;

    private ItemFilter(string text, IReadOnlyCollection<string> properties)
    {
        _text = text;
        _properties = properties;
    }

    /// <param name="text">The filter; null: everything.</param>
    /// <param name="properties">The properties that this list can be filtered by.</param>
    /// <exception cref="QueryException">It is not of this form.</exception>
    public static Func<ItemView, bool> Parse(string? text, IReadOnlyCollection<string> properties)
    {
        if (text is null)
            return _ => true;

        var filter = new ItemFilter(text, properties);
        var result = filter.ReadAll();
        filter.SkipSpaces();
        return filter._position == text.Length ? result : throw filter.Fault("nothing more");
    }

    private Func<ItemView, bool> ReadAll()
    {
        var terms = new List<Func<ItemView, bool>> { ReadGroup() };
        while (TryTake("and"))
            terms.Add(ReadGroup());

        return terms is [var only] ? only : item => terms.TrueForAll(term => term(item));
    }

    private Func<ItemView, bool> ReadGroup()
    {
        if (!TryTake("("))
            return ReadTerm();

        var terms = new List<Func<ItemView, bool>> { ReadTerm() };
        while (TryTake("or"))
            terms.Add(ReadTerm());

        Take(")");
        return item => terms.Exists(term => term(item));
    }

    private Func<ItemView, bool> ReadTerm()
    {
        if (++_terms > MostTerms)
            throw new QueryException($"The filter has more than {MostTerms} terms.");

        if (TryTake("startswith"))
        {
            Take("(");
            var property = ReadProperty();
            Take(",");
            var prefix = ReadText();
            Take(")");
            return property == ItemProperty.Name
                ? item => item.Name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
                : throw new QueryException("startswith is for Name.");
        }

        var name = ReadProperty();
        if (name == ItemProperty.CreationTime)
            return ReadTime();

        Take("eq");
        var value = ReadText();
        return item => string.Equals(ItemProperty.TextOf(item, name), value, StringComparison.OrdinalIgnoreCase);
    }

    private Func<ItemView, bool> ReadTime()
    {
        var isFrom = TryTake("ge");
        if (!isFrom)
            Take("le");

        SkipSpaces();
        var start = _position;
        while (_position < _text.Length && _text[_position] is not (' ' or ')'))
            _position++;

        // A day, as the published clients write, or a moment. The last day of a list is all of it.
        var word = _text[start.._position];
        var isDay = DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        var time = new DateTimeOffset(day, default, TimeSpan.Zero);
        if (!isDay && !DateTimeOffset.TryParse(word, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time))
            throw Fault("a time", start);

        return isFrom ? item => item.CreationTime >= time
            : isDay ? item => DateOnly.FromDateTime(item.CreationTime.UtcDateTime) <= day
            : item => item.CreationTime <= time;
    }

    private string ReadProperty()
    {
        SkipSpaces();
        var start = _position;
        while (_position < _text.Length && char.IsAsciiLetter(_text[_position]))
            _position++;

        var name = _text[start.._position];
        return _properties.Contains(name) ? name : throw Fault($"one of {string.Join(", ", _properties)}", start);
    }

    private string ReadText()
    {
        SkipSpaces();
        if (_position >= _text.Length || _text[_position] != '\'')
            throw Fault("a text in single quotes");

        var value = new StringBuilder();
        for (_position++; _position < _text.Length; _position++)
        {
            if (_text[_position] != '\'')
            {
                value.Append(_text[_position]);
                continue;
            }

            if (_position + 1 >= _text.Length || _text[_position + 1] != '\'')
            {
                _position++;
                return value.ToString();
            }

            value.Append('\'');
            _position++;
        }

        throw Fault("the end of the text in single quotes");
    }

    private void Take(string word)
    {
        if (!TryTake(word))
            throw Fault($"'{word}'");
    }

    private bool TryTake(string word)
    {
        SkipSpaces();
        var end = _position + word.Length;
        if (end > _text.Length || !_text.AsSpan(_position, word.Length).SequenceEqual(word))
            return false;

        // A word ends where it ends: 'order' does not begin with 'or'.
        if (char.IsAsciiLetter(word[0]) && end < _text.Length && char.IsAsciiLetterOrDigit(_text[end]))
            return false;

        _position = end;
        return true;
    }

    private void SkipSpaces()
    {
        while (_position < _text.Length && _text[_position] == ' ')
            _position++;
    }

    private QueryException Fault(string expected, int? position = null) =>
        new($"The filter is wrong at character {(position ?? _position) + 1}: {expected} was expected.");
}
