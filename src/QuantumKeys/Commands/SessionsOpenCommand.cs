using System.CommandLine;
using QuantumKeys.CommandLine;
using QuantumWorkspaces;

namespace QuantumKeys.Commands;

/// <summary><c>sessions open</c>.</summary>
internal static class SessionsOpenCommand
{
    private static readonly Example[] Examples =
    [
        new(
            "A session of two jobs",
            """
            id=$(quantum-keys sessions open -t ionq.qpu.forte-1 -o json | jq -r .id)
            for file in a.json b.json; do
              quantum-keys jobs submit -t ionq.qpu.forte-1 --session-id $id \
                --job-input-file $file
            done
            quantum-keys sessions close --session-id $id
            """),
    ];

    public static Command Create(SharedArguments shared)
    {
        var target = new Option<string>("--target-id", "-t")
        {
            Description = "The target of its jobs.",
            HelpName = "TARGET",
            Required = true,
        };
        var name = new Option<string?>("--session-name") { Description = "A name for people.", HelpName = "NAME" };
        var goesOn = new Option<bool>("--continue-on-failure")
        {
            Description = "Let the session go on when one of its jobs fails. Otherwise that ends it.",
        };
        var command = new DocumentedCommand("open", "Open a session, for jobs that run close together: 'jobs submit --session-id'.")
        {
            AzureCli = "none",
            Examples = Examples,
        };
        command.Add(target);
        command.Add(name);
        command.Add(goesOn);
        shared.AddTo(command);
        command.SetHandler(async (parsed, cancellationToken) =>
        {
            var options = new QuantumSessionOptions { Name = parsed.GetValue(name) };
            if (parsed.GetValue(goesOn))
                options.FailurePolicy = QuantumSessionFailurePolicy.Continue;

            await using var connection = await shared.ConnectAsync(parsed, cancellationToken);
            var workspace = await connection.OpenWorkspaceAsync(cancellationToken);

            // Not disposed, which would close it.
            var session = await workspace.OpenSessionAsync(parsed.GetValue(target)!, options, cancellationToken);
            shared.WriteSession(parsed, session.Info);
        });
        return command;
    }
}
