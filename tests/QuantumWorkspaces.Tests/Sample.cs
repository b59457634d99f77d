namespace QuantumWorkspaces.Tests;

/// <summary>A right connection string, and ways to spoil it.</summary>
internal static class Sample
{
    public const string SubscriptionId = "12345678-9abc-def0-1234-56789abcdef0";
    public const string ResourceGroupName = "my-group";
    public const string WorkspaceName = "my-workspace";
    public const string Endpoint = "https://eastus.quantum.azure.com/";

    public static readonly string[] FieldNames = ["SubscriptionId", "ResourceGroupName", "WorkspaceName", "ApiKey", "QuantumEndpoint"];

    public static string Text(string key) => Build(name => ValueOf(name, key));

    /// <summary>The text with another value in one field; null leaves the field out.</summary>
    public static string TextWith(string field, string? value, string key) => Build(name => name == field ? value : ValueOf(name, key));

    public static string TextWith(string field, string? value) => TextWith(field, value, FakeKey.Create());

    public static string ValueOf(string field, string key) => field switch
    {
        "SubscriptionId" => SubscriptionId,
        "ResourceGroupName" => ResourceGroupName,
        "WorkspaceName" => WorkspaceName,
        "ApiKey" => key,
        _ => Endpoint,
    };

    private static string Build(Func<string, string?> valueOf) =>
        string.Concat(FieldNames.Where(name => valueOf(name) is not null).Select(name => $"{name}={valueOf(name)};"));
}
