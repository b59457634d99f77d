using System.Text.Json;

namespace QuantumWorkspaces.Tests.Emulation.Conformity;

/// <summary>The files of tests/SpecificationData, which are embedded here.</summary>
internal static class Specification
{
    public static JsonElement Read(string file)
    {
        using var stream = typeof(Specification).Assembly.GetManifestResourceStream(file) ?? throw new FileNotFoundException(file);
        return JsonSerializer.Deserialize<JsonElement>(stream);
    }

    /// <summary>The body that an example answers with 200.</summary>
    public static JsonElement ExampleBody(string file) => Read(file).GetProperty("responses").GetProperty("200").GetProperty("body");
}
