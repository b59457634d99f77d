namespace ConnectionStrings;

/// <summary>An access key in a text.</summary>
/// <param name="Key">Where the key stands.</param>
/// <param name="ConnectionString">The connection string around it; null for a key by itself.</param>
internal sealed record Secret(TextRange Key, ConnectionString? ConnectionString)
{
    /// <summary>Keys in text that goes where a connection string or a key belongs: a short test value counts as well there.</summary>
    public static IReadOnlyList<Secret> FindInValue(string text)
    {
        var whole = ConnectionString.Parse(text);
        var secrets = KeysOf(text, [whole], Likelihood.Weak);
        return secrets.Count > 0 ? secrets : FindAnywhere(text);
    }

    /// <summary>Keys in any text: only what can be little else.</summary>
    public static IReadOnlyList<Secret> FindAnywhere(string text)
    {
        var secrets = KeysOf(text, ConnectionString.FindAll(text).Where(found => found.IsRecognizable), Likelihood.Strong);
        var inStrings = secrets.Count;
        var next = 0;
        for (var key = KeyShape.Find(text, 0); key is { } range; key = KeyShape.Find(text, range.End))
        {
            // Both kinds come in the order of the text.
            while (next < inStrings && secrets[next].Key.End <= range.Start)
                next++;

            if (next == inStrings || !secrets[next].Key.Overlaps(range))
                secrets.Add(new Secret(range, null));
        }

        return secrets;
    }

    /// <summary>Text is not shown: it holds a key.</summary>
    public override string ToString() => nameof(Secret);

    private static List<Secret> KeysOf(string text, IEnumerable<ConnectionString> connectionStrings, Likelihood least) =>
    [
        .. from connectionString in connectionStrings
           from field in connectionString.Fields
           where field.Name == FieldName.ApiKey && AccessKey.Judge(field.Value.Of(text).ToString()) >= least
           select new Secret(field.Value, connectionString),
    ];
}
