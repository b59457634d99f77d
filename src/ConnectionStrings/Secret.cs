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

    /// <summary>Text that goes where an access key by itself belongs.</summary>
    public static IReadOnlyList<Secret> FindInKey(string text, Likelihood least)
    {
        var key = text.Trim();
        return AccessKey.Judge(key) >= least && !key.Any(char.IsWhiteSpace)
            ? [new Secret(new TextRange(text.IndexOf(key, StringComparison.Ordinal), key.Length), null)]
            : [];
    }

    /// <summary>Keys in any text: only what can be little else.</summary>
    public static IReadOnlyList<Secret> FindAnywhere(string text)
    {
        var found = KeysOf(text, ConnectionString.FindAll(text).Where(found => found.IsRecognizable), Likelihood.Strong)
            .Concat(ShapedKeysIn(text).Concat(NamedKey.FindAll(text)).Concat(EncodedIn(text)).Select(range => new Secret(range, null)));

        // Of those that overlap, the one that tells more: the key of a connection string.
        var secrets = new List<Secret>();
        foreach (var secret in found.OrderBy(secret => secret.Key.Start))
        {
            var last = secrets.Count - 1;
            if (last < 0 || !secrets[last].Key.Overlaps(secret.Key))
                secrets.Add(secret);
            else if (secrets[last].ConnectionString is null && secret.ConnectionString is not null)
                secrets[last] = secret;
        }

        return secrets;
    }

    /// <summary>Text is not shown: it holds a key.</summary>
    public override string ToString() => nameof(Secret);

    private static IEnumerable<TextRange> ShapedKeysIn(string text)
    {
        for (var key = KeyShape.Find(text, 0); key is { } range; key = KeyShape.Find(text, range.End))
            yield return range;
    }

    private static IEnumerable<TextRange> EncodedIn(string text) =>
        EncodedText.FindAll(text).Where(found => FindAnywhere(found.Text).Count > 0).Select(found => found.Range);

    private static List<Secret> KeysOf(string text, IEnumerable<ConnectionString> connectionStrings, Likelihood least) =>
    [
        .. from connectionString in connectionStrings
           from field in connectionString.Fields
           where field.Name == FieldName.ApiKey && AccessKey.Judge(field.Value.Of(text).ToString()) >= least
           select new Secret(field.Value, connectionString),
    ];
}
