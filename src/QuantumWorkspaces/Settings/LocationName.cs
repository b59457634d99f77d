namespace QuantumWorkspaces.Settings;

/// <summary>The name of an Azure location: "East US" and "eastus" are the same one.</summary>
internal static class LocationName
{
    public const string WhatItIs = "is not the name of an Azure location, such as \"East US\" or \"eastus\"";

    private const int LongestLabel = 63;

    /// <summary>"East US" as "eastus"; null when it cannot be a location. That it is one is for Azure to say.</summary>
    public static string? Normalize(string location)
    {
        var name = location.Replace(" ", "");
        return name.Length is 0 or > LongestLabel || !name.All(AsciiChar.IsLetterOrDigit) ? null : name.ToLowerInvariant();
    }
}
