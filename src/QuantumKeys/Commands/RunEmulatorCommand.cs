using System.CommandLine;
using QuantumKeys.CommandLine;
using WorkspaceEmulator.CommandLine;

namespace QuantumKeys.Commands;

/// <summary><c>emulator</c>: the service on this machine.</summary>
internal static class RunEmulatorCommand
{
    private const string Details =
        """
        It needs no subscription, nothing leaves 127.0.0.1, and all state is lost when it ends. When it has started it prints a connection
        string and the environment for Microsoft Entra. http://127.0.0.1:5180/emulator tells programs on the same machine where it is. POST
        a list to /emulator/faults to make requests fail.

        Circuits of up to 20 qubits are simulated: in IonQ's JSON, in OpenQASM 2.0, and in QIR of the Base profile as text. A job takes only
        as long as it has to; PUT settings to /emulator/jobs to let it wait.
        """;

    public static Command Create()
    {
        var command = new DocumentedCommand(
            "emulator",
            "Emulates Azure Quantum on this machine: targets, quotas, jobs with a simulator, sessions, access keys, the workspace resource "
            + "and its long-running update, Resource Graph, and Microsoft Entra tokens through a managed identity.")
        {
            Details = Details,
            Examples =
            [
                new("Start it, until Ctrl+C", "quantum-keys emulator"),
                new("Use it, in another terminal", "quantum-keys keys list --emulator"),
                new(
                    "Run a circuit",
                    """
                    quantum-keys jobs submit -t ionq.simulator --job-input-file bell.json \
                      --wait --emulator
                    """),
                new("At free ports", "quantum-keys emulator --port 0 --https-port 0"),
            ],
        };
        EmulatorCommand.AddOptionsTo(command);
        command.SetHandler(EmulatorCommand.RunAsync);
        return command;
    }
}
