using System.Text.Json;

namespace QuantumWorkspaces.Tests.ManageKeys;

/// <summary>What a run of the program left.</summary>
/// <param name="Output">Standard output: the result.</param>
/// <param name="Error">Standard error: everything else.</param>
public sealed record Run(int ExitCode, string Output, string Error)
{
    public JsonElement Json => JsonElement.Parse(Output);

    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
