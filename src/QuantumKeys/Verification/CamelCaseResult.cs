using System.Text.Json;
using System.Text.Json.Serialization;

namespace QuantumKeys.Verification;

/// <summary><c>works</c>, <c>refused</c>, <c>cannotTell</c>.</summary>
internal sealed class CamelCaseResult() : JsonStringEnumConverter<VerificationResult>(JsonNamingPolicy.CamelCase);
