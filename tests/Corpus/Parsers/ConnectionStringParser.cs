using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Text.RegularExpressions;

namespace Contoso.Parsing;

/// <summary>
/// Takes a connection string apart:
/// <c>SubscriptionId=[guid];ResourceGroupName=[name];WorkspaceName=[name];ApiKey=[key];QuantumEndpoint=[uri];</c> ◄ ok
/// </summary>
public static partial class ConnectionStringParser
{
    private const string SubscriptionIdField = "SubscriptionId="; ◄ ok
    private const string ApiKeyField = "ApiKey="; ◄ ok
    private const string OlderApiKeyField = "WorkspaceKey="; ◄ ok
    private const string EndpointField = "QuantumEndpoint";

    private static readonly string[] Fields = ["SubscriptionId", "ResourceGroupName", "WorkspaceName", "ApiKey", "QuantumEndpoint"]; ◄ ok

    // The service's own client: ^SubscriptionId=([a-fA-F0-9-]*);ResourceGroupName=([^\s;]*);WorkspaceName=([^\s;]*);ApiKey=([^\s;]*);QuantumEndpoint=(https://...); ◄ ok
    private const string Pattern = @"^SubscriptionId=(?<sub>[a-fA-F0-9-]{36});ResourceGroupName=(?<rg>[^\s;]+);WorkspaceName=(?<ws>[^\s;]+);ApiKey=(?<key>[^\s;]+);QuantumEndpoint=(?<uri>https://[a-z0-9]+(-v2)?\.quantum(-test)?\.azure\.com/);"; ◄ ok

    private static readonly Regex Key = new("(?i)(?:ApiKey|WorkspaceKey)=([A-Za-z0-9_-]{76}AZQU[A-Za-z0-9_-]{5}[AQgw](?:==)?)"); ◄ ok

    private static readonly Regex Redaction = new(@"(?<=(ApiKey|WorkspaceKey)=)[^;]+", RegexOptions.IgnoreCase); ◄ ok

    private const string Format = "SubscriptionId={0};ResourceGroupName={1};WorkspaceName={2};ApiKey={3};QuantumEndpoint={4};"; ◄ ok

    public static string Redact(string text) => Redaction.Replace(text, "***");

    public static string Write(Guid subscription, string group, string name, string key, Uri endpoint) =>
        string.Format(Format, subscription, group, name, key, endpoint); ◄ ok

    public static string WriteInterpolated(Guid subscription, string group, string name, string key, Uri endpoint) =>
        $"SubscriptionId={subscription:D};ResourceGroupName={group};WorkspaceName={name};ApiKey={key};QuantumEndpoint={endpoint};"; ◄ ok

    public static string WriteJoined(IReadOnlyDictionary<string, string> values) =>
        string.Join(";", Fields.Select(field => field + "=" + values[field])) + ";"; ◄ ok

    public static bool LooksRight(string text) =>
        text.StartsWith(SubscriptionIdField, StringComparison.OrdinalIgnoreCase)
        && (text.Contains(ApiKeyField) || text.Contains(OlderApiKeyField))
        && text.Split(';').Any(part => part.TrimStart().StartsWith(EndpointField));

    public static bool TryGet(string text, string field, [NotNullWhen(true)] out string? value)
    {
        var start = text.IndexOf(field + "=", StringComparison.OrdinalIgnoreCase);
        value = start < 0 ? null : text[(start + field.Length + 1)..].Split(';')[0];
        return value is { Length: > 0 };
    }

    public static void Check(string text)
    {
        if (!TryGet(text, "ApiKey", out _) && !TryGet(text, "WorkspaceKey", out _)) ◄ ok
            throw new FormatException("ApiKey= is missing; expected SubscriptionId=...;ResourceGroupName=...;WorkspaceName=...;ApiKey=...;QuantumEndpoint=..."); ◄ ok

        if (Regex.IsMatch(text, "AZQU[A-Za-z0-9_-]{5}[AQgw]")) ◄ ok
            return;

        throw new FormatException($"The value of {ApiKeyField} in a text of {text.Length} characters has no mark."); ◄ ok
    }

    public static string Hint(string field) => field switch
    {
        "SubscriptionId" => "11111111-2222-3333-4444-555555555555", ◄ ok
        "ApiKey" => "the value after ApiKey= in the portal", ◄ ok
        "WorkspaceKey" => "WorkspaceKey={workspaceKey};WorkspaceName={workspaceName}", ◄ ok
        _ => throw new ArgumentException("Unknown field: " + field, nameof(field)),
    };
}
