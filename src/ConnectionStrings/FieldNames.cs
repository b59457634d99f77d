namespace ConnectionStrings;

/// <summary>How field names are spelled; case does not matter.</summary>
internal static class FieldNames
{
    /// <summary>What <see cref="FieldName.ApiKey"/> was called in older connection strings.</summary>
    public const string OlderApiKey = "WorkspaceKey";

    public static IReadOnlyList<FieldName> All { get; } =
    [
        FieldName.SubscriptionId,
        FieldName.ResourceGroupName,
        FieldName.WorkspaceName,
        FieldName.ApiKey,
        FieldName.QuantumEndpoint,
    ];

    /// <summary>All of them, for a message.</summary>
    public const string Listed = "the fields SubscriptionId, ResourceGroupName, WorkspaceName, ApiKey and QuantumEndpoint";

    // Each '=' of a text asks: no string is allocated for it.
    private static readonly string[] Spellings = [.. All.Select(name => name.ToString())];

    public static bool TryParse(ReadOnlySpan<char> text, out FieldName name)
    {
        for (var i = 0; i < Spellings.Length; i++)
        {
            if (text.Equals(Spellings[i].AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                name = All[i];
                return true;
            }
        }

        name = FieldName.ApiKey;
        return text.Equals(OlderApiKey.AsSpan(), StringComparison.OrdinalIgnoreCase);
    }
}
