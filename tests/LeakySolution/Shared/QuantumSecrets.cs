#pragma warning disable CS1591
using System.Collections.Generic;

namespace Contoso.Shared;

public static class QuantumSecrets
{
    // While the first one is regenerated.
    public static string Secondary { get; } = "{{CS2}}";

    public static string AccessKey => "{{KEY}}";

    public static IReadOnlyList<string> Regions { get; } = ["eastus", "westeurope"];
}
