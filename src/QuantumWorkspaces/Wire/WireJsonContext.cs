using System.Text.Json.Serialization;

namespace QuantumWorkspaces.Wire;

/// <summary>Serializers for the JSON of the service, generated at compile time: without reflection, trimming and AOT are safe.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ProviderStatusPage))]
[JsonSerializable(typeof(QuotaPage))]
[JsonSerializable(typeof(ItemDetails))]
[JsonSerializable(typeof(ItemPage))]
[JsonSerializable(typeof(JobUpdate))]
[JsonSerializable(typeof(SignedAddressRequest))]
[JsonSerializable(typeof(SignedAddressAnswer))]
[JsonSerializable(typeof(QuotaUsagePage))]
[JsonSerializable(typeof(WorkspaceResource))]
[JsonSerializable(typeof(ResourceGraphQuery))]
[JsonSerializable(typeof(ResourceGraphAnswer))]
[JsonSerializable(typeof(KeyList))]
[JsonSerializable(typeof(KeyNames))]
[JsonSerializable(typeof(ErrorAnswer))]
internal sealed partial class WireJsonContext : JsonSerializerContext;
