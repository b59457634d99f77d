using System.CommandLine;
using System.CommandLine.Parsing;
using QuantumKeys.CommandLine;

namespace QuantumKeys.Connections;

/// <summary>The options that say which workspace: those of the Azure CLI, its resource id, and the emulator's address.</summary>
internal sealed class WorkspaceArguments
{
    private readonly Option<string?> _subscription = new("--subscription")
    {
        Description = "Id of the subscription. Else AZURE_QUANTUM_SUBSCRIPTION_ID or SUBSCRIPTION_ID.",
        HelpName = "ID",
    };

    private readonly Option<string?> _resourceGroup = new("--resource-group", "-g")
    {
        Description = "Name of the resource group. Else AZURE_QUANTUM_WORKSPACE_RG or RESOURCE_GROUP.",
        HelpName = "NAME",
    };

    private readonly Option<string?> _workspaceName = new("--workspace-name", "-w")
    {
        Description = "Name of the workspace: enough where the identity sees one of that name. Else AZURE_QUANTUM_WORKSPACE_NAME.",
        HelpName = "NAME",
    };

    private readonly Option<string?> _location = new("--location", "-l")
    {
        Description = "Location of the workspace, which is compared with the one that Azure knows. Else AZURE_QUANTUM_WORKSPACE_LOCATION.",
        HelpName = "LOCATION",
    };

    private readonly Option<string?> _workspaceId = new("--workspace-id")
    {
        Description = "Resource id of the workspace, in place of the four options above.",
        HelpName = "RESOURCE-ID",
    };

    private readonly Option<Uri?> _emulator = new("--emulator")
    {
        Description =
            "Use the emulator at this address, and nothing in Azure. Without an address: the one that AZURE_QUANTUM_CONNECTION_STRING "
            + $"leads to, or {EmulatorDescription.DefaultAddress}.",
        HelpName = "URL",
        Arity = ArgumentArity.ZeroOrOne,
        CustomParser = ParseEmulator,
    };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _subscription, _resourceGroup, _workspaceName, _location, _workspaceId, _emulator })
            command.Add(option);
    }

    /// <summary>What the command line says; an empty value counts as not given.</summary>
    /// <exception cref="UsageException">The resource id is none, or something else names a workspace as well.</exception>
    public WorkspaceChoice Read(ParseResult parsed)
    {
        var id = ValueOf(_workspaceId);
        Option<string?>[] names = [_subscription, _resourceGroup, _workspaceName, _location];
        if (id is not null && names.Any(option => ValueOf(option) is not null))
        {
            throw new UsageException(
                "--workspace-id says it all: leave out --subscription, --resource-group, --workspace-name and --location.");
        }

        return new WorkspaceChoice(
            ValueOf(_subscription),
            ValueOf(_resourceGroup),
            ValueOf(_workspaceName),
            ValueOf(_location),
            id is null ? null : WorkspaceIdentity.Parse(id),
            parsed.GetResult(_emulator) is null ? null : parsed.GetValue(_emulator) ?? AddressOfEmulator);

        string? ValueOf(Option<string?> option) => parsed.GetValue(option) is { Length: > 0 } text ? text : null;
    }

    private static Uri AddressOfEmulator =>
        EnvironmentVariables.StringOfEmulator is { } text ? new Uri(text.Endpoint, "/") : EmulatorDescription.DefaultAddress;

    private static Uri? ParseEmulator(ArgumentResult result)
    {
        if (result.Tokens.Count == 0)
            return null;

        // HTTP: whom to trust for HTTPS is what it is asked first, and on loopback nobody listens in.
        var text = result.Tokens[0].Value;
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)
            return new Uri(address, "/");

        result.AddError($"--emulator takes the HTTP address of an emulator on this machine, such as {EmulatorDescription.DefaultAddress}.");
        return null;
    }
}
