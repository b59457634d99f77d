using System.Text.Json.Serialization;

namespace QuantumKeys.Reports;

/// <summary>The reports as JSON. What is not known is null, never left out.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(JsonReport.Document))]
[JsonSerializable(typeof(BaselineDocument))]
internal sealed partial class ReportJson : JsonSerializerContext;
