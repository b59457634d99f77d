using System.CommandLine;

namespace ManageKeys.Commands;

/// <summary>The program's commands.</summary>
internal static class ManageKeysCommand
{
    private const string Description =
        """
        The access keys of an Azure Quantum workspace, and what they open: the Azure CLI's 'az quantum workspace keys' on the QuantumWorkspaces client, with rotation
        that leaves nobody without a key.

        Which workspace: the options, else the environment variables AZURE_QUANTUM_SUBSCRIPTION_ID, AZURE_QUANTUM_WORKSPACE_RG, AZURE_QUANTUM_WORKSPACE_NAME, else
        AZURE_QUANTUM_CONNECTION_STRING. Azure is asked with the identity that DefaultAzureCredential finds, such as that of 'az login'; targets and quotas take the access
        key of the connection string instead. With none of these no account is needed: the workspace is that of an emulator on this machine.
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
