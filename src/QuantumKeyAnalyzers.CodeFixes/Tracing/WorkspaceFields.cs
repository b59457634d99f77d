namespace QuantumKeyAnalyzers.CodeFixes.Tracing;

/// <summary>The fields of a connection string that say which workspace is meant.</summary>
internal static class WorkspaceFields
{
    public static FieldName[] All { get; } =
        [FieldName.SubscriptionId, FieldName.ResourceGroupName, FieldName.WorkspaceName, FieldName.QuantumEndpoint];

    /// <summary>Whether a connection string does not leave it to the run of the program which workspace is meant.</summary>
    public static bool NameOne(ConnectionString connectionString) =>
        !connectionString.HasUnknownFields
        && Array.TrueForAll(All, field => connectionString.ValueOf(field) is not { } value || !IsOpen(field, value));

    private static bool IsOpen(FieldName field, string value) =>
        KnownText.HasHole(value.AsSpan()) || (FieldRules.Check(field, value.AsSpan()) is not null && Placeholder.Is(value));
}
