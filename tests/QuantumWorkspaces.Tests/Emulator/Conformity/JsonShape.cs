using System.Text.Json;

namespace QuantumWorkspaces.Tests.Emulation.Conformity;

/// <summary>What a JSON value is made of, whatever stands in it.</summary>
internal static class JsonShape
{
    /// <summary>
    /// The paths that an example has and a value lacks, or has as something of another kind. All items of an array count as one.
    /// </summary>
    public static IEnumerable<string> MissingFrom(JsonElement value, JsonElement example) => Paths(example, "$").Except(Paths(value, "$"));

    private static IEnumerable<string> Paths(JsonElement value, string path) => (value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(property => Paths(property.Value, $"{path}.{property.Name}")),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(item => Paths(item, path + "[]")),
        _ => [],
    }).Append(
        $"{path}: {(value.ValueKind is JsonValueKind.True or JsonValueKind.False ? "Boolean" : value.ValueKind.ToString())}").Distinct();
}
