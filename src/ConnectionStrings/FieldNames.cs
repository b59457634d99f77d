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

    public static bool TryParse(ReadOnlySpan<char> text, out FieldName name)
    {
        foreach (var candidate in All)
        {
            if (text.Equals(candidate.ToString().AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                name = candidate;
                return true;
            }
        }

        name = FieldName.ApiKey;
        return text.Equals(OlderApiKey.AsSpan(), StringComparison.OrdinalIgnoreCase);
    }
}
