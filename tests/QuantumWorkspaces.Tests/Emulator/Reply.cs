using System.Net.Http.Headers;
using System.Text.Json;

namespace QuantumWorkspaces.Tests.Emulation;

/// <summary>An answer that has arrived whole. The body is null when there is none.</summary>
internal sealed record Reply(int Status, HttpResponseHeaders Headers, JsonElement? Body)
{
    public JsonElement Json => Body ?? throw new InvalidOperationException($"The answer with status {Status} has no body.");

    public string? ErrorCode => Body?.TryGetProperty("error", out var error) is true ? error.GetProperty("code").GetString() : null;

    public string? Header(string name) => Headers.TryGetValues(name, out var values) ? string.Join(',', values) : null;
}
