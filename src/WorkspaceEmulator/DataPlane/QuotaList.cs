namespace WorkspaceEmulator.DataPlane;

/// <summary>
/// What <c>quotas</c> lists. The first five are the example of the published specification (azure-rest-api-specs, quantum/data-plane,
/// <c>Quotas_List.json</c>); the others are made up: values of scope and period that are new, properties that nobody knows yet, nulls.
/// </summary>
internal static class QuotaList
{
    public const string Json =
        """
        [
          {
            "dimension": "free_combined_job_hours", "scope": "Subscription", "providerId": "Microsoft",
            "utilization": 0.001756120333333333, "holds": 0.016666666666666666, "limit": 15.0, "period": "Monthly"
          },
          {
            "dimension": "free_fpga_job_hours", "scope": "Workspace", "providerId": "Microsoft",
            "utilization": 0.0, "holds": 0.0, "limit": 0.25, "period": "Monthly"
          },
          {
            "dimension": "free_combined_job_hours", "scope": "Workspace", "providerId": "Microsoft",
            "utilization": 0.0017561203333333335, "holds": 0.0, "limit": 1.0, "period": "Monthly"
          },
          {
            "dimension": "concurrent_cpu_jobs", "scope": "Workspace", "providerId": "Microsoft",
            "utilization": 0.0, "holds": 0.0, "limit": 10.0, "period": "None"
          },
          {
            "dimension": "concurrent_fpga_jobs", "scope": "Workspace", "providerId": "Microsoft",
            "utilization": 0.0, "holds": 0.0, "limit": 1.0, "period": "None"
          },
          {
            "dimension": "example_shots", "scope": "Galaxy", "providerId": "example-lab",
            "utilization": 12, "holds": 3, "limit": 1000000, "period": "Fortnightly", "brandNew": { "nested": [1, 2] }
          },
          {
            "dimension": "example_credits", "scope": "Subscription", "providerId": "example-lab",
            "utilization": 1e-7, "holds": null, "limit": null, "period": null
          }
        ]
        """;
}
