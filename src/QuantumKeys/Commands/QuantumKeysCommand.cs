using System.CommandLine;

namespace QuantumKeys.Commands;

/// <summary>The program's commands.</summary>
internal static class QuantumKeysCommand
{
    private const string Description =
        """
        Manages the access keys of an Azure Quantum workspace, like the Azure CLI's 'az quantum workspace keys', and rotates keys that are
        in use. Built on the QuantumWorkspaces client.

        The workspace is named by the options, or by the environment variables AZURE_QUANTUM_SUBSCRIPTION_ID, AZURE_QUANTUM_WORKSPACE_RG
        and AZURE_QUANTUM_WORKSPACE_NAME, or by AZURE_QUANTUM_CONNECTION_STRING. The identity is the one that DefaultAzureCredential finds,
        such as that of 'az login'; targets and quotas use the access key of the connection string instead. If nothing names a workspace,
        that of an emulator on this machine is used, which needs no account.
        """;

    public static RootCommand Create()
    {
        var shared = new SharedArguments();
        var keys = new Command("keys", "List, regenerate, enable, disable and rotate the access keys.")
        {
            KeysListCommand.Create(shared),
            KeysRegenerateCommand.Create(shared),
            KeysAccessCommand.Create(shared, isEnabled: true),
            KeysAccessCommand.Create(shared, isEnabled: false),
            KeysRotateCommand.Create(shared),
        };
        var root = new RootCommand(Description) { TargetsCommand.Create(shared), QuotasCommand.Create(shared), keys };
        shared.AddTo(root);
        return root;
    }
}
