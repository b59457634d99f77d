using System.Text.Json.Serialization;

namespace QuantumKeys.Connections;

/// <summary>What the emulator says, as JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(EmulatorDescription))]
[JsonSerializable(typeof(EmulatorToken))]
internal sealed partial class EmulatorJson : JsonSerializerContext;
