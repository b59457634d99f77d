namespace ConnectionStrings;

/// <summary>An access key in a text.</summary>
/// <param name="Key">Where the key is.</param>
/// <param name="ConnectionString">The connection string around it; null for a key by itself.</param>
internal sealed record Secret(TextRange Key, ConnectionString? ConnectionString)
{
    /// <summary>What people write for the name of the key field.</summary>
    private static readonly string[] MistakenNames =
        ["ApiKey", "Api-Key", "Api_Key", "AccessKey", "Key", "PrimaryKey", "SecondaryKey", "WorkspaceKey", "QuantumKey", "QuantumApiKey"];

    /// <summary>Keys in text that goes where a connection string or a key belongs: there a short test value counts as well.</summary>
    public static IReadOnlyList<Secret> FindInValue(string text)
    {
        var whole = ConnectionString.Parse(text);
        var secrets = KeysOf(text, [whole], Likelihood.Weak);
        return secrets.Count > 0 ? secrets : FindAnywhere(text) is { Count: > 0 } others ? others : FindMisplaced(text, whole);
    }

    /// <summary>A key by itself, or one behind a name that is not quite the field's: <c>AccessKey=…</c>, <c>ApiKey: …</c>.</summary>
    private static IReadOnlyList<Secret> FindMisplaced(string text, ConnectionString whole)
    {
        if (whole.Fields.Count == 0 && text.AsSpan().IndexOf(';') < 0)
            return text.AsSpan().TrimStart().StartsWith("/".AsSpan()) ? [] : FindInKey(text, Likelihood.Strong);

        foreach (var stray in whole.Fields.Count == 0 ? [] : whole.Stray)
        {
            var segment = stray.Of(text);
            var separator = segment.IndexOfAny('=', ':');
            if (separator <= 0 || !MistakenNames.Contains(segment.Slice(0, separator).Trim().ToString(), StringComparer.OrdinalIgnoreCase))
                continue;

            var start = stray.Start + separator + 1;
            if (FindInKey(text.Substring(start, stray.End - start), Likelihood.Strong) is [var found])
                return [new Secret(new TextRange(start + found.Key.Start, found.Key.Length), whole)];
        }

        return [];
    }

    /// <summary>Keys in text that goes where an access key by itself belongs. A GUID is more often an identifier than a key.</summary>
    public static IReadOnlyList<Secret> FindInKey(string text, Likelihood least)
    {
        var key = text.Trim();
        var isIdentifier = least == Likelihood.Strong && Guid.TryParseExact(key, "D", out _);
        return AccessKey.IsPossible(key) && AccessKey.Judge(key) >= least && !isIdentifier
            ? [new Secret(new TextRange(text.IndexOf(key, StringComparison.Ordinal), key.Length), null)] : [];
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
