using Azure.Core;
using QuantumKeys.CommandLine;
using QuantumWorkspaces;

namespace QuantumKeys.Connections;

/// <summary>Determines the resource ID of a workspace, which is needed to manage its keys.</summary>
/// <remarks>
/// The command line comes first, then the single environment variables, then the connection string, of which only the names are used.
/// </remarks>
internal static class WorkspaceIdentity
{
    /// <summary>Where the environment's connection string leads when that is this machine, where only an emulator can be.</summary>
    public static Uri? AddressOfEmulator => StringOfEmulator?.Endpoint;

    private static QuantumConnectionString? StringOfEmulator =>
        QuantumConnectionString.TryParse(EnvironmentVariables.FirstOf(EnvironmentVariables.ConnectionString), out var connectionString)
        && connectionString.Endpoint.IsLoopback
            ? connectionString
            : null;

    /// <summary>The emulator of a workspace, when the environment's connection string is that workspace's and leads to one.</summary>
    public static Uri? EmulatorOf(ResourceIdentifier id) =>
        StringOfEmulator is { } connectionString
        && !Differs(id.SubscriptionId, connectionString.SubscriptionId)
        && !Differs(id.ResourceGroupName, connectionString.ResourceGroupName)
        && !Differs(id.Name, connectionString.WorkspaceName)
            ? new Uri(connectionString.Endpoint, "/")
            : null;

    /// <exception cref="UsageException">Something is missing or malformed, or two workspaces are named.</exception>
    public static ResourceIdentifier Find(WorkspaceChoice choice)
    {
        try
        {
            return choice.WorkspaceId is { } id ? FromId(choice, id) : FromNames(choice);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            throw UsageException.From(exception);
        }
    }

    private static ResourceIdentifier FromId(WorkspaceChoice choice, string id)
    {
        if ((choice.SubscriptionId ?? choice.ResourceGroupName ?? choice.WorkspaceName ?? choice.Location) is not null)
        {
            throw new UsageException(
                "--workspace-id says it all: leave out --subscription, --resource-group, --workspace-name and --location.");
        }

        if (!ResourceIdentifier.TryParse(id, out var parsed)
            || parsed!.SubscriptionId is null
            || parsed.ResourceGroupName is null
            || !IsWorkspace(parsed))
        {
            throw new UsageException(
                "--workspace-id takes /subscriptions/ID/resourceGroups/NAME/providers/Microsoft.Quantum/workspaces/NAME.");
        }

        return WorkspaceKeysClient.CreateResourceIdentifier(parsed.SubscriptionId, parsed.ResourceGroupName, parsed.Name);
    }

    private static bool IsWorkspace(ResourceIdentifier id) =>
        id.ResourceType.ToString().Equals("Microsoft.Quantum/workspaces", StringComparison.OrdinalIgnoreCase);

    private static ResourceIdentifier FromNames(WorkspaceChoice choice)
    {
        var subscription = choice.SubscriptionId ?? EnvironmentVariables.SubscriptionId;
        var resourceGroup = choice.ResourceGroupName ?? EnvironmentVariables.ResourceGroupName;
        var name = choice.WorkspaceName ?? EnvironmentVariables.WorkspaceName;
        if ((subscription is null || resourceGroup is null || name is null)
            && EnvironmentVariables.FirstOf(EnvironmentVariables.ConnectionString) is { } text)
            Complete(text, ref subscription, ref resourceGroup, ref name);

        string?[] missing =
        [
            subscription is null ? "--subscription (or AZURE_QUANTUM_SUBSCRIPTION_ID)" : null,
            resourceGroup is null ? "--resource-group (or AZURE_QUANTUM_WORKSPACE_RG)" : null,
            name is null ? "--workspace-name (or AZURE_QUANTUM_WORKSPACE_NAME)" : null,
        ];
        if (missing.Any(option => option is not null))
        {
            var list = string.Join(", ", missing.Where(option => option is not null));
            throw new UsageException($"Which workspace? Give {list}, or --workspace-id in place of all.");
        }

        return WorkspaceKeysClient.CreateResourceIdentifier(subscription!, resourceGroup!, name!);
    }

    /// <summary>Takes missing values from a connection string, unless it belongs to another workspace.</summary>
    private static void Complete(string text, ref string? subscription, ref string? resourceGroup, ref string? name)
    {
        var connectionString = Parse(text);
        if (Differs(subscription, connectionString.SubscriptionId)
            || Differs(resourceGroup, connectionString.ResourceGroupName)
            || Differs(name, connectionString.WorkspaceName))
        {
            throw new UsageException(
                $"Two workspaces are given: {EnvironmentVariables.ConnectionString} is that of another one than the options and the other "
                + "variables name. Give all of --subscription, --resource-group and --workspace-name, or none.");
        }

        subscription = connectionString.SubscriptionId;
        resourceGroup = connectionString.ResourceGroupName;
        name = connectionString.WorkspaceName;
    }

    private static QuantumConnectionString Parse(string text)
    {
        try
        {
            return QuantumConnectionString.Parse(text);
        }
        catch (FormatException exception)
        {
            throw new UsageException($"{EnvironmentVariables.ConnectionString}: {exception.Message}");
        }
    }

    private static bool Differs(string? value, string other) =>
        value is not null && !value.Equals(other, StringComparison.OrdinalIgnoreCase);
}
