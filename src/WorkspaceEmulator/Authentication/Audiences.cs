namespace WorkspaceEmulator.Authentication;

/// <summary>What a token is for. One for one plane does not open the other.</summary>
public static class Audiences
{
    /// <summary>The data plane.</summary>
    public const string Quantum = "https://quantum.microsoft.com";

    /// <summary>The management plane, Resource Graph included.</summary>
    public const string Management = "https://management.azure.com";
}
