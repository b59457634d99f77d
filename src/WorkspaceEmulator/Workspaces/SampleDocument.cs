using System.Text.Json.Nodes;

namespace WorkspaceEmulator.Workspaces;

/// <summary>What a client would have written to get a workspace with everything that the published specification knows.</summary>
internal static class SampleDocument
{
    public static JsonObject Create(WorkspaceName name, string location)
    {
        var resourceGroup = $"/subscriptions/{name.SubscriptionId}/resourceGroups/{name.ResourceGroupName}";
        return JsonNode.Parse(Json(name, location, resourceGroup))!.AsObject();
    }

    private static string Json(WorkspaceName name, string location, string resourceGroup) =>
        $$"""
        {
          "location": "{{location}}",
          "tags": { "purpose": "emulation" },
          "identity": { "type": "SystemAssigned" },
          "properties": {
            "workspaceKind": "V1",
            "storageAccount": "{{resourceGroup}}/providers/Microsoft.Storage/storageAccounts/emulated",
            "apiKeyEnabled": true,
            "providers": [
              {
                "providerId": "microsoft-qc", "providerSku": "learn-and-develop", "applicationName": "{{name.Name}}-microsoft-qc",
                "instanceUri": "https://microsoft-qc.example.org", "provisioningState": "Succeeded",
                "resourceUsageId": "4f2b7a90-61c3-4a7e-8d52-0b9e6f1c3d01"
              },
              {
                "providerId": "ionq", "providerSku": "pay-as-you-go", "applicationName": "{{name.Name}}-ionq",
                "instanceUri": "https://ionq.example.org", "provisioningState": "Succeeded",
                "resourceUsageId": "4f2b7a90-61c3-4a7e-8d52-0b9e6f1c3d02"
              },
              {
                "providerId": "example-lab", "providerSku": "basic", "applicationName": "{{name.Name}}-example-lab",
                "instanceUri": "https://example-lab.example.org", "provisioningState": "Succeeded",
                "resourceUsageId": "4f2b7a90-61c3-4a7e-8d52-0b9e6f1c3d03",
                "quotas": { "standardMinutesLifetime": 600, "highMinutesLifetime": 60 },
                "targetQuotas": [{ "targetId": "example-lab.qpu-20", "standardMinutesLifetime": 400, "highMinutesLifetime": 40 }]
              },
              { "providerId": "example-empty", "providerSku": "basic" },
              { "providerId": "example-silent", "providerSku": "basic" },
              { "providerId": "example-cloud", "providerSku": "basic" }
            ]
          }
        }
        """;
}
