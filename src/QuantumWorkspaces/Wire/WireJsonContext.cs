using System.Text.Json.Serialization;

namespace QuantumWorkspaces.Wire;

/// <summary>Readers for the service's JSON, made by the compiler: no reflection, so trimming and AOT are safe.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(ProviderStatusPage))]
[JsonSerializable(typeof(ErrorAnswer))]
internal sealed partial class WireJsonContext : JsonSerializerContext;
