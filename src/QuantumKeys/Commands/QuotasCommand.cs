using System.CommandLine;
using QuantumKeys.CommandLine;
using QuantumKeys.Output;

namespace QuantumKeys.Commands;

/// <summary><c>quotas</c>: how much of what may be used.</summary>
internal static class QuotasCommand
{
    public static Command Create(SharedArguments shared)
    {
        var command = new DocumentedCommand("quotas", "The quotas of the workspace and its subscription.")
        {
            AzureCli = "az quantum workspace quotas -g NAME -w NAME",
            Examples =
            [
                new("All quotas", "quantum-keys quotas"),
                new("Of another workspace", "quantum-keys quotas --subscription ID -g my-group -w my-workspace"),
            ],
        };
        shared.AddTo(command);
        command.SetHandler(async (parsed, cancellationToken) =>
        {
            await using var connection = await shared.ConnectAsync(parsed, cancellationToken);
            var workspace = await connection.OpenWorkspaceAsync(cancellationToken);
            var quotas = new List<QuotaLine>();
            await foreach (var quota in workspace.GetQuotasAsync(cancellationToken))
                quotas.Add(QuotaLine.From(quota));

            shared.ResultsTo(parsed).Write(quotas, OutputJson.Default.IReadOnlyListQuotaLine, QuotaLine.ToTable);
        });
        return command;
    }
}
