using System.Text.Json;
using System.Text.RegularExpressions;

namespace QuantumWorkspaces.Tests.Emulation.Conformity;

/// <summary>
/// The types that one version of the management plane publishes, and what about a value is not as they say. Stricter than the service needs
/// to be: its enums are open to clients, but the emulator has no business to answer what nobody has published.
/// </summary>
internal sealed class SpecificationTypes
{
    private const int Required = 1;
    private const int ReadOnly = 2;

    private readonly JsonElement[] _types;

    public SpecificationTypes(string version) =>
        _types = [.. Specification.Read($"microsoft.quantum-{version}.types.json").EnumerateArray()];

    /// <summary>What is wrong with a value that should be of a type, a line each.</summary>
    public List<string> FaultsOf(JsonElement value, string typeName)
    {
        var faults = new List<string>();
        Check(value, Named(typeName), "$", faults);
        return faults;
    }

    /// <summary>The names of a type's properties that only the service sets, or of those that clients may.</summary>
    public IEnumerable<string> PropertyNames(string typeName, bool isReadOnly) =>
        Named(typeName).GetProperty("properties").EnumerateObject()
            .Where(property => ((property.Value.GetProperty("flags").GetInt32() & ReadOnly) != 0) == isReadOnly)
            .Select(property => property.Name);

    private JsonElement Named(string name) =>
        _types.Single(type => type.TryGetProperty("name", out var found) && found.GetString() == name && Kind(type) == "ObjectType");

    private JsonElement Resolve(JsonElement reference) =>
        _types[int.Parse(reference.GetProperty("$ref").GetString()![2..], System.Globalization.CultureInfo.InvariantCulture)];

    private void Check(JsonElement value, JsonElement type, string path, List<string> faults)
    {
        switch (Kind(type))
        {
            case "ObjectType" when value.ValueKind == JsonValueKind.Object:
                CheckObject(value, type, path, faults);
                break;
            case "ArrayType" when value.ValueKind == JsonValueKind.Array:
                foreach (var (index, item) in value.EnumerateArray().Index())
                    Check(item, Resolve(type.GetProperty("itemType")), $"{path}[{index}]", faults);
                break;
            case "UnionType":
                CheckUnion(value, type, path, faults);
                break;
            case "StringType" when value.ValueKind == JsonValueKind.String:
                CheckString(value.GetString()!, type, path, faults);
                break;
            case "StringLiteralType" when IsLiteral(value, type):
            case "BooleanType" when value.ValueKind is JsonValueKind.True or JsonValueKind.False:
            case "IntegerType" when value.ValueKind == JsonValueKind.Number
                && value.TryGetInt64(out var number) && (!type.TryGetProperty("minValue", out var least) || number >= least.GetInt64()):
            case "AnyType":
                break;
            default:
                faults.Add($"{path}: {value.ValueKind} is no {Kind(type)}.");
                break;
        }
    }

    private void CheckObject(JsonElement value, JsonElement type, string path, List<string> faults)
    {
        var properties = type.GetProperty("properties");
        foreach (var property in value.EnumerateObject())
        {
            if (properties.TryGetProperty(property.Name, out var known))
                Check(property.Value, Resolve(known.GetProperty("type")), $"{path}.{property.Name}", faults);
            else if (type.TryGetProperty("additionalProperties", out var others))
                Check(property.Value, Resolve(others), $"{path}.{property.Name}", faults);
            else
                faults.Add($"{path}.{property.Name} is no property of {type.GetProperty("name")}.");
        }

        foreach (var property in properties.EnumerateObject())
        {
            if ((property.Value.GetProperty("flags").GetInt32() & Required) != 0 && !value.TryGetProperty(property.Name, out _))
                faults.Add($"{path}.{property.Name} is missing.");
        }
    }

    private void CheckUnion(JsonElement value, JsonElement type, string path, List<string> faults)
    {
        var literals = type.GetProperty("elements").EnumerateArray().Select(Resolve).Where(element => Kind(element) == "StringLiteralType");
        if (!literals.Any(literal => IsLiteral(value, literal)))
            faults.Add($"{path}: {value} is none of the published values.");
    }

    private static void CheckString(string value, JsonElement type, string path, List<string> faults)
    {
        if (type.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(value, pattern.GetString()!))
            faults.Add($"{path}: '{value}' is not of the form {pattern}.");

        if ((type.TryGetProperty("minLength", out var least) && value.Length < least.GetInt32())
            || (type.TryGetProperty("maxLength", out var most) && value.Length > most.GetInt32()))
            faults.Add($"{path}: '{value}' has a length of {value.Length}.");
    }

    /// <summary>Case does not count: the published examples themselves write a resource type in another one than the types do.</summary>
    private static bool IsLiteral(JsonElement value, JsonElement type) =>
        value.ValueKind == JsonValueKind.String
        && string.Equals(value.GetString(), type.GetProperty("value").GetString(), StringComparison.OrdinalIgnoreCase);

    private static string Kind(JsonElement type) => type.GetProperty("$type").GetString()!;
}
