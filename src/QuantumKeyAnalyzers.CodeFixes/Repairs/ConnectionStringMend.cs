namespace QuantumKeyAnalyzers.CodeFixes.Repairs;

/// <summary>What a malformed connection string was meant to be, where that leaves no doubt.</summary>
internal static class ConnectionStringMend
{
    /// <summary>What people write for the names of fields. The key's are not among them: with a key the string has a worse fault.</summary>
    private static readonly Dictionary<string, FieldName> OtherNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Subscription"] = FieldName.SubscriptionId,
        ["Subscription Id"] = FieldName.SubscriptionId,
        ["ResourceGroup"] = FieldName.ResourceGroupName,
        ["Resource Group"] = FieldName.ResourceGroupName,
        ["Workspace"] = FieldName.WorkspaceName,
        ["Workspace Name"] = FieldName.WorkspaceName,
        ["Endpoint"] = FieldName.QuantumEndpoint,
        ["EndpointUri"] = FieldName.QuantumEndpoint,
    };

    /// <summary>The changes that leave nothing wrong, in the order of the text; null where there are none.</summary>
    public static IReadOnlyList<(TextRange Range, string Text)>? Of(string text)
    {
        var connectionString = ConnectionString.Parse(text);
        var changes = new List<(TextRange Range, string Text)>();
        foreach (var fault in connectionString.Faults.Where(fault => fault.Kind is not FaultKind.Missing))
        {
            // A repeated field goes, and with it what else is wrong with it.
            if (changes.Exists(change => change.Range.Overlaps(fault.Range)))
                continue;

            if (MendOf(fault, connectionString, text) is not { } change)
                return null;

            changes.Add(change);
        }

        return changes.Count > 0 && ConnectionString.Parse(Applied(changes, text)).Faults.Count == 0 ? changes : null;
    }

    /// <summary>What the value of a field was meant to be, or null.</summary>
    public static string? OfValue(FieldName field, string value)
    {
        var mended = field switch
        {
            FieldName.SubscriptionId => Guid.TryParse(value, out var id) ? id.ToString("D") : null,
            FieldName.QuantumEndpoint => OfEndpoint(value),
            _ => null,
        };
        return mended is not null && FieldRules.Check(field, mended.AsSpan()) is null ? mended : null;
    }

    private static (TextRange Range, string Text)? MendOf(Fault fault, ConnectionString connectionString, string text)
    {
        switch (fault)
        {
            case { Kind: FaultKind.StrayText }:
                var separator = text.IndexOf('=', fault.Range.Start, fault.Range.Length);
                var name = TextRange.FromBounds(fault.Range.Start, Math.Max(fault.Range.Start, separator));
                return OtherNames.TryGetValue(name.Of(text).Trim().ToString(), out var meant) && connectionString[meant] is null
                    ? (name, meant.ToString()) : null;
            case { Kind: FaultKind.Repeated, Field: { } field }:
                var same = connectionString.Fields.Where(other => other.Name == field);
                return same.Select(other => other.Value.Of(text).ToString()).Distinct().Count() == 1
                    ? (TextRange.FromBounds(fault.Range.Start, EndOfField(text, fault.Range.End)), "") : null;
            case { Field: { } field }:
                return OfValue(field, fault.Range.Of(text).ToString()) is { } mended ? (fault.Range, mended) : null;
            default:
                return null;
        }
    }

    /// <summary>A location by itself, a host without a scheme, the wrong scheme, a path behind the host.</summary>
    private static string? OfEndpoint(string value)
    {
        if (value.All(AsciiChar.IsLetterOrDigit))
            return $"https://{value.ToLowerInvariant()}.quantum.azure.com/";

        var address = value.Contains("://") ? value : "https://" + value;
        return Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && uri is { UserInfo.Length: 0, IsDefaultPort: true, Scheme: "http" or "https" }
                ? $"https://{uri.Host}/" : null;
    }

    private static int EndOfField(string text, int end)
    {
        while (end < text.Length && char.IsWhiteSpace(text[end]))
            end++;

        return end < text.Length && text[end] == ';' ? end + 1 : end;
    }

    private static string Applied(IEnumerable<(TextRange Range, string Text)> changes, string text)
    {
        var ordered = changes.OrderBy(change => change.Range.Start)
            .Select(change => new TextChange(new TextSpan(change.Range.Start, change.Range.Length), change.Text));
        return SourceText.From(text).WithChanges(ordered).ToString();
    }
}
