using System.Text.Json.Serialization;

namespace QuantumKeys.Output;

/// <summary>The results as JSON. What is not known is null, never left out.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(KeyList))]
[JsonSerializable(typeof(KeyAccess))]
[JsonSerializable(typeof(IReadOnlyList<TargetLine>))]
[JsonSerializable(typeof(IReadOnlyList<QuotaLine>))]
[JsonSerializable(typeof(JobDetails))]
[JsonSerializable(typeof(IReadOnlyList<JobDetails>))]
[JsonSerializable(typeof(JobResults))]
[JsonSerializable(typeof(SessionDetails))]
[JsonSerializable(typeof(IReadOnlyList<SessionDetails>))]
internal sealed partial class OutputJson : JsonSerializerContext;
