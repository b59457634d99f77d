using System.CommandLine;
using Azure;
using ManageKeys.CommandLine;
using ManageKeys.Output;

namespace ManageKeys.Commands;

/// <summary><c>keys enable</c> and <c>keys disable</c>.</summary>
internal static class KeysAccessCommand
{
    public static Command Create(SharedArguments shared, bool isEnabled)
    {
        var name = isEnabled ? "enable" : "disable";
        var command = new DocumentedCommand(
            name,
            isEnabled ? "Lets the workspace take access keys." : "Makes the workspace refuse access keys, at once and both; Microsoft Entra goes on. 'keys enable' brings the same keys back.")
        {
            AzureCli = $"az quantum workspace update -g NAME -w NAME --enable-api-key {(isEnabled ? "true" : "false")}",
            Examples = [new(isEnabled ? "Take access keys" : "Take none any more", $"ManageKeys keys {name}")],
        };
        command.Runs(async (parsed, cancellationToken) =>
        {
            await using var connection = await shared.ConnectForKeysAsync(parsed, cancellationToken);
            var client = connection.OpenKeys();
            await SharedArguments.Log(parsed).WriteLineAsync($"{(isEnabled ? "Enabling" : "Disabling")} the access keys of '{client.WorkspaceId.Name}'");
            _ = isEnabled
                ? await client.EnableKeysAsync(WaitUntil.Completed, cancellationToken)
                : await client.DisableKeysAsync(WaitUntil.Completed, cancellationToken);
            shared.ResultsTo(parsed).Write(new KeyAccess(client.WorkspaceId.Name, isEnabled), OutputJson.Default.KeyAccess, access => access.ToTable());
        });
        return command;
    }
}
