namespace WorkspaceEmulator.DataPlane;

/// <summary>The providers that <c>providerStatus</c> lists.</summary>
/// <remarks>
/// The first two are the example of the published specification (azure-rest-api-specs, quantum/data-plane, <c>Providers_List.json</c>). The
/// others are made up and show what responses can contain: unknown properties, nulls, a provider without targets, a new availability.
/// <c>targets</c> is always an array: the published clients enumerate it without a check.
/// </remarks>
internal static class ProviderList
{
    public const string Json =
        """
        [
          {
            "id": "microsoft-qc",
            "currentAvailability": "Available",
            "targets": [
              { "id": "microsoft.estimator", "currentAvailability": "Available", "averageQueueTime": 0, "statusPage": null }
            ]
          },
          {
            "id": "ionq",
            "currentAvailability": "Available",
            "targets": [
              { "id": "ionq.qpu", "currentAvailability": "Available", "averageQueueTime": 1679, "statusPage": "https://status.ionq.co" },
              { "id": "ionq.simulator", "currentAvailability": "Available", "averageQueueTime": 0, "statusPage": "https://status.ionq.co" }
            ]
          },
          {
            "id": "example-lab",
            "currentAvailability": "Degraded",
            "brandNew": { "nested": [1, 2] },
            "targets": [
              {
                "id": "example-lab.qpu-20", "currentAvailability": "Degraded", "averageQueueTime": 86400,
                "statusPage": "https://status.example.org/",
                "numQubits": 20, "targetProfile": "Adaptive_RI", "metadata": { "anything": true }, "brandNew": null
              },
              {
                "id": "example-lab.qpu-5", "currentAvailability": "Unavailable", "averageQueueTime": null, "numQubits": 5,
                "targetProfile": "Base"
              }
            ]
          },
          { "id": "example-empty", "currentAvailability": "Available", "targets": [] },
          { "id": "example-silent", "currentAvailability": null, "targets": [] },
          {
            "id": "example-cloud",
            "currentAvailability": "Available",
            "targets": [
              { "id": "example-cloud.simulator", "currentAvailability": "Warming", "averageQueueTime": 3, "numQubits": 32 },
              { "id": "example-cloud.planned", "currentAvailability": null }
            ]
          }
        ]
        """;
}
