using System.Text;
using System.Text.Json;

namespace Benchmarks.Client;

/// <summary>The published examples of what the service answers.</summary>
internal static class Answers
{
    public static byte[] Quotas { get; } = Read("Quotas_List.json");

    public static byte[] Providers { get; } = Read("Providers_List.json");

    private static byte[] Read(string file)
    {
        using var example = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Answers", file)));
        return Encoding.UTF8.GetBytes(example.RootElement.GetProperty("responses").GetProperty("200").GetProperty("body").GetRawText());
    }
}
