using System.CommandLine;
using Azure;
using QuantumKeys.CommandLine;
using QuantumKeys.Output;

namespace QuantumKeys.Commands;

/// <summary><c>keys enable</c> and <c>keys disable</c>.</summary>
internal static class KeysAccessCommand
{
    public static Command Create(SharedArguments shared, bool isEnabled)
    {
        var name = isEnabled ? "enable" : "disable";
        var command = new DocumentedCommand(
            name,
            isEnabled
                ? "Enables access keys."
                : "Disables both access keys immediately; Microsoft Entra still works. 'keys enable' enables the same keys again.")
        {
            AzureCli = $"az quantum workspace update -g NAME -w NAME --enable-api-key {(isEnabled ? "true" : "false")}",
            Examples = [new(isEnabled ? "Take access keys" : "Take none any more", $"quantum-keys keys {name}")],
        };
        shared.AddTo(command);
        command.SetHandler(async (parsed, cancellationToken) =>
        {
            await using var connection = await shared.ConnectAsync(parsed, cancellationToken);
            var client = await connection.OpenKeysAsync(cancellationToken);
            var workspace = client.WorkspaceId.Name;
            await SharedArguments.Log(parsed).WriteLineAsync($"{(isEnabled ? "Enabling" : "Disabling")} the access keys of '{workspace}'");
            _ = isEnabled
                ? await client.EnableKeysAsync(WaitUntil.Completed, cancellationToken)
                : await client.DisableKeysAsync(WaitUntil.Completed, cancellationToken);
            var result = new KeyAccess(workspace, isEnabled);
            shared.ResultsTo(parsed).Write(result, OutputJson.Default.KeyAccess, access => access.ToTable());
        });
        return command;
    }
}
