using System.Text.RegularExpressions;

namespace ConnectionStrings;

/// <summary>
/// What can be read from the text of an Azure Quantum connection string, complete or not, right or wrong:
/// <c>SubscriptionId=…;ResourceGroupName=…;WorkspaceName=…;ApiKey=…;QuantumEndpoint=…;</c> in any order and case, with white space
/// around <c>=</c> and <c>;</c>. Parts of the text may be unknown (<see cref="KnownText.Hole"/>). Reading never fails;
/// <see cref="Faults"/> says what is wrong.
/// </summary>
internal sealed class ConnectionString
{
    // azure-quantum-python, _constants.py, but for the dots of the host, which match any character there.
    private static readonly Regex StrictForm = new(
        @"^SubscriptionId=[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12};ResourceGroupName=[^\s;]+;WorkspaceName=[^\s;]+;ApiKey=[^\s;]+;"
        + @"QuantumEndpoint=https://[a-z0-9]+(-v2)?\.quantum(-test)?\.azure\.com/;",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private readonly string _text;

    /// <summary>Asked for by each of its keys, and text can hold the same key field thousands of times.</summary>
    private readonly Lazy<string?> _displayName;

    private ConnectionString(string text, IReadOnlyList<Field> fields, IReadOnlyList<TextRange> stray)
    {
        _text = text;
        _displayName = new Lazy<string?>(FindDisplayName);
        Fields = fields;
        Stray = stray;
    }

    /// <summary>The fields in the order of the text; one that is repeated is here each time.</summary>
    public IReadOnlyList<Field> Fields { get; }

    /// <summary>What is neither a field nor white space.</summary>
    public IReadOnlyList<TextRange> Stray { get; }

    /// <summary>Reads text that is a connection string and nothing else.</summary>
    public static ConnectionString Parse(string text) => new(text, FieldReader.ReadWhole(text, out var stray), stray);

    /// <summary>Finds the connection strings inside other text. Ranges are those of that text.</summary>
    public static IEnumerable<ConnectionString> FindAll(string text)
    {
        for (var position = 0; position < text.Length;)
        {
            var fields = FieldReader.ReadNext(text, ref position);
            if (fields.Count > 0)
                yield return new ConnectionString(text, fields, []);
        }
    }

    /// <summary>Whether a part that is unknown is no value of a field: it can be any fields.</summary>
    public bool HasUnknownFields => Stray.Any(range => KnownText.HasHole(range.Of(_text)));

    /// <summary>Whether two or more different fields are there: enough to tell it from other text.</summary>
    public bool IsRecognizable => Fields.Select(f => f.Name).Distinct().Skip(1).Any();

    /// <summary>A field by its name; the last one where it is repeated.</summary>
    public Field? this[FieldName name] => Fields.LastOrDefault(field => field.Name == name);

    /// <summary>The value of a field, or null where it is not there. Unknown parts stay in it as holes.</summary>
    public string? ValueOf(FieldName name) => this[name]?.Value.Of(_text).ToString();

    /// <summary>Everything that is wrong, in the order of the text; what is missing comes last.</summary>
    public IReadOnlyList<Fault> Faults => FaultFinder.Find(_text, Fields, Stray);

    /// <summary>
    /// Whether the service's own Python client takes it too: all fields once, in the published order and without white space, each
    /// ended by a semicolon, a location of one label, and a final slash behind the endpoint.
    /// </summary>
    public bool IsStrict => StrictForm.IsMatch(_text);

    /// <summary>
    /// The workspace's name where it may be shown: it is a valid name made of words, and has no six characters in common with the key.
    /// In a muddled string it can be a piece of a key.
    /// </summary>
    public string? DisplayName => _displayName.Value;

    /// <summary>Whether a text that is about to be shown has six characters in common with a key of the connection string.</summary>
    public bool SharesPartWithKey(string text) =>
        Fields.Any(field => field.Name == FieldName.ApiKey
            && KeyPart.IndexIn(text, 0, field.Value.Of(_text), KeyPart.ShortestLength, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>Text is not shown: a connection string holds a key.</summary>
    public override string ToString() => $"{nameof(ConnectionString)} with {Fields.Count} fields";

    private string? FindDisplayName()
    {
        var name = ValueOf(FieldName.WorkspaceName);
        if (name is null || KnownText.HasHole(name.AsSpan()) || FieldRules.Check(FieldName.WorkspaceName, name.AsSpan()) is not null)
            return null;

        return SharesPartWithKey(name) || !Words.TrySplit(name, out _) ? null : name;
    }
}
