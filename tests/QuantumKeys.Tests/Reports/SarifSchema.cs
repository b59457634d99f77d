using System.Text.Json;
using Json.Schema;

namespace QuantumKeys.Tests.Reports;

/// <summary>The published schema of SARIF 2.1.0.</summary>
internal static class SarifSchema
{
    private static readonly Lazy<JsonSchema> Schema =
        new(() => JsonSchema.FromText(Repository.Read("tests/SpecificationData/sarif/sarif-2.1.0.json")));

    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };

    /// <summary>What is not as the schema wants it, with the place in the log.</summary>
    public static IReadOnlyList<string> FaultsIn(JsonElement log)
    {
        var result = Schema.Value.Evaluate(log, Options);
        return result.IsValid ? [] :
        [
            .. from detail in result.Details ?? []
               from error in detail.Errors ?? new Dictionary<string, string>()
               select $"{detail.InstanceLocation}: {error.Value}",
        ];
    }
}
