using System.CommandLine;
using QuantumKeys.CommandLine;

namespace QuantumKeys.Commands;

/// <summary>The program's commands.</summary>
internal static class QuantumKeysCommand
{
    /// <summary>What the user types.</summary>
    public const string Name = "quantum-keys";

    private const string Description =
        """
        Finds Azure Quantum access keys that leaked, asks the service whether they still work, manages and rotates the keys of a
        workspace, and runs jobs in it. A key that is found is never shown, and is sent nowhere without a question.

        A workspace is named by options, or by the environment variables AZURE_QUANTUM_SUBSCRIPTION_ID, AZURE_QUANTUM_WORKSPACE_RG and
        AZURE_QUANTUM_WORKSPACE_NAME, or by AZURE_QUANTUM_CONNECTION_STRING. The identity is the one that DefaultAzureCredential finds,
        such as that of 'az login'; targets, quotas, jobs and sessions use the access key of the connection string instead. Without an
        account, start 'quantum-keys emulator' and add --emulator to a command.
        """;

    public static RootCommand Create()
    {
        var shared = new SharedArguments();
        return new RootCommand(HelpText.Flow(Description))
        {
            HelpName = Name,
            Subcommands =
            {
                ScanCommand.Create(),
                FixCommand.Create(),
                VerifyCommand.Create(shared),
                Keys(shared),
                TargetsCommand.Create(shared),
                QuotasCommand.Create(shared),
                Jobs(shared),
                Sessions(shared),
                RunEmulatorCommand.Create(),
            },
        };
    }

    private static Command Keys(SharedArguments shared) => new("keys", "List, regenerate, enable, disable and rotate the access keys.")
    {
        KeysListCommand.Create(shared),
        KeysRegenerateCommand.Create(shared),
        KeysAccessCommand.Create(shared, isEnabled: true),
        KeysAccessCommand.Create(shared, isEnabled: false),
        KeysRotateCommand.Create(shared),
    };

    private static Command Jobs(SharedArguments shared) => new("jobs", "Submit jobs, wait for them, and show what they returned.")
    {
        JobsSubmitCommand.Create(shared),
        JobsListCommand.Create(shared),
        JobsShowCommand.Create(shared),
        JobsWaitCommand.Create(shared),
        JobsResultsCommand.Create(shared),
        JobsCancelCommand.Create(shared),
        JobsDeleteCommand.Create(shared),
    };

    private static Command Sessions(SharedArguments shared) =>
        new("sessions", "Open, list and close sessions: jobs of one session run close together.")
        {
            SessionsOpenCommand.Create(shared),
            SessionsListCommand.Create(shared),
            SessionCommand.Show(shared),
            SessionCommand.Jobs(shared),
            SessionCommand.Close(shared),
        };
}
