using System;
using Azure;

namespace Contoso.Clients;

public sealed record OpenAIClient(Uri Endpoint, AzureKeyCredential Credential);

public sealed record LogAnalyticsWorkspace(string WorkspaceId)
{
    public static LogAnalyticsWorkspace Connect(string workspaceId, string workspaceKey) => new(workspaceId);
}
