using System.CommandLine;
using ManageKeys.CommandLine;

namespace ManageKeys.Commands;

/// <summary><c>keys regenerate</c>.</summary>
internal static class KeysRegenerateCommand
{
    public static Command Create(SharedArguments shared)
    {
        var keyType = KeyTypeOption.Create("Which keys to make anew.");
        var command = new DocumentedCommand("regenerate", "Makes keys anew. The old ones stop working at once; 'keys rotate' is for keys that are in use. The result is that of 'keys list'.")
        {
            AzureCli = "az quantum workspace keys regenerate -g NAME -w NAME --key-type Primary|Secondary|Primary,Secondary",
            Examples =
            [
                new("The key that was shared with others", "ManageKeys keys regenerate --key-type Secondary"),
                new("Both, after a leak, and see the new ones", "ManageKeys keys regenerate --key-type Primary,Secondary --show-keys"),
            ],
        };
        command.Add(keyType);
        KeyTypeOption.Require(command, keyType);
        shared.AddShowKeysTo(command);
        command.Runs(async (parsed, cancellationToken) =>
        {
            await using var connection = await shared.ConnectForKeysAsync(parsed, cancellationToken);
            var client = connection.OpenKeys();
            var kinds = parsed.GetValue(keyType);
            await client.RegenerateKeysAsync(kinds, cancellationToken);
            await SharedArguments.Log(parsed).WriteLineAsync($"Made anew for '{client.WorkspaceId.Name}': {(kinds == QuantumWorkspaces.WorkspaceKeyKinds.Both ? "Primary,Secondary" : kinds)}");
            await shared.WriteKeysAsync(parsed, client.WorkspaceId.Name, await client.GetKeysAsync(cancellationToken));
        });
        return command;
    }
}
