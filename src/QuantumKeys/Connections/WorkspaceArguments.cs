using System.CommandLine;
using System.CommandLine.Parsing;

namespace QuantumKeys.Connections;

/// <summary>The options that say which workspace: those of the Azure CLI, its resource id, and the emulator's address.</summary>
internal sealed class WorkspaceArguments
{
    private readonly Option<string?> _subscription = new("--subscription")
    {
        Description = "Id of the subscription. Else AZURE_QUANTUM_SUBSCRIPTION_ID or SUBSCRIPTION_ID.", HelpName = "ID", Recursive = true,
    };

    private readonly Option<string?> _resourceGroup = new("--resource-group", "-g")
    {
        Description = "Name of the resource group. Else AZURE_QUANTUM_WORKSPACE_RG or RESOURCE_GROUP.", HelpName = "NAME", Recursive = true,
    };

    private readonly Option<string?> _workspaceName = new("--workspace-name", "-w")
    {
        Description = "Name of the workspace. Else AZURE_QUANTUM_WORKSPACE_NAME.", HelpName = "NAME", Recursive = true,
    };

    private readonly Option<string?> _location = new("--location", "-l")
    {
        Description = "Location of the workspace: targets and quotas check it, keys ignore it. Else AZURE_QUANTUM_WORKSPACE_LOCATION.",
        HelpName = "LOCATION",
        Recursive = true,
    };

    private readonly Option<string?> _workspaceId = new("--workspace-id")
    {
        Description = "Resource id of the workspace, in place of the four options above.", HelpName = "RESOURCE-ID", Recursive = true,
    };

    private readonly Option<Uri?> _emulator = new("--emulator")
    {
        Description =
            $"Use the emulator at this address. Without any workspace: the one at {EmulatorDescription.DefaultAddress}, "
            + "or one that lives as long as the command.",
        HelpName = "URL",
        Recursive = true,
        CustomParser = ParseEmulator,
    };

    public void AddTo(RootCommand root)
    {
        foreach (var option in new Option[] { _subscription, _resourceGroup, _workspaceName, _location, _workspaceId, _emulator })
            root.Add(option);
    }

    /// <summary>What the command line says; an empty value counts as not given.</summary>
    public WorkspaceChoice Read(ParseResult parsed)
    {
        return new WorkspaceChoice(
            ValueOf(_subscription),
            ValueOf(_resourceGroup),
            ValueOf(_workspaceName),
            ValueOf(_location),
            ValueOf(_workspaceId),
            parsed.GetValue(_emulator));

        string? ValueOf(Option<string?> option) => parsed.GetValue(option) is { Length: > 0 } text ? text : null;
    }

    private static Uri? ParseEmulator(ArgumentResult result)
    {
        // HTTP: whom to trust for HTTPS is what it is asked first, and on loopback nobody listens in.
        var text = result.Tokens[0].Value;
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)
            return new Uri(address, "/");

        result.AddError($"--emulator takes the HTTP address of an emulator on this machine, such as {EmulatorDescription.DefaultAddress}.");
        return null;
    }
}
