using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Azure;
using QuantumWorkspaces;

namespace Contoso.Tests;

/// <summary>Answers like the service.</summary>
internal sealed class FakeServer : HttpMessageHandler
{
    private readonly Dictionary<string, string> _headers = new()
    {
        ["x-ms-quantum-api-key"] = "{{BASE64}}", ◄ QKA0003
        ["x-ms-client-version"] = "2026-01-15-preview", ◄ ok
        ["Authorization"] = "Bearer {{OTHER}}", ◄ ok
    };

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var isKnown = request.Headers.TryGetValues("x-ms-quantum-api-key", out var values) && string.Concat(values) == _headers["x-ms-quantum-api-key"]; ◄ ok
        return Task.FromResult(new HttpResponseMessage(isKnown ? HttpStatusCode.OK : HttpStatusCode.Unauthorized)
        {
            Content = new StringContent("""
                {
                  "apiKeyEnabled": true,
                  "primaryKey": { "createdAt": "2026-01-01T00:00:00Z", "key": "REDACTED" }, ◄ ok
                  "primaryConnectionString": "SubscriptionId=44444444-3333-2222-1111-000000000000;ResourceGroupName=rg;WorkspaceName=ws1;ApiKey=REDACTED;QuantumEndpoint=https://eastus.quantum.azure.com/;" ◄ ok
                }
                """),
        });
    }

    public static Workspace Client()
    {
        var credential = new AzureKeyCredential(Environment.GetEnvironmentVariable("TEST_KEY") ?? "-"); ◄ ok
        credential.Update("{{HEX}}"); ◄ QKA0001
        return new Workspace(new Uri("https://eastus.quantum.azure.com/"), "44444444-3333-2222-1111-000000000000", "rg", "ws1", credential);
    }

    public static string ListKeysAnswer() => /* recorded */ """ ◄ QKA0003
        {
          "apiKeyEnabled": true,
          "secondaryConnectionString": "{{CS2}}"
        }
        """;
}
