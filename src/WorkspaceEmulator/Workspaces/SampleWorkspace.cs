namespace WorkspaceEmulator.Workspaces;

/// <summary>The workspace that every emulator begins with. Its names are the same at each start, so that commands can be kept.</summary>
public static class SampleWorkspace
{
    /// <summary>The subscription that it is in.</summary>
    public const string SubscriptionId = "8f0c2a1e-5b64-4d3f-9a77-2c1d0e9b6a35";

    /// <summary>The resource group that it is in.</summary>
    public const string ResourceGroupName = "loopback-rg";

    /// <summary>What it is called.</summary>
    public const string Name = "loopback-ws";

    /// <summary>Where it is, as the service writes it.</summary>
    public const string Location = "East US";
}
