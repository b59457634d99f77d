using System.CommandLine;
using QuantumKeys.CommandLine;
using QuantumKeys.Output;

namespace QuantumKeys.Commands;

/// <summary><c>sessions list</c>.</summary>
internal static class SessionsListCommand
{
    public static Command Create(SharedArguments shared)
    {
        var filter = new ItemFilterArguments(hasNames: false);
        var command = new DocumentedCommand("list", "The sessions of the workspace, the newest first.")
        {
            AzureCli = "az quantum job list --item-type session",
            Examples =
            [
                new("The last ten", "quantum-keys sessions list --top 10"),
                new("Those that are open", "quantum-keys sessions list --status Waiting,Executing"),
            ],
        };
        filter.AddTo(command);
        shared.AddTo(command);
        command.SetHandler(async (parsed, cancellationToken) =>
        {
            await using var connection = await shared.ConnectAsync(parsed, cancellationToken);
            var workspace = await connection.OpenWorkspaceAsync(cancellationToken);
            var sessions = await filter.ReadAsync(
                parsed, wanted => workspace.GetSessionsAsync(wanted, cancellationToken), SessionDetails.From, cancellationToken);
            shared.ResultsTo(parsed).Write(sessions, OutputJson.Default.IReadOnlyListSessionDetails, SessionDetails.ToTable);
        });
        return command;
    }
}
